package io.broadback.program.week.domain;

/** What the athlete's flags mean for the sets the plan adds (4.7). */
final class Cautions {
    private static final int MAX_AXIAL_ONE_SETS_WITH_LOW_BACK = 4;

    private Cautions() {
    }

    static boolean forbid(Athlete athlete, Exercise exercise) {
        return athlete.flags().stream().anyMatch(flag -> flag.speaksAgainst(exercise));
    }

    /** Whether another exercise should be taken where there is one. */
    static boolean discourage(Athlete athlete, Exercise exercise) {
        return (athlete.has(Flag.LOW_BACK) && exercise.axialCost() > 0)
                || (athlete.has(Flag.ELBOW_TENDON) && exercise.strainsElbow());
    }

    static int maxAxialOneSets(Athlete athlete) {
        return athlete.has(Flag.LOW_BACK) ? MAX_AXIAL_ONE_SETS_WITH_LOW_BACK : Integer.MAX_VALUE;
    }

    static int axialOneSets(PlannedDay day) {
        return day.slots().stream().filter(slot -> !slot.isBase() && slot.exercise().axialCost() == 1)
                .mapToInt(PlannedSlot::sets).sum();
    }
}
