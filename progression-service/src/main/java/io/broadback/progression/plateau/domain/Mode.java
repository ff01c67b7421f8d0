package io.broadback.progression.plateau.domain;

import java.util.Optional;

/** How rows get their priority (4.2), and which mode gives them more (rung 5). */
public enum Mode {
    SUPERSET,
    MIX,
    ROWS_FIRST,
    OWN_DAY;

    /** The next stronger mode; none is stronger than a day of their own. */
    Optional<Mode> stronger() {
        return switch (this) {
            case SUPERSET, MIX -> Optional.of(ROWS_FIRST);
            case ROWS_FIRST -> Optional.of(OWN_DAY);
            case OWN_DAY -> Optional.empty();
        };
    }

    String inWords() {
        return switch (this) {
            case SUPERSET -> "supersets";
            case MIX -> "a mix of modes";
            case ROWS_FIRST -> "rows first";
            case OWN_DAY -> "a day of their own";
        };
    }
}
