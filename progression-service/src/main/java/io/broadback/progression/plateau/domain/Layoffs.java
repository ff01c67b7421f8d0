package io.broadback.progression.plateau.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the weeks of layoff in an athlete's days of training: whole weeks inside a gap that changes something (3.10). */
public final class Layoffs {
    private static final int SHORTEST_GAP = 14;

    private Layoffs() {
    }

    /** The whole weeks without training inside gaps of 14 days or more; the last gap ends today. */
    public static Set<IsoWeek> weeks(Collection<LocalDate> trained, LocalDate today) {
        TreeSet<LocalDate> until = new TreeSet<>(trained);
        if (!until.isEmpty()) {
            until.add(today);
        }
        List<LocalDate> days = List.copyOf(until.headSet(today, true));
        Set<IsoWeek> weeks = new LinkedHashSet<>();
        for (int i = 1; i < days.size(); i++) {
            addWeeksBetween(days.get(i - 1), days.get(i), weeks);
        }
        return weeks;
    }

    private static void addWeeksBetween(LocalDate last, LocalDate next, Set<IsoWeek> weeks) {
        if (ChronoUnit.DAYS.between(last, next) < SHORTEST_GAP) {
            return;
        }
        IsoWeek week = IsoWeek.of(last.plusWeeks(1));
        while (week.isOverBy(next)) {
            weeks.add(week);
            week = IsoWeek.of(week.monday().plusWeeks(1));
        }
    }
}
