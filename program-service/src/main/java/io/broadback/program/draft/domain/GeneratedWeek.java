package io.broadback.program.draft.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.broadback.program.week.domain.IsoWeek;
import io.broadback.program.week.domain.Mode;
import io.broadback.program.week.domain.PlannedSlot;
import io.broadback.program.week.domain.Reason;

/**
 * A week as the generator left it, before anybody changed it. {@code rowSets} is the number its reasons speak of,
 * {@code scoreBound} the most that a week of so many row sets can score.
 */
public record GeneratedWeek(IsoWeek week, Mode priority, Mode requestedPriority, List<Day> days, List<Reason> reasons,
        int rowSets, BigDecimal scoreBound) {
    public GeneratedWeek {
        days = List.copyOf(days);
        reasons = List.copyOf(reasons);
    }

    /** One training day with its slots in order. */
    public record Day(LocalDate date, String name, boolean heavyAxial, List<Slot> slots) {
        public Day {
            slots = List.copyOf(slots);
        }
    }

    /** A slot under the id that is derived from its first place. */
    public record Slot(UUID id, PlannedSlot planned) {
    }

    public Optional<Day> day(LocalDate date) {
        return days.stream().filter(day -> day.date().equals(date)).findFirst();
    }

    public Stream<Slot> slots() {
        return days.stream().flatMap(day -> day.slots().stream());
    }
}
