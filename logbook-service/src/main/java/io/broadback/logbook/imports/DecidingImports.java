package io.broadback.logbook.imports;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.copy.ExerciseCopies;
import io.broadback.platform.copy.ReachedAthletes;
import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.platform.training.WeightUnit;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** What a person does with an import that has been received: looks at it, maps titles, starts it, cancels it. */
@ApplicationScoped
class DecidingImports {
    private static final Set<String> OPEN = Set.of("READY");
    private static final Set<String> GOING = Set.of("READY", "QUEUED", "RUNNING");

    private final TenantPool pool;
    private final ExerciseCopies exercises;
    private final CuratedNames names;
    private final ImportWorker worker;

    DecidingImports(TenantPool pool, ExerciseCopies exercises, CuratedNames names, ImportWorker worker) {
        this.pool = pool;
        this.exercises = exercises;
        this.names = names;
        this.worker = worker;
    }

    Uni<ImportRepresentation> report(Caller caller, UUID athlete, UUID id) {
        Reach reach = caller.may(Operation.WRITE_SETS);
        return exercises.all(caller.tenant()).chain(known -> pool.run(caller.tenant(),
                transaction -> one(transaction, caller, reach, athlete, id, false).map(stored -> said(stored, known))));
    }

    Uni<ImportRepresentation> map(Caller caller, UUID athlete, UUID id, Mappings mappings) {
        Reach reach = caller.may(Operation.WRITE_SETS);
        return exercises.all(caller.tenant()).chain(known -> {
            mappings.check(known);
            return pool.run(caller.tenant(), transaction -> open(transaction, caller, reach, athlete, id, OPEN)
                    .chain(stored -> update(transaction, caller, id, "mappings = $3::text::json",
                            EventJson.write(stored.mappings().and(mappings))))
                    .chain(() -> one(transaction, caller, reach, athlete, id, false)).map(stored -> said(stored, known)));
        });
    }

    /** {@code unit} says in which unit a file is written that names none; null leaves what was said before. */
    Uni<ImportRepresentation> start(Caller caller, UUID athlete, UUID id, @Nullable WeightUnit unit) {
        Reach reach = caller.may(Operation.WRITE_SETS);
        return exercises.all(caller.tenant()).chain(known -> pool.run(caller.tenant(),
                transaction -> open(transaction, caller, reach, athlete, id, OPEN)
                        .chain(stored -> begin(transaction, caller, stored, unit))
                        .chain(() -> one(transaction, caller, reach, athlete, id, false)).map(stored -> said(stored, known))))
                .invoke(worker::wake);
    }

    private static Uni<Void> begin(SqlConnection transaction, Caller caller, StoredImport stored, @Nullable WeightUnit unit) {
        ImportSettings settings = unit == null ? stored.settings() : stored.settings().with(unit);
        StoredImport decided = stored.with(settings);
        if (decided.units().isEmpty()) {
            throw Problem.of(ErrorCode.UNPROCESSABLE, ImportRepresentation.WAYS);
        }
        return update(transaction, caller, stored.id(), "state = 'QUEUED', settings = $3::text::json",
                EventJson.write(settings))
                .chain(() -> ImportWorker.announce(transaction, caller.tenant(), stored.id()));
    }

    Uni<ImportRepresentation> cancel(Caller caller, UUID athlete, UUID id) {
        Reach reach = caller.may(Operation.WRITE_SETS);
        return exercises.all(caller.tenant()).chain(known -> pool.run(caller.tenant(),
                transaction -> open(transaction, caller, reach, athlete, id, GOING)
                        .chain(() -> ImportStore.discard(transaction, caller.tenant(), id))
                        .chain(() -> one(transaction, caller, reach, athlete, id, false)).map(stored -> said(stored, known))));
    }

    private ImportRepresentation said(StoredImport stored, Map<String, ExerciseValue> known) {
        FileReport file = stored.file();
        if (file == null) {
            throw Problem.notFound("The file of the import has not been received");
        }
        return ImportRepresentation.of(stored, file, names.of(known), known);
    }

    private static Uni<StoredImport> open(SqlConnection transaction, Caller caller, Reach reach, UUID athlete, UUID id,
            Set<String> states) {
        return one(transaction, caller, reach, athlete, id, true).map(required(states));
    }

    private static Function<StoredImport, StoredImport> required(Set<String> states) {
        return stored -> {
            if (!states.contains(stored.state())) {
                throw Problem.of(ErrorCode.CONFLICT, "The import is " + stored.state());
            }
            return stored;
        };
    }

    private static Uni<StoredImport> one(SqlConnection transaction, Caller caller, Reach reach, UUID athlete, UUID id,
            boolean lock) {
        return ReachedAthletes.require(transaction, caller.tenant(), reach, athlete)
                .chain(() -> StoredImport.find(transaction, caller.tenant(), id, lock))
                .map(found -> found.filter(stored -> stored.athlete().equals(athlete))
                        .orElseThrow(() -> Problem.notFound("There is no import " + id + " here")));
    }

    private static Uni<Void> update(SqlConnection transaction, Caller caller, UUID id, String change, String json) {
        return transaction.preparedQuery("update log_import set " + change + " where tenant_id = $1 and import_id = $2")
                .execute(Tuple.of(caller.tenant().value(), id, json)).replaceWithVoid();
    }
}
