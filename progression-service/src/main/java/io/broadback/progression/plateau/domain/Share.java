package io.broadback.progression.plateau.domain;

/**
 * How many of how many, as counts, so that no rounding decides at a limit. The part may exceed the whole: more sets can
 * be done than were planned.
 */
public record Share(int part, int whole) {

    /** Nothing is known. */
    public static final Share UNKNOWN = new Share(0, 0);

    public Share {
        if (part < 0 || whole < 0) {
            throw new IllegalArgumentException("A share counts upwards from 0, not " + part + " of " + whole);
        }
    }

    public boolean isKnown() {
        return whole > 0;
    }

    /** Whether the part is at least so many percent of the whole, exactly. */
    public boolean isAtLeast(int percent) {
        return 100L * part >= (long) percent * whole;
    }

    Share plus(Share other) {
        return new Share(Math.addExact(part, other.part), Math.addExact(whole, other.whole));
    }

    /** For example {@code 11 of 18 (61 %)}; percent are rounded down, so that 79.9 never reads like 80. */
    @Override
    public String toString() {
        String counts = part + " of " + whole;
        return isKnown() ? counts + " (" + 100L * part / whole + " %)" : counts;
    }
}
