package io.broadback.progression.plateau.domain;

import java.time.LocalDate;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.broadback.progression.plateau.domain.Outcome.Declined;
import io.broadback.progression.plateau.domain.Outcome.Failed;
import io.broadback.progression.plateau.domain.Outcome.Open;
import io.broadback.progression.plateau.domain.Outcome.Succeeded;
import io.broadback.progression.plateau.domain.Proposal.AddRowSets;
import io.broadback.progression.plateau.domain.Proposal.Change;

/**
 * A change with its date, hypothesis and review after 21 days (3.12); a declined one is dated by the day it was
 * declined. {@code rowSets} is the weekly number rung 1 asked for, null on every other rung.
 */
public record Experiment(Rung rung, String hypothesis, @Nullable Integer rowSets, LocalDate startedOn, LocalDate reviewOn,
        Outcome outcome) {
    static final int DAYS = 21;
    static final int LONGEST_DAYS = 2 * DAYS;

    public Experiment {
        if (hypothesis.isBlank()) {
            throw new IllegalArgumentException("An experiment has a hypothesis, not '" + hypothesis + "'");
        }
        if ((rowSets != null) != (rung == Rung.ADD_ROW_SETS)) {
            throw new IllegalArgumentException(
                    "Rung 1 asks for a number of row sets and no other; " + rung + " with " + rowSets);
        }
        if (!reviewOn.equals(startedOn.plusDays(DAYS))) {
            throw new IllegalArgumentException(
                    "What starts on " + startedOn + " is reviewed 21 days later, not on " + reviewOn);
        }
        LocalDate reviewedOn = reviewedOn(outcome);
        if (reviewedOn != null && reviewedOn.isBefore(reviewOn)) {
            throw new IllegalArgumentException("A review is due on " + reviewOn + ", not already on " + reviewedOn);
        }
    }

    /** The proposal was accepted. */
    public static Experiment started(Change change, LocalDate on) {
        return of(change, on, new Open());
    }

    /** The proposal was declined; it does not come again in this round. */
    public static Experiment declined(Change change, LocalDate on, String reason) {
        return of(change, on, new Declined(reason));
    }

    private static Experiment of(Change change, LocalDate on, Outcome outcome) {
        Integer rowSets = change instanceof AddRowSets more ? more.to() : null;
        return new Experiment(change.rung(), change.hypothesis(), rowSets, on, on.plusDays(DAYS), outcome);
    }

    public boolean isOpen() {
        return outcome instanceof Open;
    }

    boolean isDeclined() {
        return outcome instanceof Declined;
    }

    boolean hasSucceeded() {
        return outcome instanceof Succeeded;
    }

    /**
     * From its review date on an experiment has succeeded if there was a new best since it began; it has failed if there
     * was none in at least three exposures. It stays open until there were as many, but not for ever: a track that a swap has
     * taken out of the plan is not trained again, and no other change may begin meanwhile.
     */
    Experiment reviewed(ResultChart chart) {
        if (!isOpen() || chart.today().isBefore(reviewOn)) {
            return this;
        }
        if (chart.hasGainFrom(startedOn)) {
            return with(new Succeeded(chart.today()));
        }
        if (chart.countedAfter(startedOn.minusDays(1)).size() < FlatWindow.EXPOSURES
                && chart.today().isBefore(startedOn.plusDays(LONGEST_DAYS))) {
            return this;
        }
        return with(new Failed(chart.today()));
    }

    /**
     * Reviewed on the first day on which it could be, so that it does not matter when anybody looks: {@code chart} tells what
     * was known at the end of a day.
     */
    public Experiment settled(Function<LocalDate, ResultChart> chart, LocalDate today) {
        Experiment settled = this;
        for (LocalDate day = reviewOn; settled.isOpen() && !day.isAfter(today); day = day.plusDays(1)) {
            settled = settled.reviewed(chart.apply(day));
        }
        return settled;
    }

    /** Whether the other, later one began before this one was reviewed. */
    boolean overlaps(Experiment later) {
        LocalDate reviewedOn = reviewedOn(outcome);
        return reviewedOn == null || later.startedOn.isBefore(reviewedOn);
    }

    private Experiment with(Outcome other) {
        return new Experiment(rung, hypothesis, rowSets, startedOn, reviewOn, other);
    }

    private static @Nullable LocalDate reviewedOn(Outcome outcome) {
        return switch (outcome) {
            case Open open -> null;
            case Succeeded succeeded -> succeeded.reviewedOn();
            case Failed failed -> failed.reviewedOn();
            case Declined declined -> null;
        };
    }
}
