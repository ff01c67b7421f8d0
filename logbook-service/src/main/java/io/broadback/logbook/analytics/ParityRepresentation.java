package io.broadback.logbook.analytics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.broadback.logbook.analytics.AnalysingWeeks.Parity;
import io.broadback.logbook.analytics.domain.EffortParity;
import io.broadback.logbook.analytics.domain.Quotient;
import io.broadback.logbook.analytics.domain.Verdict;

/** Back work beside a usual leg or press day (R21); numbers with one decimal, null where nobody knows. */
@Schema(name = "EffortParity")
public record ParityRepresentation(@JsonUnwrapped Period period,
        @Schema(description = "Weeks that were compared: those that are over, if there are any") int weeks,
        @Schema(description = "Back sets in them, deload left out") int backSets,
        @Schema(description = "Back sets of a mean week") @Nullable BigDecimal backSetsPerWeek,
        @Schema(description = "Sets of a usual day: the mean of the mean leg day and the mean press day, without back work") @Nullable BigDecimal setsOfUsualDay,
        @Schema(description = "Percent of the usual day a week should reach at least") int leastShare,
        @Schema(description = "Mean reps in reserve of back sets") @Nullable BigDecimal backReserve,
        @Schema(description = "Mean reps in reserve of the usual days' sets") @Nullable BigDecimal otherReserve,
        @Schema(description = "R21: flag when the sets fall short or stay more than half a rep farther from failure") Verdict verdict,
        String text, SessionEffort sessionEffort, List<Week> series) {

    /** R23: how hard sessions felt, 1 to 10, where the athlete said. */
    @Schema(name = "SessionEffort")
    public record SessionEffort(@Schema(description = "Mean of sessions that are mostly back work") @Nullable BigDecimal back,
            @Schema(description = "Mean of sessions that are mostly leg work") @Nullable BigDecimal legs,
            @Schema(description = "hint when back sessions are rated two or more below leg sessions") Verdict verdict) {
    }

    @Schema(name = "WeekOfEffort")
    public record Week(String week, LocalDate monday, int backSets, @Nullable BigDecimal setsOfUsualDay,
            @Nullable BigDecimal backReserve, @Nullable BigDecimal otherReserve) {
    }

    static ParityRepresentation of(Seen<Parity> seen) {
        EffortParity whole = seen.found().whole();
        return new ParityRepresentation(Period.of(seen), whole.weeks(), whole.backSets(), shown(whole.backSetsAWeek()),
                shown(whole.usualDay()), EffortParity.LEAST_SHARE, shown(whole.backReserve()), shown(whole.otherReserve()),
                whole.verdict(), whole.text(),
                new SessionEffort(shown(whole.backExertion()), shown(whole.legExertion()), whole.exertionVerdict()),
                seen.found().weeks().entrySet().stream().map(week -> week(week.getKey(), week.getValue())).toList());
    }

    private static Week week(LocalDate monday, EffortParity parity) {
        return new Week(Period.week(monday), monday, parity.backSets(), shown(parity.usualDay()), shown(parity.backReserve()),
                shown(parity.otherReserve()));
    }

    private static @Nullable BigDecimal shown(Optional<Quotient> quotient) {
        return BalanceRepresentation.shown(quotient.orElse(null));
    }
}
