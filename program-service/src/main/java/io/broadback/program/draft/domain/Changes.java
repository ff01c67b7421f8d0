package io.broadback.program.draft.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All that was changed in a week, in the order it was changed: at most one override and one swap a slot, one change a day. */
public record Changes(List<SlotChange> slots, List<DayChange> days) {
    public static final Changes NONE = new Changes(List.of(), List.of());

    public Changes {
        slots = List.copyOf(slots);
        days = List.copyOf(days);
    }

    List<SlotChange> of(UUID slot) {
        return slots.stream().filter(change -> change.slotId().equals(slot)).toList();
    }

    Optional<DayChange> of(LocalDate day) {
        return days.stream().filter(change -> change.day().equals(day)).findFirst();
    }
}
