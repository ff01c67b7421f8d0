package io.broadback.progression.target;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.copy.ReachedAthletes;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.paging.Cursor;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.progression.AthleteKey;
import io.broadback.progression.strength.domain.Formula;
import io.broadback.progression.target.FoldingTracks.Judged;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Tells a track from its first session on. Nothing of it is stored: the sets are folded again, as for a target. */
@ApplicationScoped
class SelectTrackHistory {
    private final TenantPool pool;
    private final FoldingTracks tracks;

    SelectTrackHistory(TenantPool pool, FoldingTracks tracks) {
        this.pool = pool;
        this.tracks = tracks;
    }

    /** A page of sessions, oldest first, after the session the cursor names. */
    Uni<TrackHistoryView> of(Caller caller, UUID athlete, UUID track, Formula formula, @Nullable Cursor after,
            int limit) {
        Reach reach = caller.may(Operation.READ_TARGETS);
        return pool.run(caller.tenant(), transaction -> ReachedAthletes.require(transaction, caller.tenant(), reach, athlete)
                .chain(() -> exerciseOf(transaction, caller, athlete, track))
                .chain(exercise -> tracks.sessions(transaction,
                        new TouchedExercise(new AthleteKey(caller.tenant(), athlete), exercise), track)))
                .map(sessions -> page(track, sessions, formula, after, limit));
    }

    private static Uni<String> exerciseOf(SqlConnection transaction, Caller caller, UUID athlete, UUID track) {
        return transaction.preparedQuery("""
                select exercise_id from target where tenant_id = $1 and athlete_id = $2 and track_id = $3""")
                .execute(Tuple.of(caller.tenant().value(), athlete, track)).map(rows -> only(rows, track));
    }

    private static String only(RowSet<Row> rows, UUID track) {
        if (rows.size() == 0) {
            throw Problem.notFound("The athlete has no track " + track);
        }
        return rows.iterator().next().getString(0);
    }

    private static TrackHistoryView page(UUID track, List<Judged> sessions, Formula formula, @Nullable Cursor after,
            int limit) {
        if (sessions.isEmpty()) {
            throw Problem.notFound("The athlete has no track " + track);
        }
        List<Judged> rest = after == null ? sessions
                : sessions.stream().dropWhile(each -> !each.outcome().session().id().value().equals(after.text(0))).skip(1)
                        .toList();
        List<TrackHistoryView.Session> items = rest.stream().limit(limit)
                .map(session -> TrackHistoryView.Session.of(session, formula)).toList();
        return TrackHistoryView.of(track, sessions.getFirst().outcome().track(), items,
                rest.size() > limit ? Cursor.of(items.getLast().sessionId()).encoded() : null);
    }
}
