package io.broadback.progression.plateau;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.program.WeekValue;
import io.broadback.progression.plateau.domain.ExerciseId;
import io.broadback.progression.plateau.domain.IsoWeek;
import io.broadback.progression.plateau.domain.Mode;
import io.broadback.progression.plateau.domain.WeekPlan;
import io.broadback.progression.plateau.domain.WeekPlan.PlannedRow;

/** Reads the rows out of published weeks. A week that was published before it told its slots is no plan to compare with. */
final class PlannedWeeks {
    private static final String PRIMARY = "primary_row";
    private static final Set<String> ROWS = Set.of(PRIMARY, "row");
    private static final Set<Mode> FIRST = Set.of(Mode.ROWS_FIRST, Mode.OWN_DAY);

    private PlannedWeeks() {
    }

    static Optional<WeekPlan> of(WeekValue week) {
        List<WeekValue.Slot> slots = week.slots();
        Mode mode = mode(week.priority());
        List<String> free = week.freeRows();
        if (slots == null || mode == null) {
            return Optional.empty();
        }
        return Optional.of(new WeekPlan(IsoWeek.parse(week.week()), Boolean.TRUE.equals(week.deload()), mode,
                slots.stream().filter(slot -> ROWS.contains(slot.role())).map(slot -> row(slot, mode)).toList(),
                free == null ? List.of() : free.stream().map(ExerciseId::new).toList()));
    }

    private static PlannedRow row(WeekValue.Slot slot, Mode ofWeek) {
        Mode own = mode(slot.mode());
        return new PlannedRow(new ExerciseId(slot.exerciseId()), slot.role().equals(PRIMARY), slot.sets(), slot.repRange(),
                FIRST.contains(own == null ? ofWeek : own));
    }

    /** A mode that this service does not know yet is none. */
    private static @Nullable Mode mode(@Nullable String name) {
        return List.of(Mode.values()).stream().filter(mode -> mode.name().equals(name)).findFirst().orElse(null);
    }
}
