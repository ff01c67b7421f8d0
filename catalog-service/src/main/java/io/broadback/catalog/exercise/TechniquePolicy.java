package io.broadback.catalog.exercise;

import java.util.Locale;

/** Whether a set of an exercise may be swayed (R34, R37, C6, C7), and on what ground. */
public enum TechniquePolicy {
    /** A modest sway is endorsed on some sets. */
    SWAY_ALLOWED,
    /** Strict because its source lists it so. */
    STRICT,
    /** Strict because the support leaves no room for a sway. */
    STRICT_BY_SUPPORT,
    /** The sources are silent; strict unless the athlete decides otherwise. */
    STRICT_BY_DEFAULT,
    /** Hinges: the question makes no sense. */
    NOT_APPLICABLE;

    /** The name on the wire, for example {@code strict_by_default}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
