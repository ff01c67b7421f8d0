package io.broadback.progression.target;

import java.util.Collection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Who keeps what a fold found besides targets. It stands here because folding must not know what results are kept for. */
public interface KeepingResults {

    /** In the fold's transaction, under the athletes' locks: these tracks have these results, and those are no more. */
    Uni<Void> keep(SqlConnection transaction, Collection<TrackResult> found, Collection<TrackResult.Id> vanished);
}
