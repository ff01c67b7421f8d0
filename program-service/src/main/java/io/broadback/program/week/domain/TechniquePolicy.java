package io.broadback.program.week.domain;

import java.util.Locale;

/** Which technique an exercise allows; only {@link #SWAY_ALLOWED} may be swayed by plan (R34, R37). */
public enum TechniquePolicy {
    SWAY_ALLOWED,
    STRICT,
    STRICT_BY_SUPPORT,
    STRICT_BY_DEFAULT,
    NOT_APPLICABLE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
