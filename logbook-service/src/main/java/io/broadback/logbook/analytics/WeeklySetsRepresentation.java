package io.broadback.logbook.analytics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.broadback.logbook.analytics.domain.RowBand;
import io.broadback.logbook.analytics.domain.WeeklySets;

/** Sets of work of every week of the span. */
@Schema(name = "WeeklySets")
public record WeeklySetsRepresentation(@JsonUnwrapped Period period, Band band, List<Week> weeks) {

    /** The band a week's row sets are meant to lie in (R26), both ends included. */
    @Schema(name = "RowSetBand")
    public record Band(int least, int most) {
    }

    @Schema(name = "WeekOfSets")
    public record Week(@Schema(examples = "2026-W48") String week, LocalDate monday,
            @Schema(description = "Whether the week is over") boolean over,
            @Schema(description = "Sets of work (rule 3.16): no warm-ups, ramps, tests, parts of drop sets or breakdowns; a pair of one-sided sets is one") int sets,
            @Schema(description = "Those of rows; vertical pulls are not among them") int rowSets,
            @Schema(description = "Where rowSets stand beside the band (R26)") RowBand band,
            @Schema(description = "Sets done in a deload") int deloadSets,
            @Schema(description = "Sets outside a deload that tell their reps in reserve") int knownReserve,
            @Schema(description = "Of those, the ones with at most two left (R61)") int closeToFailure,
            @Schema(description = "Sets for each muscle: one for a primary, a half for a secondary one (rule 4.4)") Map<String, BigDecimal> muscles) {

        static Week of(WeeklySets.Week week) {
            Map<String, BigDecimal> muscles = new LinkedHashMap<>();
            week.muscles().forEach((muscle, halves) -> muscles.put(muscle, sets(halves)));
            return new Week(Period.week(week.monday()), week.monday(), week.isOver(), week.all().sets(), week.rowSets(),
                    week.band(), week.all().deload(), week.all().known(), week.all().close(), muscles);
        }

        private static BigDecimal sets(int halves) {
            return halves % 2 == 0 ? BigDecimal.valueOf(halves / 2) : BigDecimal.valueOf(5L * halves, 1);
        }
    }

    static WeeklySetsRepresentation of(Seen<WeeklySets> seen) {
        return new WeeklySetsRepresentation(Period.of(seen), new Band(RowBand.LEAST, RowBand.MOST),
                seen.found().weeks().stream().map(Week::of).toList());
    }
}
