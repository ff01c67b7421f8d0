package io.broadback.logbook.analytics.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The records of a line: the estimated singles that were each higher than all before (3.4), and the sets that nobody has
 * beaten,
 * which is to say done for more reps at that load or a heavier one. What came first of equals holds the record.
 */
public record Records(Track track, List<Best> singles, List<BestReps> reps) {

    /** A record single and the one it replaced. */
    public record Best(StrengthTrend.Point point, StrengthTrend.@Nullable Point replaced) {
    }

    /** Most reps at a load, and the set that held that before: the most reps until then at the load or a heavier one. */
    public record BestReps(Lift lift, @Nullable Lift replaced) {
    }

    public Records {
        singles = List.copyOf(singles);
        reps = List.copyOf(reps);
    }

    public static Records of(Line line, Formula formula, MovedLoad moved) {
        List<Best> singles = new ArrayList<>();
        Unbeaten unbeaten = new Unbeaten();
        for (Lift lift : line.lifts()) {
            StrengthTrend.point(line.track(), lift, formula, moved).ifPresent(point -> {
                StrengthTrend.Point last = singles.isEmpty() ? null : singles.getLast().point();
                if (last == null || point.single().isAbove(last.single())) {
                    singles.add(new Best(point, last));
                }
            });
            unbeaten.add(lift);
        }
        return new Records(line.track(), singles, unbeaten.byLoad());
    }

    /** The single to beat. */
    public Optional<Best> single() {
        return singles.isEmpty() ? Optional.empty() : Optional.of(singles.getLast());
    }

    /** Sets of which none has as much load and as many reps as another; so reps fall as loads rise. */
    private static final class Unbeaten {
        private final TreeMap<Long, BestReps> byLoad = new TreeMap<>();

        private void add(Lift lift) {
            Entry<Long, BestReps> mark = byLoad.ceilingEntry(lift.load());
            if (lift.reps() == 0 || (mark != null && mark.getValue().lift().reps() >= lift.reps())) {
                return;
            }
            byLoad.headMap(lift.load(), true).values().removeIf(beaten -> beaten.lift().reps() <= lift.reps());
            byLoad.put(lift.load(), new BestReps(lift, mark == null ? null : mark.getValue().lift()));
        }

        private List<BestReps> byLoad() {
            return List.copyOf(byLoad.descendingMap().values());
        }
    }
}
