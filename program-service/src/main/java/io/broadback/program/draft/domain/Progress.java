package io.broadback.program.draft.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Done against planned: which sets belong to which slot. A set says so itself; one that does not (most imported ones) goes to
 * the
 * first slot of its day with the same exercise, and the same range if it has one.
 */
public final class Progress {
    private final Map<UUID, List<Performed>> ofSlot = new HashMap<>();

    public Progress(List<StandingDay> days, List<Performed> sets) {
        for (Performed set : sets) {
            slotOf(days, set).ifPresent(slot -> ofSlot.computeIfAbsent(slot, first -> new ArrayList<>()).add(set));
        }
    }

    private static Optional<UUID> slotOf(List<StandingDay> days, Performed set) {
        if (set.slotId() != null) {
            return Optional.of(set.slotId());
        }
        return days.stream().filter(day -> day.date().equals(set.date())).flatMap(day -> day.slots().stream())
                .filter(slot -> slot.planned().exercise().id().equals(set.exerciseId())
                        && (set.repRange() == null || set.repRange().equals(slot.planned().repRange())))
                .map(StandingDay.Slot::id).findFirst();
    }

    /** The sets of a slot in the order they were done. */
    public List<Performed> of(UUID slot) {
        return List.copyOf(ofSlot.getOrDefault(slot, List.of()));
    }

    public Optional<Performed> best(UUID slot) {
        return of(slot).stream().max(Performed.BEST);
    }

    public SlotStatus status(StandingDay day, StandingDay.Slot slot) {
        int done = of(slot.id()).size();
        if (done >= slot.planned().sets()) {
            return SlotStatus.FINISHED;
        }
        if (done > 0) {
            return SlotStatus.STARTED;
        }
        if (day.skipped()) {
            return SlotStatus.SKIPPED;
        }
        return slot.question() == null ? SlotStatus.OPEN : SlotStatus.QUESTION;
    }
}
