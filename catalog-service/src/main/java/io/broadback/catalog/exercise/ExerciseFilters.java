package io.broadback.catalog.exercise;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.broadback.catalog.muscle.MuscleId;
import io.broadback.catalog.muscle.Muscles;
import io.broadback.platform.request.Parameters;

/** The filters of a listing as a client writes them. */
public class ExerciseFilters {
    @Parameter(description = "Primary or secondary muscle", example = "rhomboids")
    @QueryParam("muscle")
    @Nullable
    String muscle;

    @Parameter(example = "horizontal_pull")
    @QueryParam("pattern")
    @Nullable
    String pattern;

    @Parameter(schema = @Schema(enumeration = { "compound", "isolation" }))
    @QueryParam("type")
    @Nullable
    String type;

    @Parameter(description = "Needed in any of the ways to do it", example = "landmine")
    @QueryParam("equipment")
    @Nullable
    String equipment;

    @Parameter(schema = @Schema(enumeration = { "wide", "medium", "close" }))
    @QueryParam("gripWidth")
    @Nullable
    String gripWidth;

    @Parameter(schema = @Schema(type = SchemaType.BOOLEAN))
    @QueryParam("rowSet")
    @Nullable
    String rowSet;

    @Parameter(schema = @Schema(type = SchemaType.BOOLEAN))
    @QueryParam("bigCompound")
    @Nullable
    String bigCompound;

    @Parameter(schema = @Schema(enumeration = { "sway_allowed", "strict", "strict_by_support", "strict_by_default",
            "not_applicable" }))
    @QueryParam("technique")
    @Nullable
    String technique;

    @Parameter(description = "Any part of an id, a name or an alias")
    @QueryParam("q")
    @Nullable
    String text;

    /** The query they stand for; a problem 400 with every filter whose value does not exist. */
    ExerciseQuery toQuery(Muscles muscles) {
        Parameters parameters = new Parameters();
        ExerciseQuery query = new ExerciseQuery(
                parameters.read("muscle", muscle, name -> known(name, muscles)),
                parameters.oneOf(MovementPattern.class, "pattern", pattern),
                parameters.oneOf(ExerciseType.class, "type", type),
                parameters.oneOf(Equipment.class, "equipment", equipment),
                parameters.oneOf(GripWidth.class, "gripWidth", gripWidth),
                parameters.yesOrNo("rowSet", rowSet),
                parameters.yesOrNo("bigCompound", bigCompound),
                parameters.oneOf(TechniquePolicy.class, "technique", technique),
                text);
        parameters.check();
        return query;
    }

    private static MuscleId known(String name, Muscles muscles) {
        MuscleId id = new MuscleId(name);
        if (muscles.find(id).isEmpty()) {
            throw new IllegalArgumentException("there is no muscle '" + id + "'");
        }
        return id;
    }
}
