package io.broadback.progression.target;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.Ids;
import io.broadback.platform.event.OutgoingEvent;
import io.broadback.platform.event.Topics;
import io.broadback.platform.event.progression.TargetValue;
import io.broadback.platform.event.progression.TargetValue.Cause;
import io.broadback.platform.event.progression.TargetValue.Change;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.outbox.Outbox;
import io.broadback.platform.tenancy.Pipeline;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.progression.AthleteKey;
import io.broadback.progression.target.domain.TrackState;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Stores targets with their receipts, and puts what changed into the outbox; what is the same as before is left alone. */
@ApplicationScoped
class TargetStore {
    private final Clock clock;

    TargetStore(Clock clock) {
        this.clock = clock;
    }

    /** A target as stored: its content under version 0, so that equal content is equal text, and its real version. */
    record Stored(AthleteKey athlete, UUID track, String content, long version) {
    }

    /** The targets of some exercises as they are stored, and the least version that a new one may have. */
    record Before(Map<UUID, Stored> targets, long leastVersion) {
        long versionAfter(@Nullable Stored old) {
            return old == null ? leastVersion : Math.max(old.version() + 1, leastVersion);
        }
    }

    private record Changed(TargetValue value, String content) {
    }

    /** Makes the targets of these exercises, of which {@code before} is stored, exactly what was folded. */
    Uni<Void> replace(SqlConnection transaction, Before before, Map<TouchedExercise, List<TrackState>> folded,
            Causes causes) {
        List<Changed> changed = new ArrayList<>();
        List<Tuple> receipts = new ArrayList<>();
        Map<UUID, Stored> vanished = new HashMap<>(before.targets());
        folded.forEach((exercise, states) -> states.forEach(state -> {
            TargetValue value = Targets.value(exercise.athlete(), state);
            Stored old = vanished.remove(value.trackId());
            String content = EventJson.write(value);
            if (old == null || !old.content().equals(content)) {
                changed.add(new Changed(value.told(before.versionAfter(old), change(old, causes.of(exercise))), content));
                UUID receiptId = Objects.requireNonNull(value.receiptId());
                receipts.add(Tuple.of(value.tenantId(), receiptId, value.athleteId(),
                        EventJson.write(ReceiptRepresentation.under(receiptId, state.receipt()))));
            }
        }));
        List<OutgoingEvent> events = new ArrayList<>(changed.stream().map(each -> event(each.value())).toList());
        vanished.values().forEach(each -> events.add(tombstone(each)));
        return Pipeline.of(storeReceipts(transaction, receipts), storeTargets(transaction, changed),
                remove(transaction, vanished.values()), Outbox.add(transaction, events)).replaceWithVoid();
    }

    private static Change change(@Nullable Stored old, Cause cause) {
        if (old == null) {
            return new Change(null, null, cause);
        }
        TargetValue before = EventJson.readOwn(old.content(), TargetValue.class);
        return new Change(before.nextSet(), before.opening(), cause);
    }

    /** The targets of these exercises as they are stored; the clock that gives versions is PostgreSQL's. */
    static Uni<Before> stored(SqlConnection transaction, Collection<TouchedExercise> exercises) {
        Tuple arguments = AthleteKey.arrays(exercises.stream().map(TouchedExercise::athlete).toList())
                .addArrayOfString(exercises.stream().map(TouchedExercise::exerciseId).toArray(String[]::new));
        return transaction.preparedQuery("""
                select k.t, k.a, next_version(0), x.track_id, x.body::text, x.version
                  from unnest($1::uuid[], $2::uuid[], $3::text[]) as k (t, a, e)
                  left join target x on x.tenant_id = k.t and x.athlete_id = k.a and x.exercise_id = k.e""").execute(arguments)
                .map(rows -> {
                    Map<UUID, Stored> targets = new HashMap<>();
                    long leastVersion = 0;
                    for (Row row : rows) {
                        leastVersion = Math.max(leastVersion, row.getLong(2));
                        if (row.getUUID(3) != null) {
                            targets.put(row.getUUID(3), new Stored(
                                    new AthleteKey(new TenantId(row.getUUID(0)), row.getUUID(1)), row.getUUID(3),
                                    row.getString(4), row.getLong(5)));
                        }
                    }
                    return new Before(targets, leastVersion);
                });
    }

    private static Uni<Void> storeReceipts(SqlConnection transaction, List<Tuple> receipts) {
        return receipts.isEmpty() ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(
                        """
                                insert into receipt (tenant_id, receipt_id, athlete_id, body) values ($1, $2, $3, $4) on conflict do nothing""")
                        .executeBatch(receipts).replaceWithVoid();
    }

    /** The head's lock keeps everybody else from these rows, so the versions made from what was read still hold. */
    private static Uni<Void> storeTargets(SqlConnection transaction, List<Changed> changed) {
        if (changed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Tuple> rows = changed.stream().map(each -> Tuple.tuple().addUUID(each.value().tenantId())
                .addUUID(each.value().athleteId()).addUUID(each.value().trackId()).addString(each.value().exerciseId())
                .addString(each.content()).addLong(each.value().version())
                .addString(EventJson.write(Objects.requireNonNull(each.value().change())))).toList();
        return transaction.preparedQuery(
                """
                        insert into target (tenant_id, athlete_id, track_id, exercise_id, body, version, change)
                        values ($1, $2, $3, $4, $5::text::json, $6, $7::text::json)
                        on conflict (tenant_id, athlete_id, track_id) do update
                           set body = excluded.body, version = excluded.version, change = excluded.change, updated_at = clock_timestamp()""")
                .executeBatch(rows).replaceWithVoid();
    }

    /** Nothing counts in these tracks any more: the row goes, and a tombstone tells the readers. */
    private static Uni<Void> remove(SqlConnection transaction, Collection<Stored> vanished) {
        return vanished.isEmpty() ? Uni.createFrom().voidItem()
                : transaction.preparedQuery("""
                        delete from target where tenant_id = $1 and athlete_id = $2 and track_id = $3""")
                        .executeBatch(vanished.stream()
                                .map(each -> Tuple.of(each.athlete().tenant().value(), each.athlete().athlete(), each.track()))
                                .toList())
                        .replaceWithVoid();
    }

    private OutgoingEvent event(TargetValue value) {
        return OutgoingEvent.ofAthlete(new TenantId(value.tenantId()), value.athleteId(), Topics.PROGRESSION_TARGETS,
                "/" + value.trackId(), "/progression", TargetValue.CHANGED, Ids.timeOrdered(clock), clock.instant(), value);
    }

    private OutgoingEvent tombstone(Stored vanished) {
        String key = vanished.athlete().tenant() + "/" + vanished.athlete().athlete();
        return new OutgoingEvent(vanished.athlete().tenant(), Topics.PROGRESSION_TARGETS.topic(), key + "/" + vanished.track(),
                key,
                null, OutgoingEvent.headers(vanished.athlete().tenant(), "/progression", TargetValue.CHANGED,
                        Ids.timeOrdered(clock), clock.instant(), "athletes/" + vanished.athlete().athlete()),
                null);
    }
}
