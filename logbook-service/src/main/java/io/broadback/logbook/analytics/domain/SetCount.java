package io.broadback.logbook.analytics.domain;

/**
 * Sets of work (3.16) counted together: how many, how many of them in a deload, of how many the reserve is known, and how many
 * of those ended near failure (R61).
 */
public record SetCount(int sets, int deload, int known, int close) {
    public static final SetCount NONE = new SetCount(0, 0, 0, 0);

    public SetCount {
        if (deload < 0 || deload > sets || close < 0 || close > known || known > sets) {
            throw new IllegalArgumentException(
                    "Parts are no more than the whole: " + sets + ", " + deload + ", " + known + ", " + close);
        }
    }

    public SetCount plus(SetCount other) {
        return new SetCount(sets + other.sets, deload + other.deload, known + other.known, close + other.close);
    }
}
