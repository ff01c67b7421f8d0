package io.broadback.progression.plateau;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.identity.Author;
import io.broadback.progression.plateau.domain.Experiment;
import io.broadback.progression.plateau.domain.Outcome;
import io.broadback.progression.plateau.domain.Outcome.Declined;
import io.broadback.progression.plateau.domain.Outcome.Failed;
import io.broadback.progression.plateau.domain.Outcome.Open;
import io.broadback.progression.plateau.domain.Outcome.Succeeded;

/** A change that was accepted or declined, with its dates and what became of it. */
@Schema(name = "Experiment")
public record ExperimentView(UUID experimentId, UUID athleteId, UUID trackId, String exerciseId, ProposalView change,
        @Schema(description = "The day it was accepted or declined") LocalDate startedOn, @Nullable LocalDate reviewOn,
        @Schema(enumeration = {
                "OPEN", "SUCCEEDED", "FAILED", "DECLINED" }) String outcome,
        @Nullable LocalDate reviewedOn,
        @Schema(description = "Why it was declined") @Nullable String reason, @Nullable String note, Author author){

    /** Experiments of an athlete, oldest first. */
    @Schema(name = "Experiments")
    public record Page(List<ExperimentView> items, @Nullable String nextCursor) {
    }

    static ExperimentView of(StoredExperiment stored) {
        Experiment experiment = stored.experiment();
        Outcome outcome = experiment.outcome();
        return new ExperimentView(stored.id(), stored.athlete(), stored.trackId(), stored.exerciseId(), stored.change(),
                experiment.startedOn(), outcome instanceof Declined ? null : experiment.reviewOn(), name(outcome),
                reviewedOn(outcome), outcome instanceof Declined declined ? declined.reason() : null, stored.note(),
                stored.author());
    }

    static String name(Outcome outcome) {
        return switch (outcome) {
            case Open open -> "OPEN";
            case Succeeded succeeded -> "SUCCEEDED";
            case Failed failed -> "FAILED";
            case Declined declined -> "DECLINED";
        };
    }

    static @Nullable LocalDate reviewedOn(Outcome outcome) {
        return switch (outcome) {
            case Open open -> null;
            case Succeeded succeeded -> succeeded.reviewedOn();
            case Failed failed -> failed.reviewedOn();
            case Declined declined -> null;
        };
    }
}
