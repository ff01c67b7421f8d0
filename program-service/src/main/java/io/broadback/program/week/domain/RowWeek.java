package io.broadback.program.week.domain;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Rows on their days, in order, with the isolation at the end of one of them. Better is: more points, fewer exercises, the
 * lower list of ids (4.8); then, so that one week wins, fewer slots, more even ones, no day fuller than need
 * be, less time.
 */
record RowWeek(Map<DayOfWeek, List<RowSlot>> rows, @Nullable IsolationChoice isolation, @Nullable DayOfWeek isolationDay,
        long points, List<String> exerciseIds, int slots, int fullestDay, int largestSlot, long millis) {

    /** A week to which nothing is added. */
    static final RowWeek NONE = new RowWeek(Map.of(), null, null, 0, List.of(), 0, 0, 0, 0);

    private static final Comparator<List<String>> BY_IDS = (one, other) -> {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int comparison = one.get(i).compareTo(other.get(i));
            if (comparison != 0) {
                return comparison;
            }
        }
        return Integer.compare(one.size(), other.size());
    };

    /** Fewer exercises first, then the lower list of ids. */
    static final Comparator<List<String>> BY_EXERCISES = Comparator.<List<String>> comparingInt(List::size)
            .thenComparing(BY_IDS);

    private static final Comparator<RowWeek> BEST_FIRST = Comparator.comparingLong(RowWeek::points).reversed()
            .thenComparing(RowWeek::exerciseIds, BY_EXERCISES).thenComparingInt(RowWeek::slots)
            .thenComparingInt(RowWeek::largestSlot).thenComparingInt(RowWeek::fullestDay)
            .thenComparingLong(RowWeek::millis);

    boolean isBetterThan(@Nullable RowWeek other) {
        return other == null || BEST_FIRST.compare(this, other) < 0;
    }
}
