package io.broadback.logbook.analytics;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.broadback.logbook.analytics.AnalysingStrength.OfExercise;
import io.broadback.logbook.analytics.LineRepresentation.TrainedRepresentation;
import io.broadback.logbook.analytics.domain.FirstSets;

/** Reps of the first set of a session, where it was done with one fixed load (rule 3.12). */
@Schema(name = "FirstSetReps")
public record FirstSetsRepresentation(@JsonUnwrapped Period period,
        @Schema(description = "Null if nothing was trained") @Nullable String exerciseId,
        @Schema(description = "What was trained in the span, rows first") List<TrainedRepresentation> trained,
        List<FirstSetsOfLine> lines) {

    @Schema(name = "FirstSetsOfLine")
    public record FirstSetsOfLine(@JsonUnwrapped LineRepresentation line,
            @Schema(description = "All of them with the same load; oldest first") List<LiftRepresentation> sets) {

        static FirstSetsOfLine of(FirstSets first, Subject subject) {
            return new FirstSetsOfLine(LineRepresentation.of(first.track()),
                    first.sets().stream().map(lift -> LiftRepresentation.of(first.track(), lift, subject)).toList());
        }
    }

    static FirstSetsRepresentation of(Seen<OfExercise<List<FirstSets>>> seen) {
        return new FirstSetsRepresentation(Period.of(seen), LineRepresentation.id(seen.found().exercise()),
                TrainedRepresentation.of(seen.found().trained()),
                seen.found().found().stream().map(first -> FirstSetsOfLine.of(first, seen.subject())).toList());
    }
}
