package io.broadback.logbook.analytics.domain;

import java.util.Locale;

/** Where a week's row sets stand beside the 15 to 20 of R26, both ends included. */
public enum RowBand {
    BELOW,
    WITHIN,
    ABOVE;

    public static final int LEAST = 15;
    public static final int MOST = 20;

    public static RowBand of(int rowSets) {
        if (rowSets < LEAST) {
            return BELOW;
        }
        return rowSets <= MOST ? WITHIN : ABOVE;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
