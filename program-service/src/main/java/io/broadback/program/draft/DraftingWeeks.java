package io.broadback.program.draft;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.reactive.mutiny.Mutiny;

import io.broadback.platform.copy.ExerciseCopies;
import io.broadback.platform.event.Ids;
import io.broadback.platform.event.OutgoingEvent;
import io.broadback.platform.event.Topics;
import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.event.program.WeekValue;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.outbox.OutboxRelay;
import io.broadback.platform.panache.PanacheOutbox;
import io.broadback.platform.panache.TenantTransactions;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.program.athlete.Profile;
import io.broadback.program.athlete.Roster;
import io.broadback.program.draft.PlanInputs.Inputs;
import io.broadback.program.week.KnownExercises;
import io.broadback.program.week.PreviewRequest;
import io.broadback.program.week.WeekPreview;
import io.broadback.program.week.WeekRepresentation;
import io.broadback.program.week.domain.Catalogue;
import io.smallrye.mutiny.Uni;

/** Drafts an athlete's week: profile, then gym and targets, then the generator, then the row and its event. */
@ApplicationScoped
class DraftingWeeks {
    private final TenantTransactions transactions;
    private final Roster roster;
    private final PlanInputs inputs;
    private final ExerciseCopies exercises;
    private final WeekPreview generator;
    private final OutboxRelay relay;
    private final Clock clock;

    DraftingWeeks(TenantTransactions transactions, Roster roster, PlanInputs inputs, ExerciseCopies exercises,
            WeekPreview generator, OutboxRelay relay, Clock clock) {
        this.transactions = transactions;
        this.roster = roster;
        this.inputs = inputs;
        this.exercises = exercises;
        this.generator = generator;
        this.relay = relay;
        this.clock = clock;
    }

    /** A drafted week, and whether it is the first draft of that week. */
    record Drafted(boolean created, WeekView week) {
    }

    /** A generated week, and every row that could stand in it. */
    private record Generated(WeekRepresentation week, List<String> possibleRows) {
    }

    /** Generates the week anew and puts it in the place of an earlier draft. */
    Uni<Drafted> draft(Caller caller, UUID athlete, String week) {
        Reach reach = caller.may(Operation.READ_WEEKS);
        TenantId tenant = caller.tenant();
        return exercises.all(tenant)
                .chain(known -> transactions.run(tenant, session -> roster.profile(tenant, reach, athlete))
                        .chain(profile -> inputs.load(tenant, athlete, Objects.requireNonNull(profile.gymId()), clock.instant())
                                .map(found -> generate(week, profile, found, known)))
                        .chain(generated -> transactions.run(tenant, session -> store(session, tenant, athlete, generated))))
                .invoke(relay::wake);
    }

    /** The stored week, or a problem 404. */
    Uni<WeekView> one(Caller caller, UUID athlete, String week) {
        Reach reach = caller.may(Operation.READ_WEEKS);
        return transactions.run(caller.tenant(), session -> roster.profile(caller.tenant(), reach, athlete)
                .chain(profile -> WeekEntity.<WeekEntity> findById(WeekEntity.Key.of(caller.tenant(), athlete, week)))
                .map(found -> {
                    if (found == null) {
                        throw Problem.notFound("There is no week " + week + " of this athlete yet");
                    }
                    return found.view();
                }));
    }

    private Generated generate(String week, Profile profile, Inputs found, Map<String, ExerciseValue> known) {
        PreviewRequest request = profile.asRequest(week, found.equipment());
        Catalogue catalogue = KnownExercises.of(known);
        return new Generated(generator.draft(request, catalogue,
                found.grids(known.values(), Objects.requireNonNull(profile.unit()), clock.instant()), found.targets()),
                generator.possibleRows(request, catalogue));
    }

    private Uni<Drafted> store(Mutiny.Session session, TenantId tenant, UUID athlete, Generated drafted) {
        WeekRepresentation generated = drafted.week();
        return session.createNativeQuery("""
                insert into training_week (tenant_id, athlete_id, week, status, body, revision, version)
                values (:tenant, :athlete, :week, 'draft', '{}', 0, 0) on conflict (tenant_id, athlete_id, week) do nothing""")
                .setParameter("tenant", tenant.value()).setParameter("athlete", athlete).setParameter("week", generated.week())
                .executeUpdate()
                .chain(() -> WeekEntity.<WeekEntity> findById(WeekEntity.Key.of(tenant, athlete, generated.week()),
                        LockModeType.PESSIMISTIC_WRITE))
                .chain(row -> {
                    String body = EventJson.write(generated);
                    if (row.body.equals(body)) {
                        return Uni.createFrom().item(new Drafted(false, row.view()));
                    }
                    row.body = body;
                    row.revision++;
                    return published(session, row, drafted).replaceWith(() -> new Drafted(row.revision == 1, row.view()));
                });
    }

    private Uni<Void> published(Mutiny.Session session, WeekEntity row, Generated generated) {
        return session.createNativeQuery("select next_version(:previous)", Long.class).setParameter("previous", row.version)
                .getSingleResult().invoke(version -> row.version = version)
                .chain(session::flush)
                .chain(() -> PanacheOutbox.add(session, event(row, generated)));
    }

    private OutgoingEvent event(WeekEntity row, Generated generated) {
        WeekValue value = PublishedWeek.of(row, generated.week(), generated.possibleRows());
        return OutgoingEvent.ofAthlete(new TenantId(row.key.tenantId()), row.key.athleteId(), Topics.PROGRAM_WEEKS,
                "/" + row.key.week(), "/program", WeekValue.CHANGED, Ids.timeOrdered(clock), clock.instant(), value);
    }
}
