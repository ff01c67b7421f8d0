package io.broadback.program.week;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;
import io.broadback.program.week.domain.Flag;
import io.broadback.program.week.domain.Level;
import io.broadback.program.week.domain.Zone;

/**
 * A week to generate without any stored state. Everything is nullable because it comes from outside; {@link PreviewCheck} says
 * what is wrong with it.
 */
@Schema(description = "Athlete, base split, gym and known targets of one week", requiredProperties = { "week", "athlete",
        "baseSplit", "gym" })
public record PreviewRequest(@Schema(examples = "2026-W48") @Nullable String week, @Nullable AthleteValue athlete,
        @Schema(description = "UL4, PL3, PL4, PL5, PL6, FB3, PPL6 or a custom split", implementation = Object.class, oneOf = {
                String.class,
                SplitValue.CustomSplit.class }) @Nullable SplitValue baseSplit,
        @Nullable GymValue gym, @Nullable List<@Nullable TargetValue> targets,
        @Schema(description = "Rows stay within a block and rotate after its deload") @Nullable PreviousWeekValue previousWeek){

    public PreviewRequest(@Nullable String week, @Nullable AthleteValue athlete, @Nullable SplitValue baseSplit,
            @Nullable GymValue gym, @Nullable List<@Nullable TargetValue> targets) {
        this(week, athlete, baseSplit, gym, targets, null);
    }

    /** How the back gets its priority. */
    public enum Priority {
        OWN_DAY,
        ROWS_FIRST,
        SUPERSET,
        MIX
    }

    /** The part of an athlete's profile that a week depends on. */
    @Schema(requiredProperties = { "level", "unit", "priority", "currentRowSets", "minutesPerWeek" })
    public record AthleteValue(@Nullable Level level, @Nullable WeightUnit unit, @Nullable Priority priority,
            @Nullable List<@Nullable Flag> flags, @Nullable List<@Nullable String> excludedExercises,
            @Schema(description = "Default: the first of the usual order that is possible") @Nullable String primaryRow,
            @Nullable LocalDate primaryRowSince, @Nullable Boolean countVerticalPulls, @Nullable Load bodyweight,
            @Schema(description = "Row sets of the last full week") @Nullable Integer currentRowSets,
            @Schema(description = "Time for the back, not for all training") @Nullable Integer minutesPerWeek,
            @Schema(description = "1 to 6, default 1; 6 is the deload") @Nullable Integer blockWeek) {
    }

    /** What stands in the gym. */
    @Schema(requiredProperties = "equipment")
    public record GymValue(@Nullable List<@Nullable String> equipment) {
    }

    /** The rows of the week before, each with its zone. */
    @Schema(requiredProperties = { "blockWeek", "rows" })
    public record PreviousWeekValue(@Nullable Integer blockWeek, @Nullable List<@Nullable PreviousRowValue> rows) {
    }

    /** A row exercise in one zone. */
    @Schema(requiredProperties = { "exerciseId", "zone" })
    public record PreviousRowValue(@Nullable String exerciseId, @Nullable Zone zone) {
    }

    /** A known target of one track; {@code technique} defaults to strict. */
    @Schema(requiredProperties = { "exerciseId", "repRange", "load" })
    public record TargetValue(@Nullable String exerciseId, @Nullable String gripVariant, @Nullable Technique technique,
            @Nullable RangeValue repRange, @Nullable Load load, @Nullable Integer aimReps, @Nullable String reason,
            @Nullable UUID receiptId) {
    }

    /** Bottom and top of the rep range, both included. */
    public record RangeValue(@Nullable Integer bottom, @Nullable Integer top) {
    }
}
