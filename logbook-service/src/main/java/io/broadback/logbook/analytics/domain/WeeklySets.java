package io.broadback.logbook.analytics.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Sets of work a week (4.4): of rows, and for each muscle, where a set counts whole for a primary muscle and half for a
 * secondary
 * one. Every week of the span is there, also without a set.
 */
public record WeeklySets(List<Week> weeks) {
    /** Anatomy only: these two never carry a number of sets (R43). */
    private static final Set<String> NEVER_COUNTED = Set.of("serratus_posterior_superior", "serratus_posterior_inferior");
    private static final int WHOLE = 2;
    private static final int HALF = 1;

    /** One week; {@code muscles} holds twice the number of sets, which is exact, for each muscle that was trained. */
    public record Week(LocalDate monday, SetCount all, int rowSets, SortedMap<String, Integer> muscles, boolean isOver) {
        public Week {
            muscles = Collections.unmodifiableSortedMap(new TreeMap<>(muscles));
        }

        public RowBand band() {
            return RowBand.of(rowSets);
        }
    }

    public WeeklySets {
        weeks = List.copyOf(weeks);
    }

    /** Counts of weeks outside the span are not looked at. */
    public static WeeklySets of(Span span, List<WeekOfExercise> counts, LocalDate today) {
        Map<LocalDate, Sum> sums = new LinkedHashMap<>();
        span.mondays().forEach(monday -> sums.put(monday, new Sum()));
        for (WeekOfExercise count : counts) {
            Sum sum = sums.get(count.monday());
            if (sum != null) {
                sum.add(count);
            }
        }
        return new WeeklySets(sums.entrySet().stream()
                .map(each -> each.getValue().week(each.getKey(), each.getKey().plusWeeks(1).isAfter(today))).toList());
    }

    public boolean isEmpty() {
        return weeks.stream().allMatch(week -> week.all().sets() == 0);
    }

    /** Calls with every muscle that has been trained at all, and twice its sets in the whole span. */
    public void eachMuscle(BiConsumer<String, Integer> taker) {
        SortedMap<String, Integer> totals = new TreeMap<>();
        weeks.forEach(week -> week.muscles().forEach((muscle, halves) -> totals.merge(muscle, halves, Integer::sum)));
        totals.forEach(taker);
    }

    private static final class Sum {
        private final SortedMap<String, Integer> muscles = new TreeMap<>();
        private SetCount all = SetCount.NONE;
        private int rowSets;

        private void add(WeekOfExercise week) {
            int sets = week.count().sets();
            all = all.plus(week.count());
            if (week.exercise().rowSet()) {
                rowSets += sets;
            }
            add(week.exercise().primaryMuscles(), WHOLE * sets);
            add(week.exercise().secondaryMuscles(), HALF * sets);
        }

        private void add(List<String> trained, int halves) {
            if (halves > 0) {
                trained.stream().filter(muscle -> !NEVER_COUNTED.contains(muscle))
                        .forEach(muscle -> muscles.merge(muscle, halves, Integer::sum));
            }
        }

        private Week week(LocalDate monday, boolean running) {
            return new Week(monday, all, rowSets, muscles, !running);
        }
    }
}
