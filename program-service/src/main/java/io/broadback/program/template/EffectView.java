package io.broadback.program.template;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.program.template.domain.TemplateMerge.Difference;

/** What a version of a template would do to an athlete. */
@Schema(name = "TemplateEffect")
public record EffectView(UUID athleteId, @Nullable String name, UUID gymId,
        @Schema(description = "Version of a template that was applied to the athlete last") @Nullable Integer appliedVersion,
        List<FieldEffect> fields) {

    /** {@code CHANGED} fields get the template's value; {@code KEPT} and {@code CONFLICT} ones stay as the athlete has them. */
    @Schema(name = "TemplateFieldEffect")
    public record FieldEffect(String field, @Schema(enumeration = {
            "CHANGED", "KEPT", "CONFLICT" }) String outcome, @Nullable Object athletes,
            @Nullable Object before, Object template){

        static FieldEffect of(Difference difference) {
            return new FieldEffect(difference.field(), difference.outcome().name(), difference.athletes(),
                    difference.before(), difference.template());
        }
    }

    /** Athletes who differ from the template, by id; a page may hold fewer than asked and still name a next one. */
    @Schema(name = "TemplateEffects")
    public record Page(List<EffectView> items, @Nullable String nextCursor) {
    }
}
