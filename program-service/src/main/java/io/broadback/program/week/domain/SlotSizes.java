package io.broadback.program.week.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The ways to cut a zone's sets into slots of two to six sets (4.3), fewest slots first, then the most even. */
final class SlotSizes {
    private static final int LEAST = 2;
    static final int MOST = 6;

    private SlotSizes() {
    }

    static List<List<Integer>> of(int sets) {
        List<List<Integer>> found = new ArrayList<>();
        cut(sets, MOST, new ArrayList<>(), found);
        found.sort(Comparator.<List<Integer>> comparingInt(List::size)
                .thenComparingInt(sizes -> sizes.isEmpty() ? 0 : sizes.getFirst()));
        return found;
    }

    private static void cut(int left, int most, List<Integer> sizes, List<List<Integer>> found) {
        if (left == 0) {
            found.add(List.copyOf(sizes));
            return;
        }
        for (int size = Math.min(left, most); size >= LEAST; size--) {
            sizes.add(size);
            cut(left - size, size, sizes, found);
            sizes.removeLast();
        }
    }
}
