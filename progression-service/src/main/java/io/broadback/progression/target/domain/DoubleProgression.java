package io.broadback.progression.target.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.Technique;
import io.broadback.progression.target.domain.Decision.Hold;
import io.broadback.progression.target.domain.Decision.Lower;

/**
 * What the next set should be (rule 3.1, from R63 to R68): the rows of the table are tried from the top, the first that
 * applies decides.
 */
public final class DoubleProgression {
    private final Track track;
    private final RepRange range;
    private final Conditions conditions;
    private final boolean deload;
    private final Steps steps;
    private final TopSets topSets;
    private final List<Row> rows = List.of(
            new Row("3.1 row 1", this::notEligible),
            new Row("3.1 row 2", this::quarantined),
            new Row("3.6", this::notLoadable),
            new Row("3.1 row 3", this::nothingHeavier),
            new Row("3.1 row 4", this::jumpToEarn),
            new Row("3.1 row 5", this::topOfRange),
            new Row("3.1 row 6", this::tooEasyForTheWeight),
            new Row("3.1 row 7", this::tooEasyForTheReps),
            new Row("3.1 row 8", this::nothingLighter),
            new Row("3.1 row 9", this::belowRange),
            new Row("3.1 row 10", this::inRange));

    private record Row(String rule, Question question) {
    }

    @FunctionalInterface
    private interface Question {
        Optional<Verdict> ask(Attempt attempt, Memory memory);
    }

    DoubleProgression(Track track, Conditions conditions, boolean deload, boolean calibrating) {
        this.track = track;
        this.range = track.range();
        this.conditions = conditions;
        this.deload = deload;
        this.steps = new Steps(track, conditions);
        this.topSets = new TopSets(track, conditions.policy(), steps, calibrating);
    }

    public DoubleProgression(Track track, Conditions conditions, boolean calibrating) {
        this(track, conditions, false, calibrating);
    }

    /** The decision for a set that stands alone. */
    public Decision afterSet(PerformedSet set) {
        return judge(set, new Memory(List.of())).decision();
    }

    Verdict judge(PerformedSet set, Memory memory) {
        Attempt attempt = new Attempt(set);
        for (Row row : rows) {
            attempt.askedBy(row.rule());
            Optional<Verdict> verdict = row.question().ask(attempt, memory);
            if (verdict.isPresent()) {
                return verdict.get();
            }
        }
        throw new AssertionError("The last row always applies");
    }

    private Optional<Verdict> notEligible(Attempt attempt, Memory memory) {
        PerformedSet set = attempt.set();
        boolean eligible = attempt.noted("type", set.type(), "in", "working, failure, amrap", null, set.isOfProgressingType())
                && attempt.noted("technique", set.technique(), "=", "the track's", track.technique(),
                        set.technique() == track.technique())
                && attempt.noted("technique", set.technique(), "is", "allowed here", null, progresses(set.technique()))
                && attempt.noted("unit", set.load().unit(), "=", "the track's", track.unit(),
                        set.load().unit() == track.unit())
                && attempt.noted("session", null, "is not", "a deload", null, !deload);
        return eligible ? Optional.empty() : hold(attempt, null, Reason.NOT_ELIGIBLE);
    }

    private Optional<Verdict> quarantined(Attempt attempt, Memory memory) {
        return attempt.noted("set", null, "is", "quarantined", null, attempt.set().quarantined())
                ? hold(attempt, null, Reason.QUARANTINED)
                : Optional.empty();
    }

    private Optional<Verdict> notLoadable(Attempt attempt, Memory memory) {
        return attempt.noted("grid", null, "is", "empty", null, conditions.equipment().grid().isEmpty())
                ? hold(attempt, null, Reason.NOT_LOADABLE)
                : Optional.empty();
    }

