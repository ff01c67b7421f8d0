package io.broadback.logbook.analytics;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.broadback.logbook.analytics.TrendsRepresentation.Point;
import io.broadback.logbook.analytics.domain.Formula;
import io.broadback.logbook.analytics.domain.Lift;
import io.broadback.logbook.analytics.domain.Records;
import io.broadback.logbook.analytics.domain.Track;

/** The records that were set in the span, of all that was ever done up to its end. */
@Schema(name = "Records")
public record RecordsRepresentation(@JsonUnwrapped Period period, Formula formula, List<RecordsOfLine> lines) {

    @Schema(name = "RecordsOfLine")
    public record RecordsOfLine(@JsonUnwrapped LineRepresentation line,
            @Schema(description = "Estimated singles that were each higher than all before, the latest first (rule 3.4)") List<RecordSingle> estimatedSingles,
            @Schema(description = "Sets for more reps than any other at that load or a heavier one, the heaviest first") List<RecordReps> reps) {

        boolean isEmpty() {
            return estimatedSingles.isEmpty() && reps.isEmpty();
        }
    }

    @Schema(name = "RecordSingle")
    public record RecordSingle(@JsonUnwrapped Point record,
            @Schema(description = "The record until then; null if it was the first") @Nullable Point replaced) {
    }

    @Schema(name = "RecordReps")
    public record RecordReps(@JsonUnwrapped LiftRepresentation record,
            @Schema(description = "The most reps until then at the load or a heavier one; null if nothing as heavy had been done") @Nullable LiftRepresentation replaced) {
    }

    static RecordsRepresentation of(Seen<List<Records>> seen, Formula formula) {
        return new RecordsRepresentation(Period.of(seen), formula,
                seen.found().stream().map(records -> of(records, seen.subject(), seen.span().from()))
                        .filter(line -> !line.isEmpty()).toList());
    }

    private static RecordsOfLine of(Records records, Subject subject, LocalDate from) {
        Track track = records.track();
        return new RecordsOfLine(LineRepresentation.of(track),
                records.singles().reversed().stream().filter(best -> isSince(from, best.point().lift(), subject))
                        .map(best -> single(track, best, subject)).toList(),
                records.reps().stream().filter(best -> isSince(from, best.lift(), subject))
                        .map(best -> reps(track, best, subject)).toList());
    }

    private static RecordSingle single(Track track, Records.Best best, Subject subject) {
        var replaced = best.replaced();
        return new RecordSingle(Point.of(track, best.point(), subject),
                replaced == null ? null : Point.of(track, replaced, subject));
    }

    private static RecordReps reps(Track track, Records.BestReps best, Subject subject) {
        Lift replaced = best.replaced();
        return new RecordReps(LiftRepresentation.of(track, best.lift(), subject),
                replaced == null ? null : LiftRepresentation.of(track, replaced, subject));
    }

    private static boolean isSince(LocalDate from, Lift lift, Subject subject) {
        return !subject.dateOf(lift.at()).isBefore(from);
    }
}
