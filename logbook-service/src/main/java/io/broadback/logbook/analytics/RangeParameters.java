package io.broadback.logbook.analytics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.broadback.logbook.analytics.domain.Span;
import io.broadback.platform.problem.Violations;
import io.broadback.platform.request.Parameters;

/** {@code from} and {@code to}: days of the athlete's calendar, both included. */
public class RangeParameters {
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    private static final int MOST_YEARS = 10;
    private static final int USUAL_WEEKS = 26;

    @Parameter(description = "First day, in the athlete's time zone; by default 26 weeks end with the last day", schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2026-06-01"))
    @QueryParam("from")
    @Nullable
    String from;

    @Parameter(description = "Last day, by default today; at most ten years after the first one", schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2026-11-30"))
    @QueryParam("to")
    @Nullable
    String to;

    /** What was asked for, as far as it is one; null where nothing was. */
    record Asked(@Nullable LocalDate from, @Nullable LocalDate to) {

        /** The span as of a day; a problem 400 if it ends before it begins or is too long. */
        Span until(LocalDate today) {
            return until(today, USUAL_WEEKS);
        }

        /** The same, with as many years as there can be if nothing is said of its beginning. */
        Span longUntil(LocalDate today) {
            LocalDate last = to == null ? today : to;
            return from == null ? new Span(last.minusYears(MOST_YEARS), last) : until(today, 0);
        }

        private Span until(LocalDate today, int usualWeeks) {
            LocalDate last = to == null ? today : to;
            LocalDate first = from == null ? Span.mondayOf(last).minusWeeks(usualWeeks - 1L) : from;
            Violations violations = new Violations();
            violations.require(!first.isAfter(last), "from", "lies after " + (to == null ? "today, " : "to, ") + last);
            violations.require(!first.isBefore(last.minusYears(MOST_YEARS)), "from",
                    "lies more than " + MOST_YEARS + " years before " + last);
            violations.throwIfAny();
            return new Span(first, last);
        }
    }

    Asked asked(Parameters parameters) {
        return new Asked(parameters.read("from", from, RangeParameters::day), parameters.read("to", to, RangeParameters::day));
    }

    /** A date; of an instant with an offset its own date counts. */
    private static LocalDate day(String text) {
        LocalDate day;
        try {
            day = text.contains("T") ? OffsetDateTime.parse(text.replace(' ', '+')).toLocalDate() : LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw new IllegalArgumentException("is a date, for example 2026-11-23", notADay);
        }
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw new IllegalArgumentException("lies between " + EARLIEST + " and " + LATEST);
        }
        return day;
    }
}
