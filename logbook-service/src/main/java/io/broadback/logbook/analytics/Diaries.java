package io.broadback.logbook.analytics;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.broadback.platform.copy.ExerciseCopies;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.tenancy.TenantPool;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Opens the diary of an athlete for whoever may read it: one transaction that sees the chain, and the exercises it has. */
@ApplicationScoped
class Diaries {
    private final TenantPool pool;
    private final ExerciseCopies exercises;
    private final Clock clock;

    Diaries(TenantPool pool, ExerciseCopies exercises, Clock clock) {
        this.pool = pool;
        this.exercises = exercises;
        this.clock = clock;
    }

    /** A diary while it is open. */
    record Diary(SqlConnection transaction, Subject subject, CatalogueExercises exercises) {
    }

    <T> Uni<T> read(Caller caller, UUID athlete, Function<Diary, Uni<T>> work) {
        Reach reach = caller.may(Operation.READ_SETS);
        return exercises.withRetired(caller.tenant()).map(CatalogueExercises::of).chain(known -> pool.run(caller.tenant(),
                transaction -> Subject.reached(transaction, caller, reach, athlete, clock)
                        .chain(subject -> work.apply(new Diary(transaction, subject, known)))));
    }
}
