package io.broadback.program.draft;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.broadback.platform.copy.ExerciseCopies;
import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.panache.TenantTransactions;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.program.athlete.Profile;
import io.broadback.program.athlete.Roster;
import io.broadback.program.draft.PlanInputs.Inputs;
import io.broadback.program.draft.PlanInputs.Span;
import io.broadback.program.week.WeekPreview;
import io.broadback.program.week.domain.IsoWeek;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * Reads weeks as they stand, for the features that show or judge several of them: one look at everything they rest on. To judge
 * half a year takes too long for an event loop, so the answer comes on a worker.
 */
@ApplicationScoped
public class StandingWeeks {
    private final TenantTransactions transactions;
    private final Roster roster;
    private final PlanInputs inputs;
    private final ExerciseCopies exercises;
    private final WeekPreview generator;
    private final Clock clock;

    StandingWeeks(TenantTransactions transactions, Roster roster, PlanInputs inputs, ExerciseCopies exercises,
            WeekPreview generator, Clock clock) {
        this.transactions = transactions;
        this.roster = roster;
        this.inputs = inputs;
        this.exercises = exercises;
        this.generator = generator;
        this.clock = clock;
    }

    private record Row(StoredWeek week, Instant changedAt) {
        LocalDate date(DayOfWeek weekday) {
            return IsoWeek.parse(week.week()).date(weekday);
        }
    }

    private record Found(Profile profile, List<Row> rows) {
    }

    /** The one week; a problem 404 if it was never drafted. */
    public Uni<AthletesWeeks> one(TenantId tenant, Reach reach, UUID athlete, String week) {
        return between(tenant, reach, athlete, week, week).invoke(found -> {
            if (found.weeks().isEmpty()) {
                throw Problem.notFound("There is no week " + week + " of this athlete yet");
            }
        });
    }

    /** The latest weeks, at most {@code count} of them. */
    public Uni<AthletesWeeks> latest(TenantId tenant, Reach reach, UUID athlete, int count) {
        return read(tenant, reach, athlete, () -> WeekEntity
                .<WeekEntity> find("key.tenantId = ?1 and key.athleteId = ?2", Sort.descending("key.week"), tenant.value(),
                        athlete)
                .page(0, count).list().map(List::reversed));
    }

    /** The weeks from one to another, both included. */
    public Uni<AthletesWeeks> between(TenantId tenant, Reach reach, UUID athlete, String first, String last) {
        return read(tenant, reach, athlete,
                () -> WeekEntity.<WeekEntity> find("key.tenantId = ?1 and key.athleteId = ?2 and key.week between ?3 and ?4",
                        Sort.by("key.week"), tenant.value(), athlete, first, last).list());
    }

    private Uni<AthletesWeeks> read(TenantId tenant, Reach reach, UUID athlete, Supplier<Uni<List<WeekEntity>>> query) {
        return exercises.all(tenant).chain(known -> transactions
                .run(tenant, session -> roster.profile(tenant, reach, athlete)
                        .chain(profile -> query.get().map(rows -> new Found(profile, rows.stream().map(StandingWeeks::row)
                                .toList()))))
                .chain(found -> found.rows().isEmpty()
                        ? Uni.createFrom().item(new AthletesWeeks(found.profile(), known, List.of()))
                        : inputs.load(tenant, athlete, found.rows().stream()
                                .flatMap(row -> ReadingWeeks.gyms(found.profile(), row.week()).stream()).distinct().toList(),
                                span(found))
                                .chain(looked -> Uni.createFrom().item(() -> standing(found, known, looked))
                                        .runSubscriptionOn(Infrastructure.getDefaultExecutor()))));
    }

    private static Span span(Found found) {
        return new Span(WeekPicture.zone(found.profile()), found.rows().getFirst().date(DayOfWeek.MONDAY),
                found.rows().getLast().date(DayOfWeek.SUNDAY));
    }

    /** A week looks at the sets of its own days only. */
    private AthletesWeeks standing(Found found, Map<String, ExerciseValue> known, Inputs looked) {
        Instant now = clock.instant();
        return new AthletesWeeks(found.profile(), known, found.rows().stream().map(row -> {
            LocalDate monday = row.date(DayOfWeek.MONDAY);
            LocalDate sunday = row.date(DayOfWeek.SUNDAY);
            Inputs own = new Inputs(looked.gyms(), looked.targets(), looked.shown(), looked.sets().stream()
                    .filter(set -> !set.date().isBefore(monday) && !set.date().isAfter(sunday)).toList());
            WeekPicture picture = new WeekPicture(row.week(), found.profile(), own, known, generator, now);
            WeekView view = WeekView.of(picture);
            return new AthletesWeeks.Week(view, row.changedAt(), goals(view, picture));
        }).toList());
    }

    private static Map<UUID, String> goals(WeekView view, WeekPicture picture) {
        Map<UUID, String> goals = new HashMap<>();
        view.days().forEach(day -> day.slots().forEach(slot -> {
            String goal = Goals.of(slot, picture, day.date());
            if (goal != null) {
                goals.put(slot.slot().slotId(), goal);
            }
        }));
        return goals;
    }

    /** Versions are microseconds of the database's clock. */
    private static Row row(WeekEntity entity) {
        return new Row(entity.stored(), Instant.EPOCH.plus(entity.version, ChronoUnit.MICROS));
    }
}
