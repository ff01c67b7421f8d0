package io.broadback.program.draft;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.reactive.mutiny.Mutiny;

import io.broadback.platform.copy.ExerciseCopies;
import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.outbox.OutboxRelay;
import io.broadback.platform.panache.TenantTransactions;
import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.problem.Violations;
import io.broadback.program.athlete.Profile;
import io.broadback.program.athlete.Roster;
import io.broadback.program.draft.PlanInputs.Inputs;
import io.broadback.program.draft.ReadingWeeks.Wanted;
import io.broadback.program.draft.domain.BlockNumbers;
import io.broadback.program.draft.domain.Place;
import io.broadback.program.week.KnownExercises;
import io.broadback.program.week.PreviewRequest;
import io.broadback.program.week.WeekPreview;
import io.broadback.program.week.WeekRepresentation;
import io.broadback.program.week.domain.IsoWeek;
import io.smallrye.mutiny.Uni;

/**
 * Drafts an athlete's week: profile and the week before, then gym and targets, then the generator, then the row and its event.
 * Drafting again keeps what coach and athlete have changed, and the days of which something was done already.
 */
@ApplicationScoped
class DraftingWeeks {
    private static final int MOST_WEEKS_AWAY = 53;

    private final TenantTransactions transactions;
    private final Roster roster;
    private final PlanInputs inputs;
    private final ReadingWeeks reading;
    private final StoringWeeks storing;
    private final ExerciseCopies exercises;
    private final WeekPreview generator;
    private final OutboxRelay relay;
    private final Clock clock;

    DraftingWeeks(TenantTransactions transactions, Roster roster, PlanInputs inputs, ReadingWeeks reading,
            StoringWeeks storing, ExerciseCopies exercises, WeekPreview generator, OutboxRelay relay, Clock clock) {
        this.transactions = transactions;
        this.roster = roster;
        this.inputs = inputs;
        this.reading = reading;
        this.storing = storing;
        this.exercises = exercises;
        this.generator = generator;
        this.relay = relay;
        this.clock = clock;
    }

    /** A drafted week, and whether it is the first draft of that week. */
    record Drafted(boolean created, WeekView week) {
    }

    /** What is known before a week is generated: the week itself if it was drafted before, and the week before it. */
    private record Before(Profile profile, Map<String, ExerciseValue> known, Optional<WeekPicture> same,
            Optional<WeekPicture> previous) {
        /** The profile says where a block begins; from then on the weeks themselves do (4.3, 4.7). */
        BlockNumbers numbers() {
            return previous.map(week -> week.numbers().next(week.rowSets(week.standing())))
                    .orElseGet(() -> new BlockNumbers(Objects.requireNonNull(profile.blockWeek()),
                            Objects.requireNonNull(profile.currentRowSets())));
        }

        boolean followsADeload() {
            return previous.filter(week -> week.numbers().isDeload()).isPresent();
        }
    }

    /** A generated week with the numbers it was generated for, and what it is looked at with. */
    private record Generated(Before before, Inputs inputs, BlockNumbers numbers, WeekRepresentation week) {
    }

    /** Generates the week anew and puts it in the place of an earlier draft. */
    Uni<Drafted> draft(Caller caller, UUID athlete, String week) {
        Wanted wanted = new Wanted(caller.tenant(), caller.may(Operation.READ_WEEKS), athlete, week);
        IsoWeek asked = parsed(week);
        return before(wanted, asked)
                .chain(before -> inputs.load(wanted.tenant(), athlete, gyms(before), ReadingWeeks.span(before.profile(), week))
                        .map(found -> generate(week, before, found)))
                .chain(generated -> transactions.run(wanted.tenant(),
                        session -> store(session, wanted, decides(caller, athlete, generated.before().profile()), generated)))
                .invoke(relay::wake);
    }

    /** The stored week as it stands, or a problem 404. */
    Uni<WeekView> one(Caller caller, UUID athlete, String week) {
        return reading.require(new Wanted(caller.tenant(), caller.may(Operation.READ_WEEKS), athlete, week), Set.of())
                .map(WeekView::of);
    }

    private static IsoWeek parsed(String week) {
        Violations violations = new Violations();
        try {
            return IsoWeek.parse(week);
        } catch (DateTimeException | IllegalArgumentException refused) {
            violations.add("week", Objects.requireNonNullElse(refused.getMessage(), "is no week"));
            throw Problem.invalid(violations.found());
        }
    }

