package io.broadback.program.done;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.consumer.ConsumedRecord;
import io.broadback.platform.consumer.Consumers;
import io.broadback.platform.consumer.LogRecord;
import io.broadback.platform.consumer.UnreadableEvent;
import io.broadback.platform.event.Topics;
import io.broadback.platform.event.logbook.LogbookEvent;
import io.broadback.platform.event.logbook.LoggedSession;
import io.broadback.platform.event.logbook.LoggedSet;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Consumes {@code logbook.sets.v1} and keeps the last state of every set and session. Nothing is folded, so holes in the log do
 * no harm, and athletes the roster has not yet heard of are kept as well: they may come a moment later.
 */
@Singleton
public class RecordingSets implements Consumers.LogHandler<LogbookEvent> {
    private static final String UPSERT_SET = """
            insert into set_done as d (tenant_id, athlete_id, set_id, sequence, status, session_id, performed_at, set_index,
                   exercise_id, grip_variant, set_type, technique, load, assistance, unit, reps, reps_in_reserve, range_bottom,
                   range_top, planned_load, planned_unit, slot_id, pain, beyond_plan)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)
            on conflict (tenant_id, athlete_id, set_id) do update
               set sequence = excluded.sequence, status = excluded.status, session_id = excluded.session_id,
                   performed_at = excluded.performed_at, set_index = excluded.set_index, exercise_id = excluded.exercise_id,
                   grip_variant = excluded.grip_variant, set_type = excluded.set_type, technique = excluded.technique,
                   load = excluded.load, assistance = excluded.assistance, unit = excluded.unit, reps = excluded.reps,
                   reps_in_reserve = excluded.reps_in_reserve, range_bottom = excluded.range_bottom,
                   range_top = excluded.range_top, planned_load = excluded.planned_load,
                   planned_unit = excluded.planned_unit, slot_id = excluded.slot_id, pain = excluded.pain,
                   beyond_plan = excluded.beyond_plan
             where d.sequence < excluded.sequence""";
    private static final String UPSERT_SESSION = """
            insert into session_done as d (tenant_id, athlete_id, session_id, sequence, gym_id, session_rpe, deload)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (tenant_id, athlete_id, session_id) do update
               set sequence = excluded.sequence, gym_id = excluded.gym_id, session_rpe = excluded.session_rpe,
                   deload = excluded.deload
             where d.sequence < excluded.sequence""";

    /** Whose set or session a row is; rows are written in this order, so that no two transactions wait for each other. */
    private record Key(UUID tenant, UUID athlete, UUID id) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::tenant).thenComparing(Key::athlete)
                .thenComparing(Key::id);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    @Override
    public String topic() {
        return Topics.LOGBOOK_SETS.topic();
    }

    @Override
    public LogbookEvent decode(ConsumedRecord record) throws UnreadableEvent {
        LogbookEvent event = LogRecord.read(record).event();
        if ((event.set() == null || event.setId() == null) && (event.session() == null || event.sessionId() == null)) {
            throw new UnreadableEvent("Neither a set nor a session");
        }
        return event;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<LogbookEvent> events) {
        TreeMap<Key, LogbookEvent> sets = new TreeMap<>();
        TreeMap<Key, LogbookEvent> sessions = new TreeMap<>();
        for (LogbookEvent event : events) {
            if (event.set() != null && event.setId() != null) {
                sets.merge(new Key(event.tenantId(), event.athleteId(), event.setId()), event, RecordingSets::later);
            } else {
                sessions.merge(new Key(event.tenantId(), event.athleteId(), Objects.requireNonNull(event.sessionId())), event,
                        RecordingSets::later);
            }
        }
        return write(transaction, UPSERT_SET, sets.values().stream().map(RecordingSets::setRow).toList())
                .chain(() -> write(transaction, UPSERT_SESSION,
                        sessions.values().stream().map(RecordingSets::sessionRow).toList()))
                .chain(() -> ShownTargets.follow(transaction, sets.values()));
    }

    private static LogbookEvent later(LogbookEvent one, LogbookEvent other) {
        return other.sequence() > one.sequence() ? other : one;
    }

    private static Uni<Void> write(SqlConnection transaction, String sql, List<Tuple> rows) {
        return rows.isEmpty() ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(sql).executeBatch(rows).replaceWithVoid();
    }

    private static Tuple setRow(LogbookEvent event) {
        LoggedSet set = Objects.requireNonNull(event.set());
        RepRange range = set.repRange();
        Load any = set.load() != null ? set.load() : set.assistance();
        return Tuple.tuple().addUUID(event.tenantId()).addUUID(event.athleteId()).addUUID(event.setId())
                .addLong(event.sequence()).addString(set.status()).addUUID(set.sessionId())
                .addOffsetDateTime(set.performedAt()).addInteger(set.setIndex()).addString(set.exerciseId())
                .addString(set.gripVariant()).addString(set.setType().toString()).addString(set.technique().toString())
                .addBigDecimal(number(set.load())).addBigDecimal(number(set.assistance())).addString(unit(any))
                .addInteger(set.countedReps()).addInteger(set.repsInReserve())
                .addInteger(range == null ? null : range.bottom()).addInteger(range == null ? null : range.top())
                .addBigDecimal(number(set.plannedLoad())).addString(unit(set.plannedLoad())).addUUID(set.slotId())
                .addBoolean(set.pain()).addBoolean(set.beyondPlan());
    }

    private static Tuple sessionRow(LogbookEvent event) {
        LoggedSession session = Objects.requireNonNull(event.session());
        return Tuple.tuple().addUUID(event.tenantId()).addUUID(event.athleteId()).addUUID(event.sessionId())
                .addLong(event.sequence()).addUUID(session.gymId()).addInteger(session.sessionRpe())
                .addBoolean(session.deload());
    }

    private static java.math.@Nullable BigDecimal number(@Nullable Load load) {
        return load == null ? null : load.value();
    }

    private static @Nullable String unit(@Nullable Load load) {
        return load == null ? null : load.unit().toString();
    }
}
