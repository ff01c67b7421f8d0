package io.broadback.program.week.domain;

/** Planned reps in reserve of a slot (R61): one or two, for novices two, in a deload four or more. */
public record RepsInReserve(int min, int max) {
    static final RepsInReserve USUAL = new RepsInReserve(1, 2);
    static final RepsInReserve NOVICE = new RepsInReserve(2, 2);
    static final RepsInReserve DELOAD = new RepsInReserve(4, 5);

    public RepsInReserve {
        if (min < 0 || min > max) {
            throw new IllegalArgumentException("Reps in reserve run from low to high, not " + min + "-" + max);
        }
    }

    static RepsInReserve of(Athlete athlete) {
        return athlete.isNovice() ? NOVICE : USUAL;
    }

    int doubledMean() {
        return min + max;
    }
}
