package io.broadback.catalog.muscle;

import java.util.List;
import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A muscle as the API tells it, in the reader's language. */
@Schema(name = "Muscle")
public record MuscleRepresentation(
        @Schema(examples = "latissimus_dorsi") String id,
        @Schema(enumeration = {
                "upper_back", "other" }) String region,
        String name,
        @Schema(description = "What the muscle does") String function,
        @Schema(description = "False for anatomy only: such a muscle never carries a number of sets") boolean setsCounted){

    static MuscleRepresentation of(Muscle muscle, List<Locale.LanguageRange> languages) {
        MuscleText text = muscle.texts().bestFor(languages);
        return new MuscleRepresentation(muscle.id().value(), muscle.region().toString(), text.name(), text.function(),
                muscle.setsCounted());
    }
}
