package io.broadback.catalog.exercise;

import java.util.List;
import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.event.catalog.ExerciseValue.PlausibleMax;
import io.broadback.platform.event.catalog.ExerciseValue.Steps;
import io.broadback.platform.training.RepRange;

/** An exercise as the API tells it, in the reader's language. */
@Schema(name = "Exercise")
public record ExerciseRepresentation(
        @Schema(examples = "barbell_row") String id,
        String name,
        @Schema(description = "Names in exports of other apps") List<String> aliases,
        @Schema(examples = "horizontal_pull") String pattern,
        @Schema(enumeration = {
                "compound", "isolation" }) String type,
        boolean bigCompound,
        @Schema(description = "Whether its sets count against the weekly row sets") boolean rowSet,
        @Schema(description = "Everything that is needed in one way or another") List<String> equipment,
        @Schema(description = "The ways to do it, the usual one first") List<List<String>> equipmentOptions,
        boolean unilateral,
        boolean chestSupported,
        List<String> grips,
        @Schema(enumeration = { "wide", "medium", "close" }) @Nullable String gripWidth,
        List<String> primaryMuscles,
        List<String> secondaryMuscles,
        @Schema(enumeration = { "sway_allowed", "strict", "strict_by_support", "strict_by_default",
                "not_applicable" }) String techniquePolicy,
        @Nullable Boolean momentumPossible,
        @Schema(minimum = "0", maximum = "3", description = "How much it loads the spine") int axialCost,
        boolean heavyAxial,
        @Schema(minimum = "1", maximum = "3") int loadability,
        @Schema(enumeration = { "total", "per_hand", "added", "stack", "one_sleeve" }) String loadBasis,
        List<RepRange> repRanges,
        Steps step,
        PlausibleMax plausibleMax,
        List<String> instructions,
        List<String> cautions,
        @Schema(description = "Ids of citations") List<String> citations,
        @Schema(description = "The big lifts it helps") List<String> supports,
        @Schema(description = "Of the value on catalog.exercises.v1") long version){

    static ExerciseRepresentation of(PublishedExercise published, List<Locale.LanguageRange> languages) {
        Exercise exercise = published.exercise();
        ExerciseText text = exercise.texts().bestFor(languages);
        ExerciseValue value = exercise.toValue(published.version());
        return new ExerciseRepresentation(value.id(), text.name(), value.aliases(), value.pattern(), value.type(),
                value.bigCompound(), value.rowSet(), value.equipment(), value.equipmentOptions(), value.unilateral(),
                value.chestSupported(), value.grips(), value.gripWidth(), value.primaryMuscles(), value.secondaryMuscles(),
                value.techniquePolicy(), value.momentumPossible(), value.axialCost(), value.heavyAxial(),
                value.loadability(), value.loadBasis(), value.repRanges(), value.step(), value.plausibleMax(),
                text.instructions(), text.cautions(), exercise.citations().stream().map(Object::toString).toList(),
                value.supports(), value.version());
    }
}
