package io.broadback.program.week.domain;

/** How many row sets the week should have (R26, 4.3): the goal of the level, reached in steps of two. */
final class RowVolume {
    static final int LEAST = 15;
    static final int MOST = 20;
    /** A slot of the primary row has at least three sets (R14), so fewer make no plan. */
    static final int SMALLEST_PLAN = 3;
    private static final int FIRST_STEP = 4;
    private static final int STEP = 2;

    private RowVolume() {
    }

    static int wanted(Level level, int currentRowSets) {
        if (currentRowSets < level.goal()) {
            return Math.min(level.goal(), Math.max(FIRST_STEP, currentRowSets + STEP));
        }
        return Math.min(currentRowSets, level.ceiling());
    }

    /** A deload halves the row sets, rounded up (3.11). */
    static int inDeload(int rowSets) {
        return (rowSets + 1) / 2;
    }
}
