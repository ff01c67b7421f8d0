package io.broadback.logbook.imports;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.broadback.logbook.exchange.domain.ExerciseNames;
import io.broadback.logbook.exchange.domain.ExerciseNames.Meaning;
import io.broadback.logbook.session.WritingSessions;
import io.broadback.logbook.set.ImportedSets;
import io.broadback.logbook.set.ImportedSets.Importer;
import io.broadback.logbook.set.SetRequest;
import io.broadback.platform.copy.Copies;
import io.broadback.platform.copy.ExerciseCopies;
import io.broadback.platform.event.Topics;
import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.event.catalog.GymValue;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.outbox.JobWorker;
import io.broadback.platform.outbox.OutboxRelay;
import io.broadback.platform.outbox.PendingWork;
import io.broadback.platform.outbox.PendingWork.Job;
import io.broadback.platform.tenancy.Background;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.platform.tenancy.TenantPool;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;

/**
 * Writes imports to the log, some rows at a time and in the order in which they were trained, so that each set is judged beside
 * those before it (rule 3.14). The sets and how far the import has come are one commit: a worker that dies is followed where it
 * stopped. The athlete's log is locked for one chunk only, and imports of a chain take turns.
 */
@Singleton
class ImportWorker extends JobWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final String WORKER = "imports";
    static final int CHUNK = 200;

    private final ImportedSets sets;
    private final WritingSessions sessions;
    private final ExerciseCopies exercises;
    private final CuratedNames names;
    private final OutboxRelay relay;
    private final Clock clock;

    ImportWorker(@Background TenantPool pool, ImportedSets sets, WritingSessions sessions, ExerciseCopies exercises,
            CuratedNames names, OutboxRelay relay, Clock clock) {
        super(pool, "logbook-imports", WORKER);
        this.sets = sets;
        this.sessions = sessions;
        this.exercises = exercises;
        this.names = names;
        this.relay = relay;
        this.clock = clock;
    }

    /** Remembers an import for the worker, in the transaction that starts it. */
    static Uni<Void> announce(SqlConnection transaction, TenantId tenant, UUID id) {
        return PendingWork.announce(transaction, WORKER, new Job(tenant, id));
    }

    @Override
    protected void piece(Job job) {
        try {
            next(job);
        } catch (RuntimeException failure) {
            if (!isOfTheRows(failure)) {
                throw failure;
            }
            LOG.errorf(failure, "ALARM: import %s of chain %s cannot go on", job.id(), job.chain());
            pool().run(job.chain(), transaction -> fail(transaction, job)).await().atMost(TIMEOUT);
        }
    }

    /** Whether trying again would end the same way: the data is at fault, not the connection. */
    private static boolean isOfTheRows(RuntimeException failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof PgException refused && refused.getSqlState() != null && refused.getSqlState().startsWith("22");
    }

    private static Uni<Void> fail(SqlConnection transaction, Job job) {
        return transaction.preparedQuery("update log_import set state = 'FAILED' where tenant_id = $1 and import_id = $2")
                .execute(Tuple.of(job.chain().value(), job.id()))
                .chain(() -> ImportStore.forgetRows(transaction, job.chain(), job.id()))
                .chain(() -> PendingWork.ended(transaction, WORKER, job));
    }

    private void next(Job job) {
        Map<String, ExerciseValue> known = exercises.all(job.chain()).await().atMost(TIMEOUT);
        pool().run(job.chain(), transaction -> StoredImport.find(transaction, job.chain(), job.id(), true)
                .chain(found -> found.filter(running -> running.state().equals("QUEUED") || running.state().equals("RUNNING"))
                        .map(running -> chunk(transaction, job, running, known))
                        .orElseGet(() -> PendingWork.ended(transaction, WORKER, job))))
                .await().atMost(TIMEOUT);
        relay.wake();
    }

    private Uni<Void> chunk(SqlConnection transaction, Job job, StoredImport running, Map<String, ExerciseValue> known) {
        return transaction.preparedQuery("""
                select line, body::text from import_row
                 where tenant_id = $1 and import_id = $2
                   and ($3::timestamp is null or (start, line) > ($3::timestamp, $4::integer))
                 order by start, line limit $5""")
                .execute(Tuple.tuple().addUUID(job.chain().value()).addUUID(job.id()).addLocalDateTime(running.lastStart())
                        .addInteger(running.lastLine()).addInteger(CHUNK))
                .chain(rows -> {
                    List<NumberedRow> next = new ArrayList<>(CHUNK);
                    rows.forEach(row -> next.add(new NumberedRow(row.getInteger(0),
                            EventJson.readOwn(row.getString(1), ImportedRow.class))));
                    return next.isEmpty() ? end(transaction, job) : write(transaction, job, running, known, next);
                });
    }

    private record NumberedRow(int line, ImportedRow imported) {
    }

    private static Uni<Void> end(SqlConnection transaction, Job job) {
        return transaction.preparedQuery("""
                update log_import set state = 'DONE' where tenant_id = $1 and import_id = $2""")
                .execute(Tuple.of(job.chain().value(), job.id()))
                .chain(() -> ImportStore.forgetRows(transaction, job.chain(), job.id()))
                .chain(() -> PendingWork.ended(transaction, WORKER, job));
    }

    private Uni<Void> write(SqlConnection transaction, Job job, StoredImport running, Map<String, ExerciseValue> known,
            List<NumberedRow> rows) {
        return knownGyms(transaction, job, rows).chain(gyms -> {
            Chunk chunk = new Chunk(transaction, running,
                    new Importer(job.chain(), running.athlete(), running.settings().author()), known, names.of(known), gyms,
                    new Translating(ZoneId.of(running.settings().timezone()), running.units().orElseThrow()),
                    new Progress(running), new HashSet<>());
            NumberedRow last = rows.getLast();
            return transaction.preparedQuery("select set_config('app.import', $1, true)").execute(Tuple.of(job.id().toString()))
                    .chain(() -> Multi.createFrom().iterable(rows).onItem()
                            .transformToUniAndConcatenate(row -> put(chunk, row).replaceWith(row)).collect().last())
                    .chain(() -> chunk.progress().store(transaction, job, last.line(), last.imported().start()));
        });
    }

    private record Chunk(SqlConnection transaction, StoredImport running, Importer importer, Map<String, ExerciseValue> known,
            ExerciseNames names, Set<UUID> gyms, Translating translating, Progress progress, Set<UUID> sessions) {
    }

    private Uni<Void> put(Chunk chunk, NumberedRow row) {
        Optional<String> title = row.imported().exercise();
        if (title.isEmpty()) {
            return session(chunk, row);
        }
        Optional<Meaning> meaning = chunk.running().meaning(title.get(), chunk.names(), chunk.known().keySet());
        if (meaning.isEmpty()) {
            chunk.progress().unmapped();
            return Uni.createFrom().voidItem();
        }
        Optional<SetRequest> set = chunk.translating().set(row.imported(), meaning.get());
        if (set.isEmpty()) {
            chunk.progress().refused(row.line(), "its weight can be no load: " + row.imported().logged().weight());
            return Uni.createFrom().voidItem();
        }
        ExerciseValue exercise = Objects.requireNonNull(chunk.known().get(meaning.get().exerciseId()));
        return session(chunk, row)
                .chain(() -> sets.put(chunk.transaction(), chunk.importer(), row.imported().setId().orElseThrow(), set.get(),
                        exercise))
                .invoke(outcome -> chunk.progress().count(row.line(), outcome)).replaceWithVoid();
    }

    /** Puts the session of a row before its first set. */
    private Uni<Void> session(Chunk chunk, NumberedRow row) {
        UUID session = row.imported().sessionId();
        if (!chunk.sessions().add(session)) {
            return Uni.createFrom().voidItem();
        }
        Importer importer = chunk.importer();
        return sessions.putImported(chunk.transaction(), importer.tenant(), importer.athlete(), importer.author(), session,
                chunk.translating().session(row.imported(), clock.instant(), chunk.gyms()));
    }

    private static Uni<Set<UUID>> knownGyms(SqlConnection transaction, Job job, List<NumberedRow> rows) {
        Set<String> named = rows.stream().map(row -> row.imported().own()).filter(Objects::nonNull)
                .map(own -> own.session().gymId()).filter(Objects::nonNull).map(UUID::toString).collect(Collectors.toSet());
        return Copies.some(transaction, job.chain(), Topics.CATALOG_GYMS, named, GymValue.class)
                .map(gyms -> gyms.keySet().stream().map(UUID::fromString).collect(Collectors.toSet()));
    }
}