    private Optional<Verdict> nothingHeavier(Attempt attempt, Memory memory) {
        return attempt.atLeast("reps that count", attempt.countedReps(), "top", range.top())
                && nothing(attempt, "loads above", steps.heavier(attempt.load()))
                        ? hold(attempt, null, Reason.NO_HEAVIER)
                        : Optional.empty();
    }

    private Optional<Verdict> jumpToEarn(Attempt attempt, Memory memory) {
        Optional<BigDecimal> next = steps.heavier(attempt.load()).filter(heavier -> attempt.countedReps() >= range.top());
        if (next.isEmpty() || !attempt.noted("the next load", next.get(), ">", "12 % above", attempt.load(),
                steps.isBigJump(attempt.load(), next.get()))) {
            return Optional.empty();
        }
        int earning = steps.repsThatEarn(attempt.load(), next.get(), range);
        return attempt.below("top", range.top(), "reps that earn the jump", earning)
                && attempt.below("reps that count", attempt.countedReps(), "reps that earn the jump", earning)
                        ? hold(attempt, earning, Reason.EARN_JUMP)
                        : Optional.empty();
    }

    private Optional<Verdict> topOfRange(Attempt attempt, Memory memory) {
        return attempt.atLeast("reps", attempt.reps(), "top", range.top())
                ? raise(attempt, Reason.TOP_OF_RANGE, memory)
                : Optional.empty();
    }

    private Optional<Verdict> tooEasyForTheWeight(Attempt attempt, Memory memory) {
        Integer possible = attempt.possibleReps();
        return possible != null && attempt.atLeast("possible reps", possible, "top", range.top())
                ? raise(attempt, Reason.TOO_EASY_WEIGHT, memory)
                : Optional.empty();
    }

    private Optional<Verdict> tooEasyForTheReps(Attempt attempt, Memory memory) {
        Integer possible = attempt.possibleReps();
        return possible != null && attempt.atLeast("possible reps", possible, "bottom", range.bottom())
                ? hold(attempt, possible, Reason.TOO_EASY_REPS)
                : Optional.empty();
    }

    private Optional<Verdict> nothingLighter(Attempt attempt, Memory memory) {
        return attempt.below("reps", attempt.reps(), "bottom", range.bottom())
                && nothing(attempt, "loads below", steps.lighter(attempt.load()))
                        ? hold(attempt, null, Reason.NO_LIGHTER)
                        : Optional.empty();
    }

    private Optional<Verdict> belowRange(Attempt attempt, Memory memory) {
        if (!attempt.below("reps", attempt.reps(), "bottom", range.bottom())) {
            return Optional.empty();
        }
        return steps.down(attempt.load()).map(step -> Verdict.of(
                new Lower(track.load(step.chosen()), range.bottom(), Reason.BELOW_RANGE), attempt, List.of(step)));
    }

    private Optional<Verdict> inRange(Attempt attempt, Memory memory) {
        return hold(attempt, attempt.reps(), Reason.IN_RANGE);
    }

    /** Breakdown never progresses; sway only where the exercise allows it (R34, R37). */
    private boolean progresses(Technique technique) {
        return switch (technique) {
            case STRICT -> true;
            case SWAY -> conditions.swayAllowed();
            case BREAKDOWN -> false;
        };
    }

    private static boolean nothing(Attempt attempt, String side, Optional<BigDecimal> neighbour) {
        return attempt.noted(side, attempt.load(), "are", neighbour.isEmpty() ? "none" : "none, but there is",
                neighbour.orElse(null), neighbour.isEmpty());
    }

    private Optional<Verdict> raise(Attempt attempt, Reason reason, Memory memory) {
        return steps.up(attempt.load()).map(step -> topSets.judge(attempt, step, reason, memory));
    }

    private static Optional<Verdict> hold(Attempt attempt, @Nullable Integer aim, Reason reason) {
        TrackLoad own = attempt.set().load();
        return Optional.of(Verdict.of(new Hold(own, aim, reason), attempt, List.of()));
    }
}
