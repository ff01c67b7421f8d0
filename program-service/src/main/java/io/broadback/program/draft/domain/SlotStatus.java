package io.broadback.program.draft.domain;

import java.util.Locale;

/** How far a slot has come; what has been done counts more than what was meant to be skipped. */
public enum SlotStatus {
    OPEN,
    STARTED,
    FINISHED,
    SKIPPED,
    QUESTION;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
