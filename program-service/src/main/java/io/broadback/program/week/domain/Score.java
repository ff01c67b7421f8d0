package io.broadback.program.week.domain;

import java.math.BigDecimal;

/** The eight parts of the score, each from 0 to 1, and their weighted sum from 0 to 100 (4.8). */
record Score(Ratio volume, Ratio priority, Ratio variety, Ratio compound, Ratio effort, Ratio time, Ratio interference,
        Ratio cover) {
    private static final long FULL_MARKS_MILLIS = 66 * 60_000;
    private static final long NO_MARKS_MILLIS = 90 * 60_000;

    static Ratio volume(int rowSets) {
        int distance = Math.max(0, Math.max(RowVolume.LEAST - rowSets, rowSets - RowVolume.MOST));
        return Ratio.ONE.minus(Ratio.of(distance, 10)).clamped();
    }

    static Ratio variety(Zones zones, PlanRules.ZoneSplit split) {
        if (zones.total() == 0) {
            return Ratio.ZERO;
        }
        Ratio off = distance(zones.low(), zones.total(), split.low())
                .plus(distance(zones.mid(), zones.total(), split.mid()))
                .plus(distance(zones.high(), zones.total(), split.high()));
        return Ratio.ONE.minus(off).clamped();
    }

    static Ratio compound(int compoundSets, int backSets) {
        return backSets == 0 ? Ratio.ZERO : Ratio.of(compoundSets * 4L, backSets * 3L).clamped();
    }

    static Ratio time(long addedMillis) {
        return Ratio.of(NO_MARKS_MILLIS - addedMillis, NO_MARKS_MILLIS - FULL_MARKS_MILLIS).clamped();
    }

    static Ratio interference(int cost) {
        return Ratio.ONE.minus(Ratio.of(cost, 12)).clamped();
    }

    static Ratio cover(int coveredMuscles) {
        return Ratio.of(coveredMuscles, Muscle.TO_COVER.size());
    }

    Score withPriorityAndEffort(Ratio newPriority, Ratio newEffort) {
        return new Score(volume, newPriority, variety, compound, newEffort, time, interference, cover);
    }

    BigDecimal total() {
        return totalWith(Ratio.ZERO);
    }

    /** The total if so many points were added, at most 100. */
    BigDecimal totalWith(Ratio more) {
        return sum().plus(more).dividedBy(100).clamped().times(100).rounded(1);
    }

    private Ratio sum() {
        return volume.times(25).plus(priority.times(20)).plus(variety.times(15)).plus(compound.times(10))
                .plus(effort.times(10)).plus(time.times(8)).plus(interference.times(7)).plus(cover.times(5));
    }

    private static Ratio distance(int sets, int total, int percent) {
        return Ratio.of(sets, total).minus(Ratio.of(percent, 100)).absolute();
    }
}
