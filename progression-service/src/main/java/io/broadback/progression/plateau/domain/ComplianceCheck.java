package io.broadback.progression.plateau.domain;

/** One answer of the compliance check, with the numbers it was made from. */
public record ComplianceCheck(Kind kind, State state, String detail) {

    public ComplianceCheck {
        if (detail.isBlank()) {
            throw new IllegalArgumentException("The check " + kind + " needs its numbers, not '" + detail + "'");
        }
    }

    /** What is checked, in the order a coach reads it. */
    public enum Kind {
        ADHERENCE,
        EFFORT,
        ROWS_FIRST,
        PARITY
    }

    /** Unknown does not stand in the way; only without a plan there is nothing to comply with, which is missed. */
    public enum State {
        MET,
        MISSED,
        UNKNOWN
    }

    boolean isMissed() {
        return state == State.MISSED;
    }
}
