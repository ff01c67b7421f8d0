package io.broadback.program.draft;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.broadback.platform.copy.ExerciseCopies;
import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.panache.TenantTransactions;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.program.athlete.Profile;
import io.broadback.program.athlete.Roster;
import io.broadback.program.draft.PlanInputs.Span;
import io.broadback.program.week.WeekPreview;
import io.broadback.program.week.domain.IsoWeek;
import io.smallrye.mutiny.Uni;

/** Reads stored weeks with all they are looked at with. Nothing is locked: who writes compares revisions. */
@ApplicationScoped
class ReadingWeeks {
    private final TenantTransactions transactions;
    private final Roster roster;
    private final PlanInputs inputs;
    private final ExerciseCopies exercises;
    private final WeekPreview generator;
    private final Clock clock;

    ReadingWeeks(TenantTransactions transactions, Roster roster, PlanInputs inputs, ExerciseCopies exercises,
            WeekPreview generator, Clock clock) {
        this.transactions = transactions;
        this.roster = roster;
        this.inputs = inputs;
        this.exercises = exercises;
        this.generator = generator;
        this.clock = clock;
    }

    /** Whose week it is and which: of an athlete within reach. */
    record Wanted(TenantId tenant, Reach reach, UUID athlete, String week) {
        Wanted in(IsoWeek other) {
            return new Wanted(tenant, reach, athlete, other.toString());
        }
    }

    private record Found(Profile profile, Optional<StoredWeek> week) {
    }

    /** The athlete's date. */
    Uni<LocalDate> today(TenantId tenant, Reach reach, UUID athlete) {
        return transactions.run(tenant, session -> roster.profile(tenant, reach, athlete))
                .map(profile -> LocalDate.ofInstant(clock.instant(), WeekPicture.zone(profile)));
    }

    /** The week, or a problem 404; {@code alsoGyms} are looked up beside those the week knows. */
    Uni<WeekPicture> require(Wanted wanted, Set<UUID> alsoGyms) {
        return find(wanted, alsoGyms).map(found -> found.orElseThrow(
                () -> Problem.notFound("There is no week " + wanted.week() + " of this athlete yet")));
    }

    Uni<Optional<WeekPicture>> find(Wanted wanted, Set<UUID> alsoGyms) {
        // Read before the session opens: a session stays on its own connection and context.
        return exercises.all(wanted.tenant()).chain(known -> transactions.run(wanted.tenant(),
                session -> roster.profile(wanted.tenant(), wanted.reach(), wanted.athlete())
                        .chain(profile -> WeekEntity
                                .<WeekEntity> findById(WeekEntity.Key.of(wanted.tenant(), wanted.athlete(), wanted.week()))
                                .map(row -> new Found(profile, Optional.ofNullable(row).map(WeekEntity::stored)))))
                .chain(found -> found.week()
                        .map(week -> picture(wanted, found.profile(), week, known, alsoGyms).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }

    private Uni<WeekPicture> picture(Wanted wanted, Profile profile, StoredWeek week, Map<String, ExerciseValue> known,
            Set<UUID> alsoGyms) {
        List<UUID> gyms = new ArrayList<>(alsoGyms);
        gyms.addAll(gyms(profile, week));
        return inputs.load(wanted.tenant(), wanted.athlete(), gyms, span(profile, week.week()))
                .map(found -> new WeekPicture(week, profile, found, known, generator, clock.instant()));
    }

    /** The home gym, and those that days of the week were moved to. */
    static List<UUID> gyms(Profile profile, StoredWeek week) {
        List<UUID> gyms = new ArrayList<>();
        gyms.add(Objects.requireNonNull(profile.gymId()));
        week.log().days().stream().map(day -> day.change().gym()).filter(Objects::nonNull).forEach(gyms::add);
        return gyms;
    }

    static Span span(Profile profile, String week) {
        IsoWeek days = IsoWeek.parse(week);
        return new Span(WeekPicture.zone(profile), days.date(DayOfWeek.MONDAY), days.date(DayOfWeek.SUNDAY));
    }
}
