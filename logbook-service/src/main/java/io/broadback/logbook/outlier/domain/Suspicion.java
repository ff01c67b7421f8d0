package io.broadback.logbook.outlier.domain;

/** Why an entry waits for confirmation (3.14): a slip of the hand that would explain it, or only how far off it is. */
public enum Suspicion {
    DECIMAL("the decimal point may have slipped"),
    UNIT("the unit may be the other one"),
    DIGITS("digits may be swapped or typed twice"),
    TOO_HEAVY("this would be more than 1.3 times the best of the last 12 weeks"),
    TOO_LIGHT("this is less than 0.4 of the heaviest load of the last 12 weeks");

    private final String reason;

    Suspicion(String reason) {
        this.reason = reason;
    }

    /** The reason in words, for whoever is asked to confirm. */
    public String reason() {
        return reason;
    }
}
