package io.broadback.logbook.analytics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import io.broadback.platform.copy.Copies;
import io.broadback.platform.copy.ReachedAthletes;
import io.broadback.platform.event.Topics;
import io.broadback.platform.event.program.AthleteValue;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.platform.training.WeightUnit;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Whose diary is looked at, and by which calendar. Somebody the roster has not told of yet trains in UTC and in pounds.
 */
record Subject(TenantId tenant, UUID athlete, ZoneId zone, WeightUnit unit, boolean novice, LocalDate today) {
    private static final ZoneId UTC = ZoneId.of("UTC");

    /** Fails with 404 where the athlete is out of reach. */
    static Uni<Subject> reached(SqlConnection transaction, Caller caller, Reach reach, UUID athlete, Clock clock) {
        TenantId tenant = caller.tenant();
        return ReachedAthletes.require(transaction, tenant, reach, athlete)
                .chain(() -> Copies.find(transaction, tenant, Topics.PROGRAM_ATHLETES, athlete.toString(), AthleteValue.class))
                .map(known -> known.map(value -> of(tenant, value, clock))
                        .orElseGet(() -> new Subject(tenant, athlete, UTC, WeightUnit.LB, false,
                                LocalDate.now(clock.withZone(UTC)))));
    }

    private static Subject of(TenantId tenant, AthleteValue value, Clock clock) {
        ZoneId zone = ZoneId.of(value.timezone());
        return new Subject(tenant, value.athleteId(), zone, value.unit().equals("kg") ? WeightUnit.KG : WeightUnit.LB,
                value.level().equals("novice"), LocalDate.now(clock.withZone(zone)));
    }

    LocalDate dateOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** When a day of the athlete's calendar begins. */
    OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
    }

    OffsetDateTime[] startsOf(List<LocalDate> days) {
        return days.stream().map(this::startOf).toArray(OffsetDateTime[]::new);
    }

    /** The first two arguments of every query. */
    Tuple arguments() {
        return Tuple.tuple().addUUID(tenant.value()).addUUID(athlete);
    }
}
