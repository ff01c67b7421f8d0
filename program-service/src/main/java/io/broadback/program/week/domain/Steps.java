package io.broadback.program.week.domain;

/** The steps a search has left: a count and not a clock, so that the answer does not depend on the machine. */
final class Steps {
    /** A choice of exercises costs as much as so many slots filled or placed. */
    static final int FOR_A_CHOICE = 40;
    /** Every space has so many. */
    static final int LEAST = 2_000;
    private static final int PART = 3;
    private static final int LEAST_SHARE = 200;

    private int left;

    Steps(int budget) {
        this.left = budget;
    }

    boolean left() {
        return left > 0;
    }

    void take() {
        left--;
    }

    void take(int steps) {
        left -= steps;
    }

    /** Steps for one space of several: a part of those left, so that the last has some too. */
    Steps part() {
        return new Steps(Math.max(LEAST, left / PART));
    }

    /** A larger part of those left, with a lower least. */
    Steps share() {
        return new Steps(Math.max(LEAST_SHARE, left / 2));
    }

    /** Of a part with so many steps those that were used are gone. */
    void used(Steps part, int given) {
        left = Math.max(0, left - (given - Math.max(0, part.left)));
    }

    int count() {
        return left;
    }
}
