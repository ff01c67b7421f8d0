package io.broadback.program.draft;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.broadback.program.draft.domain.GeneratedWeek;
import io.broadback.program.week.WeekRepresentation;
import io.broadback.program.week.WeekRepresentation.DayRepresentation;
import io.broadback.program.week.WeekRepresentation.SlotRepresentation;
import io.broadback.program.week.domain.Catalogue;
import io.broadback.program.week.domain.Exercise;
import io.broadback.program.week.domain.ExerciseType;
import io.broadback.program.week.domain.IsoWeek;
import io.broadback.program.week.domain.Pattern;
import io.broadback.program.week.domain.PlannedSlot;
import io.broadback.program.week.domain.Reason;
import io.broadback.program.week.domain.RepsInReserve;
import io.broadback.program.week.domain.Role;
import io.broadback.program.week.domain.TechniquePolicy;

/** Reads a stored week back into the words of the rules. */
final class GeneratedWeeks {
    private GeneratedWeeks() {
    }

    static GeneratedWeek of(WeekRepresentation week, Catalogue catalogue) {
        return new GeneratedWeek(IsoWeek.parse(week.week()), week.priority(), week.requestedPriority(),
                week.days().stream().map(day -> day(day, catalogue)).toList(),
                week.audit().reasons().stream()
                        .map(reason -> new Reason(reason.code(), reason.detail(), reason.value())).toList(),
                week.audit().rowSets(), Objects.requireNonNullElse(week.audit().scoreBound(), week.audit().score()));
    }

    private static GeneratedWeek.Day day(DayRepresentation day, Catalogue catalogue) {
        return new GeneratedWeek.Day(day.date(), day.name(), day.heavyAxial(), day.slots().stream()
                .map(slot -> new GeneratedWeek.Slot(slot.slotId(), planned(slot, catalogue))).toList());
    }

    private static PlannedSlot planned(SlotRepresentation slot, Catalogue catalogue) {
        Exercise exercise = catalogue.find(slot.exerciseId()).orElseGet(() -> gone(slot));
        return new PlannedSlot(slot.role(), exercise, slot.sets(), slot.repRange(), slot.kind(), slot.mode(), slot.swaySets(),
                slot.failureSets(), new RepsInReserve(slot.repsInReserve().min(), slot.repsInReserve().max()));
    }

    /** An exercise that has left the catalogue: there is no way of doing it any more, hence a question for the coach. */
    private static Exercise gone(SlotRepresentation slot) {
        Pattern pattern = switch (slot.role()) {
            case PRIMARY_ROW, ROW -> Pattern.HORIZONTAL_PULL;
            case VERTICAL_PULL -> Pattern.VERTICAL_PULL;
            case ISOLATION -> Pattern.REAR_DELT_ISOLATION;
            case BASE -> Pattern.SQUAT;
        };
        boolean row = slot.role() == Role.PRIMARY_ROW || slot.role() == Role.ROW;
        return new Exercise(slot.exerciseId(), pattern,
                slot.role() == Role.ISOLATION ? ExerciseType.ISOLATION : ExerciseType.COMPOUND, row, row, List.of(), false,
                false, Set.of(), null, List.of(), List.of(), TechniquePolicy.STRICT, 0, false, 1, List.of());
    }
}
