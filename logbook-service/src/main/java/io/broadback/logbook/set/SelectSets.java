package io.broadback.logbook.set;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.copy.ReachedAthletes;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.paging.Cursor;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.tenancy.TenantPool;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** Reads sets: one by its id, or pages of an athlete's sets, latest first. */
@ApplicationScoped
public class SelectSets {
    private static final String COLUMNS = "set_id, body::text, status, sequence, revision, warnings, performed_at, set_index, quarantine::text";

    static final String ONE = "select " + COLUMNS
            + " from logged_set where tenant_id = $1 and athlete_id = $2 and set_id = $3";

    private final TenantPool pool;

    public SelectSets(TenantPool pool) {
        this.pool = pool;
    }

    /** Which sets to list; null fields do not restrict. */
    record Filter(@Nullable String exerciseId, @Nullable Instant from, @Nullable Instant to) {
    }

    Uni<StoredSet> one(Caller caller, UUID athlete, UUID set) {
        Reach reach = caller.may(Operation.READ_SETS);
        return pool.run(caller.tenant(), transaction -> ReachedAthletes.require(transaction, caller.tenant(), reach, athlete)
                .chain(() -> transaction.preparedQuery(ONE).execute(Tuple.of(caller.tenant().value(), athlete, set)))
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw Problem.notFound("There is no set " + set + " here");
                    }
                    return stored(rows.iterator().next());
                }));
    }

    /**
     * One statement for each set of restrictions: a condition that may not apply would keep the planner from the index that
     * serves it. What does not restrict is named all the same, so that the parameters keep their numbers.
     */
    static String page(Filter filter, @Nullable Cursor after) {
        return "select " + COLUMNS + " from logged_set where tenant_id = $1 and athlete_id = $2 and status <> 'deleted'"
                + (filter.exerciseId() == null ? " and $3::text is null" : " and exercise_id = $3")
                + (filter.from() == null ? " and $4::timestamptz is null" : " and performed_at >= $4")
                + (filter.to() == null ? " and $5::timestamptz is null" : " and performed_at < $5")
                + (after == null ? " and ($6::timestamptz, $7::integer, $8::uuid) is null"
                        : " and (performed_at, set_index, set_id) < ($6, $7, $8)")
                + " order by performed_at desc, set_index desc, set_id desc limit $9";
    }

    /** A page of sets that are not deleted. */
    Uni<SetPage> page(Caller caller, UUID athlete, Filter filter, @Nullable Cursor after, int limit) {
        Reach reach = caller.may(Operation.READ_SETS);
        Tuple arguments = Tuple.tuple().addUUID(caller.tenant().value()).addUUID(athlete).addString(filter.exerciseId())
                .addOffsetDateTime(at(filter.from())).addOffsetDateTime(at(filter.to()))
                .addOffsetDateTime(after == null ? null : at(after.instant(0)))
                .addInteger(after == null ? null : after.integer(1)).addUUID(after == null ? null : after.uuid(2))
                .addInteger(limit + 1);
        return pool.run(caller.tenant(), transaction -> ReachedAthletes.require(transaction, caller.tenant(), reach, athlete)
                .chain(() -> transaction.preparedQuery(page(filter, after)).execute(arguments))
                .map(rows -> {
                    List<Row> found = new ArrayList<>();
                    rows.forEach(found::add);
                    List<StoredSet> items = found.stream().limit(limit).map(SelectSets::stored).toList();
                    return new SetPage(items, found.size() > limit ? cursorOf(found.get(limit - 1)) : null);
                }));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static String cursorOf(Row last) {
        return Cursor.of(last.getOffsetDateTime(6).toInstant(), last.getInteger(7), last.getUUID(0)).encoded();
    }

    private static StoredSet stored(Row row) {
        SetRequest set = EventJson.readOwn(row.getString(1), SetRequest.class);
        return new StoredSet(row.getUUID(0), set, row.getString(2), row.getLong(3), row.getInteger(4),
                WritingSets.warnings(row.getJsonArray(5)), QuarantineRepresentation.stored(row.getString(8), set));
    }
}
