package io.broadback.program.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.broadback.platform.identity.Author;
import io.broadback.program.draft.domain.Changes;
import io.broadback.program.draft.domain.DayChange;
import io.broadback.program.draft.domain.SlotChange;

/** What was changed in a week, with who did it and when, as it is stored. */
record ChangeLog(List<OfSlot> slots, List<OfDay> days) {
    ChangeLog {
        slots = List.copyOf(slots);
        days = List.copyOf(days);
    }

    /** A slot's change and its author. */
    record OfSlot(SlotChange change, Author author, Instant at) {
        boolean is(UUID slot, SlotChange.Kind kind) {
            return change.slotId().equals(slot) && change.kind() == kind;
        }
    }

    /** A day's change and its author. */
    record OfDay(DayChange change, Author author, Instant at) {
    }

    Changes changes() {
        return new Changes(slots.stream().map(OfSlot::change).toList(), days.stream().map(OfDay::change).toList());
    }

    /** The new change is the last one; an earlier one of its kind in the slot is gone. */
    ChangeLog with(OfSlot added) {
        return new ChangeLog(joined(slots, old -> !old.is(added.change().slotId(), added.change().kind()), added), days);
    }

    ChangeLog with(OfDay added) {
        return new ChangeLog(slots, joined(days, old -> !old.change().day().equals(added.change().day()), added));
    }

    ChangeLog without(UUID slot, SlotChange.Kind kind) {
        return new ChangeLog(slots.stream().filter(old -> !old.is(slot, kind)).toList(), days);
    }

    ChangeLog without(LocalDate day) {
        return new ChangeLog(slots, days.stream().filter(old -> !old.change().day().equals(day)).toList());
    }

    private static <T> List<T> joined(List<T> old, Predicate<T> stays, T added) {
        return new ArrayList<>(Stream.concat(old.stream().filter(stays), Stream.of(added)).toList());
    }
}
