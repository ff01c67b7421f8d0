package io.broadback.program.week;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.problem.Violations;
import io.broadback.platform.training.RepRange;
import io.broadback.program.week.PreviewRequest.RangeValue;
import io.broadback.program.week.SplitValue.CustomSplit;
import io.broadback.program.week.SplitValue.DayValue;
import io.broadback.program.week.SplitValue.SlotValue;
import io.broadback.program.week.domain.Catalogue;

/** Says everything that is wrong with a custom base split, field by field. */
final class CustomSplitCheck {
    private static final int MAX_DAYS = 7;
    private static final int MAX_SLOTS = 20;
    private static final int MAX_SETS = 20;
    private static final int MAX_NAME = 100;
    private static final String FIELD = "baseSplit.days";

    private final Violations violations;
    private final Catalogue catalogue;
    private final Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);

    CustomSplitCheck(Violations violations, Catalogue catalogue) {
        this.violations = violations;
        this.catalogue = catalogue;
    }

    /** A split without any slot is well-formed, but no week can be planned around it. */
    static boolean isEmpty(CustomSplit split) {
        List<@Nullable DayValue> days = split.days();
        return days != null && days.stream().allMatch(day -> {
            List<@Nullable SlotValue> slots = day == null ? null : day.slots();
            return slots != null && slots.isEmpty();
        });
    }

    void check(CustomSplit split) {
        if (isEmpty(split) || !violations.present(split.days(), FIELD)) {
            return;
        }
        List<@Nullable DayValue> days = Objects.requireNonNull(split.days());
        violations.require(days.size() <= MAX_DAYS, FIELD, "has at most " + MAX_DAYS + " entries");
        for (int i = 0; i < Math.min(days.size(), MAX_DAYS); i++) {
            String field = FIELD + "[" + i + "]";
            if (violations.present(days.get(i), field)) {
                day(Objects.requireNonNull(days.get(i)), field);
            }
        }
    }

    private void day(DayValue day, String field) {
        if (violations.present(day.weekday(), field + ".weekday")) {
            violations.require(weekdays.add(Objects.requireNonNull(day.weekday())), field + ".weekday",
                    "is the weekday of another day");
        }
        String name = day.name();
        violations.present(name, field + ".name");
        if (name != null) {
            violations.require(!name.isBlank() && name.length() <= MAX_NAME && name.indexOf('\u0000') < 0, field + ".name",
                    "is 1 to " + MAX_NAME + " characters long");
        }
        List<@Nullable SlotValue> slots = day.slots();
        violations.present(slots, field + ".slots");
        if (slots == null) {
            return;
        }
        violations.require(!slots.isEmpty() && slots.size() <= MAX_SLOTS, field + ".slots",
                "has 1 to " + MAX_SLOTS + " entries");
        for (int i = 0; i < Math.min(slots.size(), MAX_SLOTS); i++) {
            String slotField = field + ".slots[" + i + "]";
            if (violations.present(slots.get(i), slotField)) {
                slot(Objects.requireNonNull(slots.get(i)), slotField);
            }
        }
    }

    private void slot(SlotValue slot, String field) {
        if (violations.present(slot.exerciseId(), field + ".exerciseId")) {
            violations.require(catalogue.find(Objects.requireNonNull(slot.exerciseId())).isPresent(), field + ".exerciseId",
                    "is no exercise of the catalogue");
        }
        Integer sets = slot.sets();
        violations.present(sets, field + ".sets");
        if (sets != null) {
            violations.require(sets >= 1 && sets <= MAX_SETS, field + ".sets", "lies between 1 and " + MAX_SETS);
        }
        violations.present(slot.kind(), field + ".kind");
        range(slot, field + ".repRange");
    }

    private void range(SlotValue slot, String field) {
        RangeValue given = slot.repRange();
        Integer bottom = given == null ? null : given.bottom();
        Integer top = given == null ? null : given.top();
        if (bottom == null || top == null) {
            violations.add(field, "needs bottom and top");
            return;
        }
        RepRange range = violations.build(field, () -> new RepRange(bottom, top));
        String exerciseId = slot.exerciseId();
        if (range != null && exerciseId != null) {
            catalogue.find(exerciseId)
                    .ifPresent(exercise -> violations.require(range.bottom() >= exercise.pattern().lowestReps(), field,
                            "begins at " + exercise.pattern().lowestReps() + " or more for " + exercise.id()));
        }
    }
}
