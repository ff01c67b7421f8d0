package io.broadback.logbook.analytics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.broadback.logbook.analytics.AnalysingStrength.OfExercise;
import io.broadback.logbook.analytics.LineRepresentation.TrainedRepresentation;
import io.broadback.logbook.analytics.TrendsRepresentation.Trend;
import io.broadback.logbook.analytics.domain.FirstSets;
import io.broadback.logbook.analytics.domain.Formula;
import io.broadback.logbook.analytics.domain.Lift;
import io.broadback.logbook.analytics.domain.StrengthToVolume;
import io.broadback.logbook.analytics.domain.Volume;
import io.broadback.platform.training.Load;

/** R41: heavy strength, reps with a light load, and volume, to be looked at together. */
@Schema(name = "StrengthToVolume")
public record StrengthToVolumeRepresentation(@JsonUnwrapped Period period, Formula formula,
        @Schema(description = "Null if nothing was trained") @Nullable String exerciseId,
        @Schema(description = "What was trained in the span, rows first") List<TrainedRepresentation> trained,
        @Schema(description = "The single that sets of at most six reps show, of the line that was trained most") @Nullable Trend heavy,
        @Schema(description = "Null while nothing was done for more than six reps") @Nullable Light light,
        @Schema(description = "What the row sets of each week moved") List<WeekOfVolume> volume,
        @Schema(description = "What changed, side by side; null before eight weeks with rows. It claims no cause") @Nullable String text) {

    @Schema(name = "LightLoad")
    public record Light(Load load,
            @Schema(description = "The first set of each session with this load") List<LiftRepresentation> sets) {

        static Light of(FirstSets sets, Subject subject) {
            return new Light(LiftRepresentation.load(sets.load(), sets.track().unit()),
                    sets.sets().stream().map(lift -> LiftRepresentation.of(sets.track(), lift, subject)).toList());
        }
    }

    @Schema(name = "WeekOfVolume")
    public record WeekOfVolume(String week, LocalDate monday, int rowSets,
            @Schema(description = "Sessions with rows") int sessions,
            @Schema(description = "Load times reps, both sides counted (rule 3.9), for each unit apart") List<Moved> moved) {

        static WeekOfVolume of(Volume week) {
            return new WeekOfVolume(Period.week(week.monday()), week.monday(), week.rowSets(), week.sessions(),
                    week.moved().entrySet().stream().map(moved -> new Moved(
                            plain(moved.getValue().movePointLeft(Lift.DECIMALS)), moved.getKey().toString())).toList());
        }

        private static BigDecimal plain(BigDecimal value) {
            BigDecimal stripped = value.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    @Schema(name = "MovedVolume")
    public record Moved(BigDecimal value, @Schema(examples = "lb") String unit) {
    }

    static StrengthToVolumeRepresentation of(Seen<OfExercise<Optional<StrengthToVolume>>> seen, Formula formula) {
        StrengthToVolume found = seen.found().found().orElse(null);
        FirstSets light = found == null ? null : found.light();
        return new StrengthToVolumeRepresentation(Period.of(seen), formula, LineRepresentation.id(seen.found().exercise()),
                TrainedRepresentation.of(seen.found().trained()),
                found == null ? null : TrendsRepresentation.trend(found.heavy(), seen.subject()),
                light == null ? null : Light.of(light, seen.subject()),
                found == null ? List.of() : found.volume().stream().map(WeekOfVolume::of).toList(),
                found == null ? null : found.text().orElse(null));
    }
}
