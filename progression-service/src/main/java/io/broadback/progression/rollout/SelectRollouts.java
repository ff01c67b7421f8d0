package io.broadback.progression.rollout;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.identity.Author;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.paging.Cursor;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.progression.target.domain.PolicyVersion;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Reads rollouts and what they found. */
@ApplicationScoped
class SelectRollouts {
    private static final String COLUMNS = """
            rollout_id, gym_id, policy::text, status, athletes, athletes_done, tracks, raised, lowered, aim_only, author::text,
            created_at, approved::text""";

    private final TenantPool pool;

    SelectRollouts(TenantPool pool) {
        this.pool = pool;
    }

    Uni<RolloutView> one(Caller caller, UUID rollout) {
        caller.may(Operation.WRITE_POLICIES);
        return pool.run(caller.tenant(), transaction -> one(transaction, caller, rollout, ""));
    }

    static Uni<RolloutView> one(SqlConnection transaction, Caller caller, UUID rollout, String lock) {
        return transaction
                .preparedQuery("select " + COLUMNS + " from rollout where tenant_id = $1 and rollout_id = $2 " + lock)
                .execute(Tuple.of(caller.tenant().value(), rollout)).map(rows -> {
                    if (rows.size() == 0) {
                        throw Problem.notFound("There is no rollout " + rollout + " here");
                    }
                    return view(rows.iterator().next());
                });
    }

    Uni<RolloutView.Page> page(Caller caller, @Nullable Cursor after, int limit) {
        caller.may(Operation.WRITE_POLICIES);
        Tuple arguments = Tuple.tuple().addUUID(caller.tenant().value()).addUUID(after == null ? null : after.uuid(0))
                .addInteger(limit + 1);
        // Ids are ordered by time.
        return pool.run(caller.tenant(), transaction -> transaction.preparedQuery("select " + COLUMNS + "\n" + """
                from rollout where tenant_id = $1 and ($2::uuid is null or rollout_id < $2)
                order by rollout_id desc limit $3""").execute(arguments)).map(rows -> {
            List<RolloutView> found = new ArrayList<>();
            rows.forEach(row -> found.add(view(row)));
            List<RolloutView> items = found.stream().limit(limit).toList();
            return new RolloutView.Page(items,
                    found.size() > limit ? Cursor.of(items.getLast().rolloutId()).encoded() : null);
        });
    }

    Uni<RolloutView.Differences> differences(Caller caller, UUID rollout, @Nullable Cursor after, int limit) {
        caller.may(Operation.WRITE_POLICIES);
        Tuple arguments = Tuple.tuple().addUUID(caller.tenant().value()).addUUID(rollout)
                .addUUID(after == null ? null : after.uuid(0)).addUUID(after == null ? null : after.uuid(1))
                .addInteger(limit + 1);
        return pool.run(caller.tenant(), transaction -> one(transaction, caller, rollout, "")
                .chain(() -> transaction.preparedQuery("""
                        select body::text from rollout_difference
                         where tenant_id = $1 and rollout_id = $2
                           and ($3::uuid is null or (athlete_id, track_id) > ($3, $4::uuid))
                         order by athlete_id, track_id limit $5""").execute(arguments)).map(rows -> differences(rows, limit)));
    }

    private static RolloutView.Differences differences(RowSet<Row> rows, int limit) {
        List<RolloutView.Difference> found = new ArrayList<>();
        rows.forEach(row -> found.add(EventJson.readOwn(row.getString(0), RolloutView.Difference.class)));
        List<RolloutView.Difference> items = found.stream().limit(limit).toList();
        return new RolloutView.Differences(items, found.size() > limit
                ? Cursor.of(items.getLast().athleteId(), items.getLast().trackId()).encoded()
                : null);
    }

    private static RolloutView view(Row row) {
        PolicyVersion candidate = EventJson.readOwn(row.getString(2), PolicyVersion.class);
        String approved = row.getString(12);
        return new RolloutView(row.getUUID(0), row.getUUID(1), candidate.trigger(), candidate.damping(), row.getString(3),
                row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8), row.getLong(9),
                EventJson.readOwn(row.getString(10), Author.class), row.getOffsetDateTime(11),
                approved == null ? null : EventJson.readOwn(approved, PolicyVersion.class));
    }
}
