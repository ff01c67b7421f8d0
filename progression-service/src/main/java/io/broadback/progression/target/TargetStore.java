package io.broadback.progression.target;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.broadback.platform.event.Ids;
import io.broadback.platform.event.OutgoingEvent;
import io.broadback.platform.event.Topics;
import io.broadback.platform.event.progression.TargetValue;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.outbox.Outbox;
import io.broadback.platform.tenancy.Pipeline;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.progression.AthleteKey;
import io.broadback.progression.target.domain.TrackState;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.tuples.Tuple2;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
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
    record Stored(AthleteKey athlete, UUID track, String content) {
    }

    /** Makes the targets of these exercises, of which {@code before} is stored, exactly what was folded. */
    Uni<Void> replace(SqlConnection transaction, Map<UUID, Stored> before, Map<TouchedExercise, List<TrackState>> folded) {
        List<TargetValue> changed = new ArrayList<>();
        List<Tuple> receipts = new ArrayList<>();
        Map<UUID, Stored> vanished = new HashMap<>(before);
        folded.forEach((exercise, states) -> states.forEach(state -> {
            TargetValue value = Targets.value(exercise.athlete(), state);
            Stored old = vanished.remove(value.trackId());
            if (old == null || !old.content().equals(EventJson.write(value))) {
                changed.add(value);
                receipts.add(Tuple.of(value.tenantId(), value.receiptId(), value.athleteId(),
                        EventJson.write(ReceiptRepresentation.from(state.receipt()))));
            }
        }));
        return write(transaction, changed, receipts).chain(() -> remove(transaction, List.copyOf(vanished.values())));
    }

    /** The targets of these exercises as they are stored. */
    static Uni<Map<UUID, Stored>> stored(SqlConnection transaction, Collection<TouchedExercise> exercises) {
        Tuple arguments = AthleteKey.arrays(exercises.stream().map(TouchedExercise::athlete).toList())
                .addArrayOfString(exercises.stream().map(TouchedExercise::exerciseId).toArray(String[]::new));
        return transaction.preparedQuery("""
                select x.tenant_id, x.athlete_id, x.track_id, x.body::text
                  from unnest($1::uuid[], $2::uuid[], $3::text[]) as k (t, a, e)
                  join target x on x.tenant_id = k.t and x.athlete_id = k.a and x.exercise_id = k.e""").execute(arguments)
                .map(rows -> {
                    Map<UUID, Stored> targets = new HashMap<>();
                    for (Row row : rows) {
                        String content = EventJson.write(EventJson.readOwn(row.getString(3), TargetValue.class));
                        targets.put(row.getUUID(2),
                                new Stored(new AthleteKey(new TenantId(row.getUUID(0)), row.getUUID(1)), row.getUUID(2),
                                        content));
                    }
                    return targets;
                });
    }

    private Uni<Void> write(SqlConnection transaction, List<TargetValue> changed, List<Tuple> receipts) {
        if (changed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Tuple> rows = changed.stream().map(value -> Tuple.tuple().addUUID(value.tenantId()).addUUID(value.athleteId())
                .addUUID(value.trackId()).addString(value.exerciseId()).addJsonObject(new JsonObject(EventJson.write(value))))
                .toList();
        Uni<RowSet<Row>> receiptsStored = transaction.preparedQuery("""
                insert into receipt (tenant_id, receipt_id, athlete_id, body) values ($1, $2, $3, $4) on conflict do nothing""")
                .executeBatch(receipts);
        Uni<RowSet<Row>> targetsStored = transaction.preparedQuery("""
                insert into target as x (tenant_id, athlete_id, track_id, exercise_id, body, version)
                values ($1, $2, $3, $4, $5, next_version(0))
                on conflict (tenant_id, athlete_id, track_id) do update
                   set body = excluded.body, version = next_version(x.version), updated_at = clock_timestamp()
                returning version""").executeBatch(rows);
        return Pipeline.of(receiptsStored, targetsStored).map(Tuple2::getItem2)
                .chain(versions -> {
                    List<OutgoingEvent> events = new ArrayList<>();
                    var next = versions;
                    for (TargetValue value : changed) {
                        events.add(event(value.withVersion(next.iterator().next().getLong(0))));
                        next = next.next();
                    }
                    return Outbox.add(transaction, events);
                });
    }

    private OutgoingEvent event(TargetValue value) {
        return OutgoingEvent.ofAthlete(new TenantId(value.tenantId()), value.athleteId(), Topics.PROGRESSION_TARGETS,
                "/" + value.trackId(), "/progression", TargetValue.CHANGED, Ids.timeOrdered(clock), clock.instant(), value);
    }

    /** Nothing counts in these tracks any more: the row goes, and a tombstone tells the readers. */
    private Uni<Void> remove(SqlConnection transaction, List<Stored> vanished) {
        if (vanished.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Tuple> rows = vanished.stream()
                .map(each -> Tuple.of(each.athlete().tenant().value(), each.athlete().athlete(), each.track())).toList();
        return transaction.preparedQuery("delete from target where tenant_id = $1 and athlete_id = $2 and track_id = $3")
                .executeBatch(rows)
                .chain(() -> Outbox.add(transaction, vanished.stream().map(this::tombstone).toList()));
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
