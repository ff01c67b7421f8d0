package io.broadback.program.draft.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;
import io.broadback.program.week.domain.PlannedDay;
import io.broadback.program.week.domain.PlannedSlot;

/**
 * A day as it stands: generated for {@code planned}, done on {@code date}, in {@code gym} if that is not the home gym.
 */
public record StandingDay(LocalDate planned, LocalDate date, String name, boolean heavyAxial, boolean skipped,
        @Nullable UUID gym, List<Slot> slots) {
    public StandingDay {
        slots = List.copyOf(slots);
    }

    /** A slot as it stands; {@code generated} is the exercise it began with, {@code load} one the coach has fixed. */
    public record Slot(UUID id, PlannedSlot planned, String generated, @Nullable Load load, @Nullable Question question,
            List<SlotChange> changes) {
        public Slot {
            changes = List.copyOf(changes);
        }

        Slot with(PlannedSlot other) {
            return new Slot(id, other, generated, load, question, changes);
        }

        Slot asking(Question asked) {
            return new Slot(id, planned, generated, load, asked, changes);
        }
    }

    public PlannedDay asPlanned() {
        return new PlannedDay(date.getDayOfWeek(), name, heavyAxial, slots.stream().map(Slot::planned).toList());
    }

    /** Pairs that a change has broken are pairs no longer. */
    StandingDay withoutBrokenPairs() {
        List<PlannedSlot> whole = asPlanned().withoutBrokenPairs().slots();
        return withSlots(IntStream.range(0, slots.size()).mapToObj(place -> slots.get(place).with(whole.get(place))).toList());
    }

    StandingDay withSlots(List<Slot> others) {
        return new StandingDay(planned, date, name, heavyAxial, skipped, gym, others);
    }
}
