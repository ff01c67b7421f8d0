package io.broadback.program.athlete;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.WeightUnit;
import io.broadback.program.week.PreviewRequest;
import io.broadback.program.week.PreviewRequest.Priority;
import io.broadback.program.week.SplitValue;
import io.broadback.program.week.domain.Flag;
import io.broadback.program.week.domain.Level;

/** An athlete as the roster holds them; what is not said has the defaults of {@link #withDefaults}. */
@Schema(name = "Athlete")
public record Profile(
        @Schema(required = true, maxLength = 200) @Nullable String name,
        @Schema(maxLength = 100, description = "Id in the chain's member system, unique in the chain") @Nullable String externalId,
        @Schema(defaultValue = "lb") @Nullable WeightUnit unit,
        @Schema(defaultValue = "en", description = "BCP 47") @Nullable String language,
        @Schema(defaultValue = "novice") @Nullable Level level,
        @Schema(required = true) @Nullable UUID gymId,
        @Nullable UUID coachId,
        @Schema(defaultValue = "FB3", implementation = Object.class, oneOf = {
                String.class,
                SplitValue.CustomSplit.class }) @Nullable SplitValue baseSplit,
        @Schema(defaultValue = "ROWS_FIRST") @Nullable Priority priority,
        @Nullable List<@Nullable Flag> flags,
        @Nullable List<@Nullable String> excludedExercises,
        @Nullable String primaryRow,
        @Nullable LocalDate primaryRowSince,
        @Schema(defaultValue = "false") @Nullable Boolean countVerticalPulls,
        @Nullable Load bodyweight,
        @Schema(defaultValue = "0", minimum = "0", maximum = "200", description = "Row sets of the last full week") @Nullable Integer currentRowSets,
        @Schema(defaultValue = "60", description = "Time the athlete gives to the back, not to all training") @Nullable Integer minutesPerWeek,
        @Schema(defaultValue = "1", minimum = "1", maximum = "6", description = "6 is the deload") @Nullable Integer blockWeek,
        @Schema(defaultValue = "UTC", description = "An IANA time zone") @Nullable String timezone,
        @Schema(implementation = String.class, pattern = SessionTime.PATTERN, examples = "18:00", description = "When a session begins, in the athlete's zone; calendars show whole days without it") @Nullable SessionTime sessionTime){

    /** A profile that says nothing: what a new athlete is compared with. */
    public static final Profile EMPTY = new Profile(null, null, null, null, null, null, null, null, null, null, null, null,
            null, null,
            null, null, null, null, null, null).withDefaults();

    Profile withDefaults() {
        return new Profile(name, externalId, or(unit, WeightUnit.LB), or(language, "en"), or(level, Level.NOVICE), gymId,
                coachId,
                or(baseSplit, SplitValue.named("FB3")), or(priority, Priority.ROWS_FIRST), or(flags, List.of()),
                or(excludedExercises, List.of()),
                primaryRow, primaryRowSince, or(countVerticalPulls, false), bodyweight, or(currentRowSets, 0),
                or(minutesPerWeek, 60), or(blockWeek, 1), or(timezone, "UTC"), sessionTime);
    }

    /** The same athlete with another plan. */
    public Profile planned(@Nullable SplitValue otherSplit, @Nullable Priority otherPriority,
            @Nullable Integer otherMinutesPerWeek, @Nullable Boolean countPulls) {
        return new Profile(name, externalId, unit, language, level, gymId, coachId, otherSplit, otherPriority, flags,
                excludedExercises, primaryRow, primaryRowSince, countPulls, bodyweight, currentRowSets, otherMinutesPerWeek,
                blockWeek, timezone, sessionTime);
    }

    /** The part of the profile that a week depends on, as a preview would bring it. */
    public PreviewRequest asRequest(String week, List<String> equipment) {
        return asRequest(week, equipment, currentRowSets, blockWeek);
    }

    /** The same where the weeks themselves say how far the athlete has come. */
    public PreviewRequest asRequest(String week, List<String> equipment, @Nullable Integer rowSetsNow,
            @Nullable Integer weekOfBlock) {
        return new PreviewRequest(week, asPlanned(rowSetsNow, weekOfBlock), baseSplit,
                new PreviewRequest.GymValue(List.copyOf(equipment)), null);
    }

    /** The athlete as a plan sees them, so far into a block. */
    public PreviewRequest.AthleteValue asPlanned(@Nullable Integer rowSetsNow, @Nullable Integer weekOfBlock) {
        return new PreviewRequest.AthleteValue(level, unit, priority, flags, excludedExercises, primaryRow,
                primaryRowSince, countVerticalPulls, bodyweight, rowSetsNow, minutesPerWeek, weekOfBlock);
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return Objects.requireNonNullElse(value, otherwise);
    }
}
