package io.broadback.program.done;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import io.broadback.platform.consumer.CopyHandler.Copied;
import io.broadback.platform.event.logbook.LogbookEvent;
import io.broadback.platform.event.logbook.LoggedSet;
import io.broadback.platform.json.EventJson;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Remembers what an athlete was shown before they began a slot (3.15): its exercise's targets as they were before the first
 * set.
 */
public final class ShownTargets {
    private static final String REMEMBER = """
            insert into slot_shown (tenant_id, athlete_id, slot_id, targets)
            select f.tenant_id, f.athlete_id, f.slot_id, coalesce(
                   (select jsonb_agg(t.value) from (
                       select case when b.found then b.value else c.value end as value
                         from copied_value c
                         left join lateral (select true as found, k.value from target_before k
                                             where k.tenant_id = c.tenant_id and k.athlete_id = c.athlete_id
                                               and k.record_key = c.record_key and k.sequence >= f.sequence
                                             order by k.sequence limit 1) b on true
                        where c.tenant_id = f.tenant_id and c.topic = 'progression.targets.v1'
                          and c.athlete_id = f.athlete_id and c.value ->> 'exerciseId' = f.exercise_id) t
                     where t.value is not null), '[]')
              from (select d.* from set_done d where d.tenant_id = $1::uuid and d.athlete_id = $2::uuid
                       and d.slot_id = $3::uuid and d.status <> 'deleted' order by d.sequence limit 1) f
            on conflict (tenant_id, athlete_id, slot_id) do nothing""";
    private static final String FORGET = """
            delete from slot_shown s where s.tenant_id = $1::uuid and s.athlete_id = $2::uuid and s.slot_id = $3::uuid
               and not exists (select from set_done d where d.tenant_id = s.tenant_id and d.athlete_id = s.athlete_id
                                  and d.slot_id = s.slot_id and d.status <> 'deleted')""";
    private static final String KEEP = """
            insert into target_before (tenant_id, athlete_id, record_key, sequence, value)
            select $1::uuid, $2::uuid, $3::text, $4::bigint,
                   (select c.value from copied_value c
                     where c.tenant_id = $1::uuid and c.topic = 'progression.targets.v1' and c.record_key = $3::text)
             where not exists (select from copied_value c where c.tenant_id = $1::uuid
                                  and c.topic = 'progression.targets.v1' and c.record_key = $3::text and c.version >= $5::bigint)
            on conflict do nothing""";
    /** Longer than the log is kept, so that a set can hardly come later. */
    private static final String PRUNE = """
            delete from target_before where tenant_id = $1 and athlete_id = $2 and record_key = $3
               and kept_at < clock_timestamp() - interval '21 days'""";

    private ShownTargets() {
    }

    /** After the sets have been stored: keeps what the slots they begin were shown with, forgets it where no set is left. */
    static Uni<Void> follow(SqlConnection transaction, Collection<LogbookEvent> sets) {
        List<Tuple> slots = sets.stream().flatMap(event -> slot(event).stream()).distinct()
                .map(slot -> Tuple.of(slot.tenant(), slot.athlete(), slot.id())).toList();
        if (slots.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transaction.preparedQuery(REMEMBER).executeBatch(slots)
                .chain(() -> transaction.preparedQuery(FORGET).executeBatch(slots)).replaceWithVoid();
    }

    private record Slot(UUID tenant, UUID athlete, UUID id) {
    }

    private static Optional<Slot> slot(LogbookEvent event) {
        return Optional.ofNullable(event.set()).map(LoggedSet::slotId)
                .map(slot -> new Slot(event.tenantId(), event.athleteId(), slot));
    }

    /** Before targets change: keeps what they were, under the number of the set that changes them. */
    public static Uni<Void> keepOld(SqlConnection transaction, Collection<Copied> targets) {
        List<Tuple> rows = targets.stream().flatMap(target -> row(target).stream()).toList();
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transaction.preparedQuery(KEEP).executeBatch(rows)
                .chain(() -> transaction.preparedQuery(PRUNE).executeBatch(rows.stream()
                        .map(row -> Tuple.of(row.getUUID(0), row.getUUID(1), row.getString(2))).toList()))
                .replaceWithVoid();
    }

    private static Optional<Tuple> row(Copied target) {
        if (target.value() == null || target.athlete() == null) {
            return Optional.empty();
        }
        JsonNode sequence = EventJson.tree(target.value()).path("change").path("cause").path("sequence");
        return sequence.canConvertToLong() ? Optional.of(Tuple.of(target.tenant().value(), target.athlete(), target.localKey(),
                sequence.asLong(), target.version())) : Optional.empty();
    }
}
