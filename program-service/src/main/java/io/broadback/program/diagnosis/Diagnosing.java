package io.broadback.program.diagnosis;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.panache.TenantTransactions;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.program.athlete.Profile;
import io.broadback.program.athlete.Roster;
import io.broadback.program.diagnosis.domain.Diagnosis;
import io.broadback.program.diagnosis.domain.Thresholds;
import io.broadback.program.done.DoneSet;
import io.broadback.program.done.SetsDone;
import io.broadback.program.draft.AthletesWeeks;
import io.broadback.program.draft.StandingWeeks;
import io.smallrye.mutiny.Uni;

/** Diagnoses an athlete's last weeks: profile and stored weeks, then the sets done in them, then the questions. */
@ApplicationScoped
class Diagnosing {
    private final Diagnosis diagnosis = new Diagnosis(Thresholds.defaults());
    private final Roster roster;
    private final StandingWeeks weeks;
    private final SetsDone done;
    private final TenantTransactions transactions;
    private final Clock clock;

    Diagnosing(Roster roster, StandingWeeks weeks, SetsDone done, TenantTransactions transactions, Clock clock) {
        this.roster = roster;
        this.weeks = weeks;
        this.done = done;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The diagnosis of so many calendar weeks, the current one included. */
    Uni<DiagnosisRepresentation> diagnose(Caller caller, UUID athlete, int count) {
        Reach reach = caller.may(Operation.READ_SETS);
        TenantId tenant = caller.tenant();
        return transactions.run(tenant, session -> roster.profile(tenant, reach, athlete)).map(Diagnosing::zone)
                .chain(zone -> {
                    Span span = new Span(LocalDate.now(clock.withZone(zone)), count);
                    return weeks.between(tenant, reach, athlete, span.firstWeek(), span.lastWeek())
                            .chain(planned -> done.between(tenant, athlete, zone, span.from(), span.today())
                                    .map(sets -> diagnosed(athlete, span, planned, sets)));
                });
    }

    private DiagnosisRepresentation diagnosed(UUID athlete, Span span, AthletesWeeks planned, List<DoneSet> sets) {
        TrainingOf judged = TrainingOf.athlete(planned, span.today(), sets);
        return DiagnosisRepresentation.of(athlete, span, judged,
                planned.weeks().stream().map(week -> week.view().week()).toList(), diagnosis.of(judged.training()));
    }

    private static ZoneId zone(Profile profile) {
        return ZoneId.of(Objects.requireNonNull(profile.timezone()));
    }
}
