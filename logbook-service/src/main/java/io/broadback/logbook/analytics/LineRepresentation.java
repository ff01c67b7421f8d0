package io.broadback.logbook.analytics;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.logbook.analytics.SelectTrained.Trained;
import io.broadback.logbook.analytics.domain.Exercise;
import io.broadback.logbook.analytics.domain.Track;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;

/** One line of strength: strict and sway apart, each grip apart, pounds and kilograms apart. */
@Schema(name = "StrengthLine")
public record LineRepresentation(String exerciseId, String name,
        @Schema(description = "Null is a variant of its own") @Nullable String gripVariant, Technique technique,
        WeightUnit unit,
        @Schema(description = "Whether estimates are of the whole that was moved, body included (rule 3.8)") boolean withBody) {

    static LineRepresentation of(Track track) {
        return new LineRepresentation(track.exercise().id(), track.exercise().name(), track.gripVariant(), track.technique(),
                track.unit(), track.exercise().byBodyweight());
    }

    /** An exercise that was trained in the span, and with how many sets that count for strength. */
    @Schema(name = "TrainedExercise")
    public record TrainedRepresentation(String exerciseId, String name, int sets) {

        static List<TrainedRepresentation> of(List<Trained> trained) {
            return trained.stream().map(each -> new TrainedRepresentation(each.exercise().id(), each.exercise().name(),
                    each.sets())).toList();
        }
    }

    static @Nullable String id(@Nullable Exercise exercise) {
        return exercise == null ? null : exercise.id();
    }
}
