package io.broadback.logbook.analytics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.broadback.logbook.analytics.domain.Adherence;
import io.broadback.logbook.analytics.domain.Quotient;
import io.broadback.logbook.analytics.domain.Verdict;

/** Row sets done beside those planned (R4), in the weeks of the span that have a plan. */
@Schema(name = "Adherence")
public record AdherenceRepresentation(@JsonUnwrapped Period period,
        @Schema(description = "Row sets that were done in weeks with a plan") int done,
        @Schema(description = "Row sets planned for days that are over, and for today once anything was done") int due,
        @Schema(description = "All row sets planned in these weeks") int planned,
        @Schema(description = "done / due, two decimals; null while nothing is due") @Nullable BigDecimal share,
        @Schema(description = "R4: flag below 80 %") Verdict verdict, String text, List<Week> weeks) {

    @Schema(name = "WeekOfAdherence")
    public record Week(String week, LocalDate monday, int done, int due, int planned, @Nullable BigDecimal share) {
        static Week of(Adherence.Week week) {
            return new Week(Period.week(week.monday()), week.monday(), week.done(), week.due(), week.planned(),
                    shown(week.share()));
        }
    }

    static AdherenceRepresentation of(Seen<Adherence> seen) {
        Adherence adherence = seen.found();
        return new AdherenceRepresentation(Period.of(seen), adherence.done(), adherence.due(), adherence.planned(),
                shown(adherence.share()), adherence.verdict(), adherence.text(),
                adherence.weeks().stream().map(Week::of).toList());
    }

    private static @Nullable BigDecimal shown(Optional<Quotient> share) {
        return share.map(quotient -> quotient.rounded(2)).orElse(null);
    }
}
