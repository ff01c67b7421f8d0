package io.broadback.progression.plateau.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.broadback.progression.plateau.domain.Proposal.AddRowSets;
import io.broadback.progression.plateau.domain.Proposal.Change;
import io.broadback.progression.plateau.domain.Proposal.Deload;
import io.broadback.progression.plateau.domain.Proposal.ExecuteThePlan;
import io.broadback.progression.plateau.domain.Proposal.MoveZone;
import io.broadback.progression.plateau.domain.Proposal.Nothing;
import io.broadback.progression.plateau.domain.Proposal.Nothing.Why;
import io.broadback.progression.plateau.domain.Proposal.StrongerMode;
import io.broadback.progression.plateau.domain.Proposal.SwapPrimaryRow;
import io.broadback.progression.plateau.domain.Proposal.SwapSecondaryRow;
import io.broadback.progression.plateau.domain.Verdict.Progressing;
import io.broadback.progression.plateau.domain.Verdict.Stalled;
import io.broadback.progression.plateau.domain.Verdict.TooEarly;

/**
 * The ladder of 3.12: after a plateau one change at a time, each rung at most once until a result comes (R18), and no
 * change at all before the plan was executed (R22). Rungs that are not possible are passed over.
 */
public final class Ladder {
    private static final int SETS_ADDED = 2;
    private static final int MOST_PERCENT_ADDED = 20;
    private static final int SMALLEST_SLOT = 2;

    private Ladder() {
    }

    public static Proposal propose(Verdict verdict, Compliance compliance, Experiments experiments, LadderFacts facts,
            LocalDate today) {
        return switch (verdict) {
            case Progressing progressing ->
                new Nothing(Why.PROGRESSING, "There was a new best on " + progressing.on() + ".");
            case TooEarly early -> new Nothing(Why.TOO_EARLY, "Exposures to go: " + early.missingExposures()
                    + "; days to go: " + early.missingDays() + ".");
            case Stalled stalled -> experiments.open().<Proposal> map(open -> waitFor(open, today))
                    .orElseGet(() -> propose(stalled, compliance, experiments, facts));
        };
    }

    private static Nothing waitFor(Experiment open, LocalDate today) {
        if (today.isBefore(open.reviewOn())) {
            return new Nothing(Why.EXPERIMENT_RUNNING, "An experiment runs until " + open.reviewOn() + ".");
        }
        return new Nothing(Why.REVIEW_DUE, "An experiment is to be reviewed since " + open.reviewOn() + ".");
    }

    private static Proposal propose(Stalled stalled, Compliance compliance, Experiments experiments, LadderFacts facts) {
        if (facts.deloadDue()) {
            return new Nothing(Why.DELOAD_FIRST, "A deload is due; one change at a time.");
        }
        List<Experiment> round = experiments.roundAfter(stalled.window().lastGain());
        if (!compliance.isMet()) {
            return executeThePlan(compliance, round);
        }
        int climbed = round.stream().mapToInt(experiment -> experiment.rung().number()).max().orElse(0);
        return Arrays.stream(Rung.values()).filter(rung -> rung.number() > climbed)
                .flatMap(rung -> change(rung, facts).stream()).findFirst().<Proposal> map(change -> change)
                .orElseGet(() -> new Nothing(Why.LADDER_EXHAUSTED, "Every possible rung was tried or declined."));
    }

    private static Proposal executeThePlan(Compliance compliance, List<Experiment> round) {
        boolean declined = round.stream()
                .anyMatch(experiment -> experiment.rung() == Rung.EXECUTE_THE_PLAN && experiment.isDeclined());
        return declined
                ? new Nothing(Why.PLAN_DECLINED, "The plan was not executed, and to ask for it was declined.")
                : new ExecuteThePlan(compliance.missed());
    }

    private static Optional<? extends Change> change(Rung rung, LadderFacts facts) {
        return switch (rung) {
            case EXECUTE_THE_PLAN -> Optional.empty();
            case ADD_ROW_SETS -> addRowSets(facts);
            case MOVE_ZONE -> moveZone(facts);
            case SWAP_SECONDARY_ROW -> swapSecondaryRow(facts.rows());
            case DELOAD -> Optional.of(new Deload(DeloadPrescription.sets(facts.zones().total())));
            case STRONGER_MODE -> facts.mode().stronger().map(mode -> new StrongerMode(facts.mode(), mode));
            case SWAP_PRIMARY_ROW ->
                facts.rows().firstFree().map(free -> new SwapPrimaryRow(facts.rows().primary(), free));
        };
    }

    /** Two more, never past the ceiling and never more than a fifth of what there is. */
    private static Optional<AddRowSets> addRowSets(LadderFacts facts) {
        int present = facts.zones().total();
        int added = Math.min(Math.min(SETS_ADDED, facts.rowSetCeiling() - present), present * MOST_PERCENT_ADDED / 100);
        return added > 0 ? Optional.of(new AddRowSets(present, present + added)) : Optional.empty();
    }

    /** Half of the stalled zone's sets go to the zone that lacks most of its share (4.3), in doubt the one of fewer reps. */
    private static Optional<MoveZone> moveZone(LadderFacts facts) {
        ZoneSets zones = facts.zones();
        int half = zones.in(facts.stalledZone()) / 2;
        return Stream.of(Zone.values())
                .filter(zone -> half > 0 && zone != facts.stalledZone() && zones.in(zone) + half >= SMALLEST_SLOT)
                .reduce((one, other) -> zones.lacking(other) > zones.lacking(one) ? other : one)
                .map(zone -> new MoveZone(facts.stalledZone(), zone, half));
    }

    private static Optional<SwapSecondaryRow> swapSecondaryRow(Rows rows) {
        return rows.firstSecondary().flatMap(out -> rows.firstFree().map(in -> new SwapSecondaryRow(out, in)));
    }
}
