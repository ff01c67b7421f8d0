package io.broadback.progression.plateau;

import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.progression.plateau.domain.Proposal;
import io.broadback.progression.plateau.domain.Proposal.AddRowSets;
import io.broadback.progression.plateau.domain.Proposal.Change;
import io.broadback.progression.plateau.domain.Proposal.Deload;
import io.broadback.progression.plateau.domain.Proposal.ExecuteThePlan;
import io.broadback.progression.plateau.domain.Proposal.MoveZone;
import io.broadback.progression.plateau.domain.Proposal.Nothing;
import io.broadback.progression.plateau.domain.Proposal.StrongerMode;
import io.broadback.progression.plateau.domain.Proposal.SwapPrimaryRow;
import io.broadback.progression.plateau.domain.Proposal.SwapSecondaryRow;

/**
 * What the ladder proposes: a rung with its hypothesis, or with {@code rung} null nothing and why. {@code from} and {@code to}
 * are zones, modes or exercises; {@code rowSetsFrom} and {@code rowSetsTo} count row sets a week, {@code sets} those that move.
 */
@Schema(name = "PlateauProposal")
public record ProposalView(
        @Schema(minimum = "0", maximum = "6", description = "0 asks for the plan as it is, 1 to 6 change it") @Nullable Integer rung,
        @Schema(description = "EXECUTE_THE_PLAN, ADD_ROW_SETS, MOVE_ZONE, SWAP_SECONDARY_ROW, DELOAD, STRONGER_MODE, SWAP_PRIMARY_ROW; without a rung TOO_EARLY, EXPERIMENT_RUNNING, REVIEW_DUE, DELOAD_FIRST, PLAN_DECLINED, LADDER_EXHAUSTED, PROGRESSING") String kind,
        @Schema(description = "What is expected until the review; without a rung, why nothing is proposed") String hypothesis,
        @Nullable String from, @Nullable String to, @Nullable Integer rowSetsFrom, @Nullable Integer rowSetsTo,
        @Nullable Integer sets) {

    static ProposalView of(Proposal proposal) {
        return switch (proposal) {
            case Nothing nothing -> new ProposalView(null, nothing.why().name(), nothing.text(), null, null, null, null, null);
            case ExecuteThePlan plan -> change(plan, null, null, null, null, null);
            case AddRowSets more -> change(more, null, null, more.from(), more.to(), null);
            case MoveZone move -> change(move, lower(move.from()), lower(move.to()), null, null, move.sets());
            case SwapSecondaryRow swap -> change(swap, swap.out().value(), swap.in().value(), null, null, null);
            case Deload deload -> change(deload, null, null, null, deload.rowSets(), null);
            case StrongerMode mode -> change(mode, mode.from().name(), mode.to().name(), null, null, null);
            case SwapPrimaryRow swap -> change(swap, swap.out().value(), swap.in().value(), null, null, null);
        };
    }

    private static ProposalView change(Change change, @Nullable String from, @Nullable String to,
            @Nullable Integer rowSetsFrom, @Nullable Integer rowSetsTo, @Nullable Integer sets) {
        return new ProposalView(change.rung().number(), change.rung().name(), change.hypothesis(), from, to, rowSetsFrom,
                rowSetsTo, sets);
    }

    private static String lower(Enum<?> zone) {
        return zone.name().toLowerCase(Locale.ROOT);
    }
}
