package io.broadback.program.draft.domain;

/**
 * Where an athlete stands in the block: {@code blockWeek} 1-6, of which 6 is the deload, and {@code currentRowSets}, the number
 * that the ramp goes on from (4.3).
 */
public record BlockNumbers(int blockWeek, int currentRowSets) {
    private static final int DELOAD = 6;
    private static final int LAST_LOADING_WEEK = 5;
    private static final int ENOUGH_PERCENT = 70;
    private static final int REST_PERCENT = 50;

    public boolean isDeload() {
        return blockWeek == DELOAD;
    }

    /**
     * The numbers of the week after this one. What is still to come counts as done: nobody has missed it. Less than 70 %
     * repeats
     * the number (4.7); less than half of it was rest, which takes the place of a deload that is due (3.11); after a deload the
     * ramp goes on where it was.
     */
    public BlockNumbers next(RowSets sets) {
        int planned = sets.planned();
        int done = sets.done() + sets.toCome();
        if (isDeload()) {
            return new BlockNumbers(1, currentRowSets);
        }
        if (100 * done < REST_PERCENT * planned && blockWeek == LAST_LOADING_WEEK) {
            return new BlockNumbers(1, currentRowSets);
        }
        if (100 * done < ENOUGH_PERCENT * planned) {
            return this;
        }
        // More than planned is no reason for a larger step than the ramp takes (P13).
        return new BlockNumbers(blockWeek + 1, planned == 0 ? currentRowSets : Math.min(done, planned));
    }
}