    private Uni<Before> before(Wanted wanted, IsoWeek asked) {
        return exercises.all(wanted.tenant())
                .chain(known -> transactions.run(wanted.tenant(),
                        session -> roster.profile(wanted.tenant(), wanted.reach(), wanted.athlete()))
                        .invoke(profile -> requireNear(asked, profile))
                        .chain(profile -> reading.find(wanted, Set.of())
                                .chain(same -> reading.find(wanted.in(asked.plusWeeks(-1)), Set.of())
                                        .map(earlier -> new Before(profile, known, same, earlier)))));
    }

    private void requireNear(IsoWeek asked, Profile profile) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WeekPicture.zone(profile));
        LocalDate monday = asked.date(DayOfWeek.MONDAY);
        if (monday.isBefore(today.minusWeeks(MOST_WEEKS_AWAY)) || monday.isAfter(today.plusWeeks(MOST_WEEKS_AWAY))) {
            throw Problem.of(ErrorCode.WEEK_OUT_OF_RANGE,
                    asked + " is more than a year away from " + today + "; nothing is planned there");
        }
    }

    private static List<UUID> gyms(Before before) {
        Set<UUID> gyms = new HashSet<>();
        gyms.add(Objects.requireNonNull(before.profile().gymId()));
        before.same().ifPresent(week -> gyms.addAll(week.inputs().gyms().keySet()));
        return List.copyOf(gyms);
    }

    private static boolean decides(Caller caller, UUID athlete, Profile profile) {
        return caller.reach(Operation.DECIDE_WEEKS)
                .filter((Reach reach) -> reach.covers(athlete, profile.gymId())).isPresent();
    }

    private Generated generate(String week, Before before, Inputs found) {
        Profile profile = before.profile();
        Guided guided = Guided.of(IsoWeek.parse(week), before.numbers(), before.followsADeload(),
                profile.asPlanned(null, null), found.guidance());
        BlockNumbers numbers = guided.numbers();
        Place home = found.place(Objects.requireNonNull(profile.gymId()), before.known().values(),
                Objects.requireNonNull(profile.unit()), clock.instant());
        PreviewRequest request = new PreviewRequest(week,
                guided.athlete().at(numbers.currentRowSets(), numbers.blockWeek()), profile.baseSplit(),
                new PreviewRequest.GymValue(List.copyOf(home.equipment().stream().sorted().toList())), null,
                before.previous().map(old -> guided.rowsOf(old.numbers().blockWeek(), old.stored().generated())).orElse(null));
        WeekRepresentation fresh = generator.draft(request, KnownExercises.of(before.known()), home.grids(),
                KnownTargets.of(found.targets()), guided.zoneMove()).because(guided.reasons());
        return new Generated(before, found, numbers,
                before.same().map(old -> DaysUnderWay.kept(old.stored().generated(), fresh, old.daysUnderWay())).orElse(fresh));
    }

    private Uni<Drafted> store(Mutiny.Session session, Wanted wanted, boolean decides, Generated generated) {
        return session.createNativeQuery("""
                insert into training_week (tenant_id, athlete_id, week, status, body, revision, version)
                values (:tenant, :athlete, :week, 'draft', '{}', 0, 0) on conflict (tenant_id, athlete_id, week) do nothing""")
                .setParameter("tenant", wanted.tenant().value()).setParameter("athlete", wanted.athlete())
                .setParameter("week", wanted.week()).executeUpdate()
                .chain(() -> WeekEntity.<WeekEntity> findById(
                        WeekEntity.Key.of(wanted.tenant(), wanted.athlete(), wanted.week()), LockModeType.PESSIMISTIC_WRITE))
                .chain(row -> stored(session, row, decides, generated));
    }

    private Uni<Drafted> stored(Mutiny.Session session, WeekEntity row, boolean decides, Generated generated) {
        boolean approved = row.status.equals(StoredWeek.APPROVED);
        if (approved && !decides) {
            throw Problem.of(ErrorCode.WEEK_APPROVED,
                    "The week is approved as it is; a coach may draft it anew. Swaps, skips and other days are still possible");
        }
        String body = EventJson.write(generated.week());
        if (row.body.equals(body)) {
            return Uni.createFrom().item(new Drafted(false, WeekView.of(picture(row, generated))));
        }
        row.body = body;
        row.blockWeek = generated.numbers().blockWeek();
        row.currentRowSets = generated.numbers().currentRowSets();
        row.status = StoredWeek.DRAFT;
        row.approval = null;
        row.revision++;
        WeekPicture picture = picture(row, generated);
        return storing.publish(session, row, picture)
                .replaceWith(() -> new Drafted(row.revision == 1, WeekView.of(picture)));
    }

    private WeekPicture picture(WeekEntity row, Generated generated) {
        return new WeekPicture(row.stored(), generated.before().profile(), generated.inputs(), generated.before().known(),
                generator, clock.instant());
    }
}
