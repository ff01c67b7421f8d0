package io.broadback.program.week.domain;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Rows on their days, in order, with the isolation at the end of one of them. Better is: more points, more of the sets paired
 * where they may be, fewer exercises, the lower list of ids (4.8); then, so that one week wins, fewer slots, more even ones, no
 * day fuller than need be, less time.
 */
record RowWeek(Map<DayOfWeek, DayRows> rows, @Nullable IsolationChoice isolation, @Nullable DayOfWeek isolationDay,
        long points, int pairedSets, List<String> exerciseIds, int slots, int largestSlot, int fullestDay, long millis) {

    /** A week to which nothing is added. */
    static final RowWeek NONE = new RowWeek(Map.of(), null, null, 0, 0, List.of(), 0, 0, 0, 0);

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

    long value() {
        return SearchPoints.value(points, pairedSets);
    }
}
