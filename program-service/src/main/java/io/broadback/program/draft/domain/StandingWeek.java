package io.broadback.program.draft.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.broadback.program.week.domain.Audit;
import io.broadback.program.week.domain.PlannedSlot;

/** A week as it stands: its days by date, what could not be applied, and the verdict of the rules on just this week. */
public record StandingWeek(GeneratedWeek generated, List<StandingDay> days, List<Conflict> conflicts, Audit audit) {
    public StandingWeek {
        days = List.copyOf(days);
        conflicts = List.copyOf(conflicts);
    }

    public Stream<StandingDay.Slot> slots() {
        return days.stream().flatMap(day -> day.slots().stream());
    }

    public Optional<StandingDay.Slot> slot(UUID id) {
        return slots().filter(slot -> slot.id().equals(id)).findFirst();
    }

    /** The slot as it was generated. */
    public PlannedSlot generatedSlot(UUID id) {
        return generated.slots().filter(slot -> slot.id().equals(id)).findFirst().orElseThrow().planned();
    }

    public Optional<StandingDay> dayOf(UUID slot) {
        return days.stream().filter(day -> day.slots().stream().anyMatch(each -> each.id().equals(slot))).findFirst();
    }
}
