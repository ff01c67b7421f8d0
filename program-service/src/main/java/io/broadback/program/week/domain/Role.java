package io.broadback.program.week.domain;

import java.util.Locale;

/** Part a slot plays in the week. Exactly one slot is the primary row's (R9). */
public enum Role {
    PRIMARY_ROW,
    ROW,
    VERTICAL_PULL,
    ISOLATION,
    BASE;

    boolean isRow() {
        return this == PRIMARY_ROW || this == ROW;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
