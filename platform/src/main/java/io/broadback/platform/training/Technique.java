package io.broadback.platform.training;

/** How a set was performed (R34): strict, with a modest sway to start the bar, or broken down. */
public enum Technique {
    STRICT,
    SWAY,
    BREAKDOWN;

    /** The name on the wire, for example {@code strict}. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
