package io.broadback.catalog.muscle;

import java.util.Locale;

/** Which part of the body a muscle is counted to. The upper back's eleven include lats and biceps (C11). */
public enum Region {
    UPPER_BACK,
    OTHER;

    /** The name on the wire, for example {@code upper_back}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
