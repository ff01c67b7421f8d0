package io.broadback.program.week.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Order of the rows of one session: low, mid, high (4.2), and no exercise twice in a row where that can be had. */
final class SessionOrder {
    private SessionOrder() {
    }

    /** Empty if an exercise would have to follow itself. */
    static Optional<List<RowSlot>> withoutNeighbours(List<RowSlot> slots) {
        return next(new ArrayList<>(slots), new ArrayList<>());
    }

    /** The slots come sorted by zone, so only slots of one zone change places. */
    private static Optional<List<RowSlot>> next(List<RowSlot> left, List<RowSlot> ordered) {
        if (left.isEmpty()) {
            return Optional.of(List.copyOf(ordered));
        }
        for (int i = 0; i < left.size() && left.get(i).zone() == left.getFirst().zone(); i++) {
            RowSlot slot = left.get(i);
            if (ordered.isEmpty() || !ordered.getLast().exercise().equals(slot.exercise())) {
                left.remove(i);
                ordered.add(slot);
                Optional<List<RowSlot>> found = next(left, ordered);
                if (found.isPresent()) {
                    return found;
                }
                ordered.removeLast();
                left.add(i, slot);
            }
        }
        return Optional.empty();
    }
}
