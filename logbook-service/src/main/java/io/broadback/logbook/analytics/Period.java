package io.broadback.logbook.analytics;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose numbers they are, and the days they are of. */
public record Period(UUID athleteId, @Schema(description = "First day that was looked at") LocalDate from,
        @Schema(description = "Last day that was looked at") LocalDate to,
        @Schema(description = "The athlete's, which days and weeks are of", examples = "America/New_York") String timezone) {

    static Period of(Seen<?> seen) {
        return new Period(seen.subject().athlete(), seen.span().from(), seen.span().to(), seen.subject().zone().getId());
    }

    /** A week's name, for example 2026-W48. */
    static String week(LocalDate monday) {
        return String.format(Locale.ROOT, "%d-W%02d", monday.get(IsoFields.WEEK_BASED_YEAR),
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
