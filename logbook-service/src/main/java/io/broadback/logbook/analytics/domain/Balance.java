package io.broadback.logbook.analytics.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sets of work by what they train first: back beside chest, shoulders and arms (R3), pulls beside presses (R45). A set counts
 * once for a group that one of its primary muscles belongs to. {@code weeks} are those in which anything was done.
 */
public record Balance(int back, int chest, int shoulders, int arms, int push, int pull, int weeks, boolean novice) {
    private static final Set<String> BACK = Set.of("trapezius", "rhomboids", "erector_spinae", "teres_major", "teres_minor",
            "posterior_deltoid", "infraspinatus", "latissimus_dorsi");
    private static final Set<String> CHEST = Set.of("chest");
    private static final Set<String> SHOULDERS = Set.of("anterior_deltoid", "lateral_deltoid");
    private static final Set<String> ARMS = Set.of("biceps", "triceps");
    /** More than three presses for two pulls is worth a hint to a novice (R45, a judgement call). */
    private static final int MOST_PUSH_TENTHS = 15;

    public static Balance of(List<WeekOfExercise> counts, boolean novice) {
        int push = 0;
        int pull = 0;
        for (WeekOfExercise count : counts) {
            push += count.exercise().work() == Work.PRESS ? count.count().sets() : 0;
            pull += count.exercise().work() == Work.PULL ? count.count().sets() : 0;
        }
        int weeks = (int) counts.stream().filter(count -> count.count().sets() > 0).map(WeekOfExercise::monday).distinct()
                .count();
        return new Balance(setsFor(BACK, counts), setsFor(CHEST, counts), setsFor(SHOULDERS, counts), setsFor(ARMS, counts),
                push, pull, weeks, novice);
    }

    private static int setsFor(Set<String> muscles, List<WeekOfExercise> counts) {
        return counts.stream().filter(count -> count.exercise().primaryMuscles().stream().anyMatch(muscles::contains))
                .mapToInt(count -> count.count().sets()).sum();
    }

    /** R3: at least as many for the back as for any of the three that show in a mirror. */
    public Verdict verdict() {
        if (most() == 0) {
            return Verdict.UNKNOWN;
        }
        return back >= most() ? Verdict.OK : Verdict.FLAG;
    }

    public String text() {
        return switch (verdict()) {
            case UNKNOWN -> "No sets for chest, shoulders or arms to compare the back with.";
            case OK -> "The back gets at least as many sets as chest, shoulders or arms.";
            case HINT, FLAG -> "The back gets " + (most() - back)
                    + " sets fewer than what is trained most: put rows where some of those sets are.";
        };
    }

    /** R45: asked of novices only, who like the muscles they see. */
    public Verdict pushPullVerdict() {
        if (push + pull == 0 || !novice) {
            return Verdict.UNKNOWN;
        }
        return 10 * push <= MOST_PUSH_TENTHS * pull ? Verdict.OK : Verdict.HINT;
    }

    /** Presses for each pull; empty without a pull. */
    public Optional<Quotient> pushPerPull() {
        return Quotient.of(push, pull);
    }

    private int most() {
        return Math.max(chest, Math.max(shoulders, arms));
    }
}
