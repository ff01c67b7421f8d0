package io.broadback.program.week.domain;

/**
 * The parts of the score (4.8) that differ between weeks of the same number of row sets, times a common denominator: whole
 * numbers, so that equal scores are equal. The share of compounds is full in every week the search looks at.
 */
final class SearchPoints {
    private static final long NO_MARKS_MILLIS = 90 * 60_000;
    private static final long MILLIS_FOR_ALL_MARKS = 24 * 60_000;
    private static final int INTERFERENCE_WITHOUT_MARKS = 12;
    private static final long UNIT = MILLIS_FOR_ALL_MARKS * INTERFERENCE_WITHOUT_MARKS * Muscle.TO_COVER.size();
    /** Other rows than in the last block may cost a point: a little more than one muscle covered less, far less than a set. */
    static final long MOST_FOR_ROTATION = UNIT;
    /** Paired sets break ties of points where rows may be paired, so they take the lowest bits of a value. */
    private static final int PAIR_BITS = 8;

    private SearchPoints() {
    }

    static long of(long millis, int interference, int covered, boolean enoughSets) {
        long time = Math.clamp(NO_MARKS_MILLIS - millis, 0, MILLIS_FOR_ALL_MARKS);
        long calm = Math.max(0, INTERFERENCE_WITHOUT_MARKS - interference);
        return 8 * time * (UNIT / MILLIS_FOR_ALL_MARKS) + 7 * calm * (UNIT / INTERFERENCE_WITHOUT_MARKS)
                + 5 * covered * (UNIT / Muscle.TO_COVER.size()) + (enoughSets ? 5 * UNIT : 0);
    }

    /** What the search compares first: points, then paired sets. */
    static long value(long points, int pairedSets) {
        return (points << PAIR_BITS) + pairedSets;
    }

    static long pointsOf(long value) {
        return value >> PAIR_BITS;
    }

    /** The highest value of a week with these points; only more points pass it. */
    static long topOf(long points) {
        return (points << PAIR_BITS) + (1 << PAIR_BITS) - 1;
    }

    /** So many points as a part of the score. */
    static Ratio asScore(long points) {
        return Ratio.of(points, UNIT);
    }
}
