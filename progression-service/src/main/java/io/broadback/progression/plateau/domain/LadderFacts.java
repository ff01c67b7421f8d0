package io.broadback.progression.plateau.domain;

import java.util.List;

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

    /** The plan in force, with the track that was judged. */
    public static LadderFacts of(WeekPlan plan, ExerciseId stalled, Zone stalledZone, int rowSetCeiling, boolean deloadDue) {
        return new LadderFacts(plan.zones(), stalledZone, rowSetCeiling, plan.mode(), plan.rows(stalled), deloadDue);
    }

    /** Without a plan there is nothing to change: the ladder stops at rung 0 before it reads more than the deload. */
    public static LadderFacts withoutPlan(ExerciseId stalled, Zone stalledZone, boolean deloadDue) {
        return new LadderFacts(new ZoneSets(0, 0, 0), stalledZone, MOST_ROW_SETS, Mode.OWN_DAY,
                new Rows(stalled, List.of(), List.of()), deloadDue);
    }

    /** The most row sets a level may reach (4.3). */
    public static int ceilingOf(String level) {
        return switch (level) {
            case "advanced" -> MOST_ROW_SETS;
            case "intermediate" -> 18;
            default -> 12;
        };
    }
}
