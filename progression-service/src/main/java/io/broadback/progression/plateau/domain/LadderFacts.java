package io.broadback.progression.plateau.domain;

/**
 * What the ladder needs to know of the plan in force. {@code stalledZone} is the zone of the track that was judged,
 * {@code rowSetCeiling} 20 or what the athlete's level allows (4.3), {@code deloadDue} whether 3.11 calls for a deload
 * now.
 */
public record LadderFacts(ZoneSets zones, Zone stalledZone, int rowSetCeiling, Mode mode, Rows rows, boolean deloadDue) {
    static final int MOST_ROW_SETS = 20;

    public LadderFacts {
        if (rowSetCeiling < 1 || rowSetCeiling > MOST_ROW_SETS) {
            throw new IllegalArgumentException("At most 1 to " + MOST_ROW_SETS + " row sets a week, not " + rowSetCeiling);
        }
    }
}
