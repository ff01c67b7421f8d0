package io.broadback.logbook.imports;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import io.broadback.platform.json.EventJson;
import io.broadback.platform.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Stores files while they are received, and forgets them. One file of an athlete waits at a time. */
final class ImportStore {
    /** A file that has not come to its end by then never will. */
    private static final String GIVEN_UP = "interval '1 hour'";

    private ImportStore() {
    }

    /** A set and the line of the file it begins on. */
    record Numbered(long line, ImportedRow set) {
    }

    /** A new file takes the place of one of the athlete that nobody has started. */
    static Uni<Void> begin(SqlConnection transaction, TenantId tenant, UUID athlete, UUID id, ImportSettings settings) {
        return transaction.preparedQuery("""
                with given_up as (
                    update log_import set state = 'CANCELLED'
                     where tenant_id = $1 and athlete_id = $2
                       and (state = 'READY' or state = 'RECEIVING' and created_at < clock_timestamp() - %s)
                    returning import_id)
                delete from import_row where tenant_id = $1 and import_id in (select import_id from given_up)"""
                .formatted(GIVEN_UP)).execute(Tuple.of(tenant.value(), athlete))
                .chain(() -> transaction.preparedQuery("""
                        insert into log_import (tenant_id, import_id, athlete_id, state, settings)
                        values ($1, $2, $3, 'RECEIVING', $4::text::json)""")
                        .execute(Tuple.of(tenant.value(), id, athlete, EventJson.write(settings))))
                .replaceWithVoid();
    }

    static Uni<Void> append(SqlConnection transaction, TenantId tenant, UUID id, List<Numbered> sets) {
        return transaction.preparedQuery("""
                insert into import_row (tenant_id, import_id, start, line, body)
                select $1::uuid, $2::uuid, s, l, b::json
                  from unnest($3::timestamp[], $4::integer[], $5::text[]) as k (s, l, b)""")
                .execute(Tuple.of(tenant.value(), id)
                        .addArrayOfLocalDateTime(sets.stream().map(set -> set.set().start())
                                .toArray(LocalDateTime[]::new))
                        .addArrayOfInteger(sets.stream().map(set -> Math.toIntExact(set.line())).toArray(Integer[]::new))
                        .addArrayOfString(sets.stream().map(set -> EventJson.write(set.set())).toArray(String[]::new)))
                .replaceWithVoid();
    }

    static Uni<Void> received(SqlConnection transaction, TenantId tenant, UUID id, FileReport file) {
        return transaction.preparedQuery("""
                update log_import set state = 'READY', file = $3::text::json
                 where tenant_id = $1 and import_id = $2 and state = 'RECEIVING'""")
                .execute(Tuple.of(tenant.value(), id, EventJson.write(file))).replaceWithVoid();
    }

    /** Cancels what has not been done; what is in the log already stays there. */
    static Uni<Void> discard(SqlConnection transaction, TenantId tenant, UUID id) {
        return transaction.preparedQuery("""
                update log_import set state = 'CANCELLED' where tenant_id = $1 and import_id = $2 and state <> 'DONE'""")
                .execute(Tuple.of(tenant.value(), id))
                .chain(() -> forgetRows(transaction, tenant, id));
    }

    static Uni<Void> forgetRows(SqlConnection transaction, TenantId tenant, UUID id) {
        return transaction.preparedQuery("delete from import_row where tenant_id = $1 and import_id = $2")
                .execute(Tuple.of(tenant.value(), id)).replaceWithVoid();
    }
}
