package io.broadback.progression.plateau;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.broadback.platform.json.EventJson;
import io.broadback.platform.tenancy.Pipeline;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.progression.AthleteKey;
import io.broadback.progression.plateau.domain.PlateauRule.Flat;
import io.broadback.progression.target.KeepingResults;
import io.broadback.progression.target.TrackResult;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Stores the results of tracks as the fold finds them; a set that changes none of them writes no row. */
@ApplicationScoped
class ResultStore implements KeepingResults {
    private static final Comparator<TrackResult> BY_KEY = Comparator.comparing(TrackResult::athlete)
            .thenComparing(result -> result.trackId().toString());

    private final GuidanceDue guidance;

    ResultStore(GuidanceDue guidance) {
        this.guidance = guidance;
    }

    @Override
    public Uni<Void> keep(SqlConnection transaction, Collection<TrackResult> found, Collection<TrackResult.Id> vanished) {
        List<AthleteKey> athletes = Stream
                .concat(found.stream().map(TrackResult::athlete), vanished.stream().map(TrackResult.Id::athlete)).toList();
        return Pipeline.of(store(transaction, found), remove(transaction, vanished), guidance.later(transaction, athletes))
                .replaceWithVoid();
    }

    private static Uni<Void> store(SqlConnection transaction, Collection<TrackResult> found) {
        if (found.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transaction.preparedQuery("""
                insert into track_result as r
                       (tenant_id, athlete_id, track_id, exercise_id, body, flat_since, flat_exposures)
                values ($1, $2, $3, $4, $5, $6, $7)
                on conflict (tenant_id, athlete_id, track_id) do update
                   set body = excluded.body, flat_since = excluded.flat_since, flat_exposures = excluded.flat_exposures
                 where r.body <> excluded.body""")
                .executeBatch(found.stream().sorted(BY_KEY).map(ResultStore::row).toList()).replaceWithVoid();
    }

    private static Tuple row(TrackResult result) {
        StoredResult stored = StoredResult.of(result);
        Optional<Flat> flat = stored.flat();
        return Tuple.tuple().addUUID(result.athlete().tenant().value()).addUUID(result.athlete().athlete())
                .addUUID(result.trackId()).addString(stored.exerciseId()).addString(EventJson.write(stored))
                .addLocalDate(flat.map(Flat::since).orElse(null)).addInteger(flat.map(Flat::exposures).orElse(0));
    }

    private static Uni<Void> remove(SqlConnection transaction, Collection<TrackResult.Id> vanished) {
        return vanished.isEmpty() ? Uni.createFrom().voidItem()
                : transaction.preparedQuery("""
                        delete from track_result where tenant_id = $1 and athlete_id = $2 and track_id = $3""")
                        .executeBatch(vanished.stream().map(each -> Tuple.of(each.athlete().tenant().value(),
                                each.athlete().athlete(), each.track())).toList())
                        .replaceWithVoid();
    }

    /** Every track of these athletes. */
    static Uni<List<Stored>> of(SqlConnection transaction, TenantId tenant, UUID[] athletes) {
        return transaction.preparedQuery("""
                select athlete_id, body from track_result where tenant_id = $1 and athlete_id = any ($2)
                 order by athlete_id, track_id""").execute(Tuple.of(tenant.value()).addArrayOfUUID(athletes))
                .map(rows -> {
                    List<Stored> found = new ArrayList<>();
                    rows.forEach(row -> found.add(stored(row)));
                    return found;
                });
    }

    /** A track and whose it is. */
    record Stored(UUID athlete, StoredResult result) {
    }

    private static Stored stored(Row row) {
        return new Stored(row.getUUID(0), EventJson.readOwn(row.getString(1), StoredResult.class));
    }
}
