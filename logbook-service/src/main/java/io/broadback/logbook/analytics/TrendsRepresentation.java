package io.broadback.logbook.analytics;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.broadback.logbook.analytics.AnalysingStrength.OfExercise;
import io.broadback.logbook.analytics.LineRepresentation.TrainedRepresentation;
import io.broadback.logbook.analytics.domain.Formula;
import io.broadback.logbook.analytics.domain.StrengthTrend;
import io.broadback.logbook.analytics.domain.Track;

/** Estimated singles of an exercise, session by session (rule 3.4). */
@Schema(name = "StrengthTrends")
public record TrendsRepresentation(@JsonUnwrapped Period period, Formula formula,
        @Schema(description = "Null if nothing was trained") @Nullable String exerciseId,
        @Schema(description = "What was trained in the span, rows first") List<TrainedRepresentation> trained,
        List<Trend> lines) {

    @Schema(name = "StrengthTrend")
    public record Trend(@JsonUnwrapped LineRepresentation line,
            @Schema(description = "The best set of each session, oldest first") List<Point> points,
            @Schema(description = "Sessions without a point because no bodyweight is known (rule 3.8)") int withoutBodyweight) {
    }

    @Schema(name = "EstimatedSingle")
    public record Point(
            @Schema(description = "In the line's unit, one decimal; a lower bound if the reserve is unknown") BigDecimal value,
            @Schema(description = "More than ten reps were possible") boolean rough,
            @Schema(description = "The set it is estimated from") LiftRepresentation set) {

        static Point of(Track track, StrengthTrend.Point point, Subject subject) {
            return new Point(point.single().shown(), point.single().rough(),
                    LiftRepresentation.of(track, point.lift(), subject));
        }
    }

    static TrendsRepresentation of(Seen<OfExercise<List<StrengthTrend>>> seen, Formula formula) {
        return new TrendsRepresentation(Period.of(seen), formula, LineRepresentation.id(seen.found().exercise()),
                TrainedRepresentation.of(seen.found().trained()),
                seen.found().found().stream().map(trend -> trend(trend, seen.subject())).toList());
    }

    static Trend trend(StrengthTrend trend, Subject subject) {
        return new Trend(LineRepresentation.of(trend.track()),
                trend.points().stream().map(point -> Point.of(trend.track(), point, subject)).toList(),
                trend.withoutBodyweight());
    }
}
