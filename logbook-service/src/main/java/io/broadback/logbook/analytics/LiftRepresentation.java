package io.broadback.logbook.analytics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.logbook.analytics.domain.Lift;
import io.broadback.logbook.analytics.domain.Track;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.WeightUnit;

/** A set behind a number, with its load as it was entered. */
@Schema(name = "Lift")
public record LiftRepresentation(UUID sessionId, Instant performedAt,
        @Schema(description = "In the athlete's time zone") LocalDate date,
        @Schema(description = "What was on the bar, or was added to the body") Load load,
        @Schema(description = "What helped in a pull; null if nothing did") @Nullable Load assistance, int reps,
        @Schema(description = "Null if nobody said") @Nullable Integer repsInReserve) {

    static LiftRepresentation of(Track track, Lift lift, Subject subject) {
        return new LiftRepresentation(lift.session(), lift.at(), subject.dateOf(lift.at()),
                load(Math.max(lift.load(), 0), track.unit()), lift.load() < 0 ? load(-lift.load(), track.unit()) : null,
                lift.reps(), lift.reserve());
    }

    /** From ten-thousandths of a unit. */
    static Load load(long load, WeightUnit unit) {
        return new Load(BigDecimal.valueOf(load, Lift.DECIMALS), unit);
    }
}
