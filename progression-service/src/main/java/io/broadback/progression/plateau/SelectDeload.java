package io.broadback.progression.plateau;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.copy.Copies;
import io.broadback.platform.copy.ExerciseCopies;
import io.broadback.platform.copy.ReachedAthletes;
import io.broadback.platform.event.Topics;
import io.broadback.platform.event.catalog.GymValue;
import io.broadback.platform.event.progression.TargetValue;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.progression.plateau.DeloadView.Fall;
import io.broadback.progression.plateau.DeloadView.Plan;
import io.broadback.progression.plateau.DeloadView.RowSets;
import io.broadback.progression.plateau.DeloadView.Trigger;
import io.broadback.progression.plateau.DeloadView.Unknown;
import io.broadback.progression.plateau.domain.DeloadPlan;
import io.broadback.progression.plateau.domain.DeloadPrescription;
import io.broadback.progression.plateau.domain.DeloadTrigger;
import io.broadback.progression.plateau.domain.DeloadTrigger.BelowRangeInARow;
import io.broadback.progression.plateau.domain.DeloadTrigger.FallingEstimates;
import io.broadback.progression.plateau.domain.DeloadTrigger.Pain;
import io.broadback.progression.plateau.domain.DeloadTrigger.TrackFall;
import io.broadback.progression.plateau.domain.DoneSet;
import io.broadback.progression.plateau.domain.TrackId;
import io.broadback.progression.plateau.domain.WeekPlan;
import io.broadback.progression.target.TrackResult.Session;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Says whether an athlete should deload, why, and with which loads. */
@ApplicationScoped
class SelectDeload {
    private final TenantPool pool;
    private final ExerciseCopies exercises;
    private final SelectPictures pictures;
    private final Clock clock;

    SelectDeload(TenantPool pool, ExerciseCopies exercises, SelectPictures pictures, Clock clock) {
        this.pool = pool;
        this.exercises = exercises;
        this.pictures = pictures;
        this.clock = clock;
    }

    Uni<DeloadView> of(Caller caller, UUID athlete) {
        Reach reach = caller.may(Operation.READ_TARGETS);
        TenantId tenant = caller.tenant();
        return exercises.all(tenant).map(Catalogue::new).chain(catalogue -> pool.run(tenant, transaction -> ReachedAthletes
                .require(transaction, tenant, reach, athlete)
                .chain(() -> pictures.one(transaction, tenant, athlete, catalogue))
                .chain(picture -> home(transaction, tenant, picture).chain(home -> targets(transaction, tenant, athlete)
                        .map(targets -> view(picture,
                                DeloadLoads.of(targets, catalogue, home.orElse(null), clock.instant())))))));
    }

    private static Uni<Optional<GymValue>> home(SqlConnection transaction, TenantId tenant, AthletePicture picture) {
        var roster = picture.roster();
        UUID gym = roster == null ? null : roster.gymId();
        return gym == null ? Uni.createFrom().item(Optional.empty())
                : Copies.find(transaction, tenant, Topics.CATALOG_GYMS, gym.toString(), GymValue.class);
    }

    private static Uni<List<TargetValue>> targets(SqlConnection transaction, TenantId tenant, UUID athlete) {
        return transaction.preparedQuery("""
                select body::text from target where tenant_id = $1 and athlete_id = $2 order by exercise_id, track_id""")
                .execute(Tuple.of(tenant.value(), athlete)).map(rows -> {
                    List<TargetValue> targets = new ArrayList<>();
                    rows.forEach(row -> targets.add(EventJson.readOwn(row.getString(0), TargetValue.class)));
                    return targets;
                });
    }

    private static DeloadView view(AthletePicture picture, DeloadLoads loads) {
        RowSets rowSets = picture.log().planInForce().map(WeekPlan::rowSets)
                .map(planned -> new RowSets(planned, DeloadPrescription.sets(planned))).orElse(null);
        return new DeloadView(picture.athlete(), picture.today(), picture.deloadDue(), plan(picture.deloadPlan()),
                picture.triggers().stream().map(trigger -> trigger(picture, trigger)).toList(), DeloadPrescription.DAYS,
                DeloadPrescription.LEAST_RESERVE, rowSets, loads.prescriptions(), unknown(rowSets, loads));
    }

    private static List<Unknown> unknown(@Nullable RowSets rowSets, DeloadLoads loads) {
        return Stream.concat(Stream.ofNullable(rowSets == null
                ? new Unknown(null, "How many row sets a deload has: there is no plan that could be halved")
                : null), loads.unknown().stream()).toList();
    }

    private static Plan plan(DeloadPlan plan) {
        return switch (plan) {
            case DeloadPlan.NotYet notYet -> new Plan("NOT_YET", notYet.loadingWeeks(), null, DeloadPlan.LOADING_WEEKS);
            case DeloadPlan.Due due -> new Plan("DUE", due.loadingWeeks(), null, DeloadPlan.LOADING_WEEKS);
            case DeloadPlan.Replaced replaced ->
                new Plan("REPLACED", null, replaced.by().toString(), DeloadPlan.LOADING_WEEKS);
        };
    }

    private static Trigger trigger(AthletePicture picture, DeloadTrigger trigger) {
        String kind = DeloadWords.kind(trigger);
        String text = DeloadWords.text(trigger);
        return switch (trigger) {
            case FallingEstimates falling -> new Trigger(kind, text,
                    falling.falls().stream().map(fall -> fall(picture, fall)).toList(),
                    falling.falls().stream().flatMap(fall -> setsOf(picture, fall.track(), fall.on())).toList());
            case BelowRangeInARow below -> new Trigger(kind, text, List.of(), firstSets(picture, below));
            case Pain pain -> new Trigger(kind, text, List.of(), painful(picture, pain.reportedOn()));
        };
    }

    private static Fall fall(AthletePicture picture, TrackFall fall) {
        return new Fall(UUID.fromString(fall.track().value()), track(picture, fall.track()).exerciseId(), fall.on(),
                PlateauView.shown(fall.fall().best()), PlateauView.shown(fall.fall().now()));
    }

    /** The hard sets of the track's exercise in its session of that day: the best of them made the estimate. */
    private static Stream<UUID> setsOf(AthletePicture picture, TrackId id, LocalDate day) {
        StoredResult track = track(picture, id);
        return picture.log().sets().stream().filter(DoneSet::isHard).filter(set -> set.exercise().equals(track.exercise()))
                .filter(set -> track.sessionOn(day).filter(session -> session.session().toString().equals(set.session()))
                        .isPresent())
                .map(set -> UUID.fromString(set.id()));
    }

    private static List<UUID> firstSets(AthletePicture picture, BelowRangeInARow below) {
        return track(picture, below.track()).sessions().stream()
                .filter(session -> session.belowRange() && !session.date().isBefore(below.from())
                        && !session.date().isAfter(below.to()))
                .map(Session::firstSet).toList();
    }

    private static List<UUID> painful(AthletePicture picture, LocalDate day) {
        return picture.log().sets().stream().filter(set -> set.pain() && set.date().equals(day))
                .map(set -> UUID.fromString(set.id())).toList();
    }

    private static StoredResult track(AthletePicture picture, TrackId id) {
        return picture.track(UUID.fromString(id.value())).orElseThrow();
    }
}
