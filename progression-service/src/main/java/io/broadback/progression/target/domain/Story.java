package io.broadback.progression.target.domain;

import java.math.BigDecimal;
import java.util.Optional;

/** The sentence a coach reads: what the last set that counted was, what it led to, and what the next session opens with. */
final class Story {

    private Story() {
    }

    static String of(SessionOutcome outcome) {
        Optional<JudgedSet> last = outcome.sets().stream().filter(JudgedSet::counts).reduce((first, second) -> second);
        String set = last.map(judged -> about(judged, outcome)).orElse("No set counted");
        Opening opening = outcome.opening();
        if (opening == null) {
            return set + ".";
        }
        String because = decider(outcome, opening).filter(judged -> !judged.equals(last.orElse(null)))
                .map(judged -> ", because " + about(judged, outcome)).orElse("");
        return set + "; next session: " + opening.text() + because + ".";
    }

    /** What the days off before the session did to its opening; empty where they changed nothing. */
    static Optional<String> ofGap(SessionOutcome outcome) {
        Opening stored = outcome.start().stored();
        Long days = outcome.start().daysSinceExposure();
        if (stored == null || days == null || outcome.openingLoad() == null
                || outcome.openingLoad().equals(stored.load())) {
            return Optional.empty();
        }
        return Optional.of("After " + days + " days without the exercise, " + outcome.track().inWords(stored.load().value())
                + " became " + outcome.track().inWords(outcome.openingLoad().value()) + ".");
    }

    /** The set that gave the opening its load: an earlier one where a later set did not move it again. */
    private static Optional<JudgedSet> decider(SessionOutcome outcome, Opening opening) {
        BigDecimal load = opening.load().value();
        return outcome.setsForOpening().stream().filter(judged -> judged.reason() == opening.reason())
                .filter(judged -> judged.decision().next().value().equals(load) || judged.load().equals(load))
                .reduce((first, second) -> second);
    }

    private static String about(JudgedSet judged, SessionOutcome outcome) {
        Track track = outcome.track();
        String set = track.inWords(judged.load()) + "x" + judged.set().reps();
        String range = track.range().toString();
        String next = track.inWords(judged.decision().next().value());
        return switch (judged.reason()) {
            case TOP_OF_RANGE -> set + " hit the top of " + range + ", " + change(track, judged);
            case TOO_EASY_WEIGHT -> set + withReserve(judged) + " was worth the top of " + range + ", " + change(track, judged);
            case TOO_EASY_REPS -> set + withReserve(judged) + " left reps undone: " + next + " for " + judged.decision().aim();
            case BELOW_RANGE -> set + " fell short of " + range + ", " + change(track, judged);
            case IN_RANGE -> judged.verdict().top()
                    ? set + " hit the top of " + range + ", but the policy waits for more: stay at " + next
                    : set + " is inside " + range + ": stay at " + next;
            case EARN_JUMP ->
                set + " hit the top of " + range + ", but the next load is a big jump: stay at " + next + " until "
                        + judged.decision().aim() + " reps";
            case NO_HEAVIER -> set + " hit the top of " + range + ", but nothing heavier can be loaded: beat "
                    + judged.set().reps();
            case NO_LIGHTER -> set + " fell short of " + range + ", but nothing lighter can be loaded: beat "
                    + judged.set().reps();
            case NOT_LOADABLE -> set + " was done where this exercise cannot be loaded: stay at " + next;
            case NOT_ELIGIBLE, QUARANTINED -> set + " does not count";
        };
    }

    private static String withReserve(JudgedSet judged) {
        return " with " + judged.set().repsInReserve() + " in reserve";
    }

    /** The step as a number where the load is one; of pulls, whose sign may turn, what to do next. */
    private static String change(Track track, JudgedSet judged) {
        if (track.resistance() == Resistance.BODYWEIGHT) {
            return "now " + track.inWords(judged.decision().next().value());
        }
        BigDecimal difference = judged.decision().next().value().subtract(judged.load());
        String plain = difference.stripTrailingZeros().toPlainString();
        return difference.signum() > 0 ? "+" + plain : plain;
    }
}
