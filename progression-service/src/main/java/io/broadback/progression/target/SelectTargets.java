package io.broadback.progression.target;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.copy.ReachedAthletes;
import io.broadback.platform.event.progression.TargetValue;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.tenancy.Pipeline;
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.progression.AthleteKey;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.tuples.Tuple2;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Reads targets. */
@ApplicationScoped
class SelectTargets {
    /** Most folds are done by then; who asks for an athlete out of reach is not kept longer. */
    private static final Duration FIRST_LOOK = Duration.ofMillis(100);

    private final TenantPool pool;
    private final FoldingTracks tracks;
    private final FoldWatch watch;

    SelectTargets(TenantPool pool, FoldingTracks tracks, FoldWatch watch) {
        this.pool = pool;
        this.tracks = tracks;
        this.watch = watch;
    }

    /** Which targets, and until when to wait for a set to be folded. */
    record Question(UUID athlete, @Nullable String exerciseId, @Nullable UUID gymId, long atLeastSequence, Duration patience) {
    }

    /** How far the log is folded, whether an event is missing below others, and the targets that stand. */
    private record Stored(long appliedSequence, boolean waiting, List<Found> targets) {

        TargetView.Page page(List<Found> shown) {
            return new TargetView.Page(shown.stream().map(target -> TargetView.of(target.value(), appliedSequence, waiting,
                    target.version(), target.updatedAt(), target.change())).toList(), appliedSequence, null);
        }
    }

    private record Found(TargetValue value, long version, @Nullable OffsetDateTime updatedAt,
            TargetValue.@Nullable Change change) {
    }

    /** Answers as soon as the sequence asked for is folded, and with what there is when patience ends. */
    Uni<TargetView.Page> targets(Caller caller, Question question) {
        Reach reach = caller.may(Operation.READ_TARGETS);
        long deadline = System.nanoTime() + question.patience().toNanos();
        AthleteKey athlete = new AthleteKey(caller.tenant(), question.athlete());
        return question.atLeastSequence() == 0 || watch.hasSeen(athlete, question.atLeastSequence())
                ? look(caller, reach, question, deadline)
                : await(caller, reach, question, deadline,
                        reach.isSelf(question.athlete()) ? question.patience() : FIRST_LOOK);
    }

    /** Waits without a connection until the fold moves, at most {@code patience}, and looks. */
    private Uni<TargetView.Page> await(Caller caller, Reach reach, Question question, long deadline, Duration patience) {
        Duration left = Duration.ofNanos(deadline - System.nanoTime());
        FoldWatch.Waiting fold = watch.expect(new AthleteKey(caller.tenant(), question.athlete()), question.atLeastSequence());
        return fold.orUntil(patience.compareTo(left) < 0 ? patience : left).onTermination().invoke(fold::close)
                .chain(() -> look(caller, reach, question, deadline));
    }

    private Uni<TargetView.Page> look(Caller caller, Reach reach, Question question, long deadline) {
        boolean last = System.nanoTime() >= deadline;
        return read(caller, reach, question, last ? 0 : question.atLeastSequence())
                .chain(page -> page != null ? Uni.createFrom().item(page)
                        : await(caller, reach, question, deadline, question.patience()));
    }

    /** The targets, or null if the fold has not come to the sequence. */
    private Uni<TargetView.@Nullable Page> read(Caller caller, Reach reach, Question question, long sequence) {
        return stored(caller, reach, question).chain(stored -> {
            if (stored.appliedSequence() < sequence) {
                return Uni.createFrom().nullItem();
            }
            return question.gymId() == null ? Uni.createFrom().item(stored.page(stored.targets()))
                    : pool.run(caller.tenant(), transaction -> elsewhere(transaction, caller, question)).map(stored::page);
        });
    }

    /** The athlete's own token needs no look at the roster: one statement, which names its tenant itself. */
    private Uni<Stored> stored(Caller caller, Reach reach, Question question) {
        if (reach.isSelf(question.athlete())) {
            return stored(pool.selfScoped(), caller, question);
        }
        return pool.run(caller.tenant(), transaction -> Pipeline
                .of(ReachedAthletes.require(transaction, caller.tenant(), reach, question.athlete()),
                        stored(transaction, caller, question))
                .map(Tuple2::getItem2));
    }

    private static Uni<Stored> stored(SqlClient client, Caller caller, Question question) {
        return client.preparedQuery("select * from targets_of($1, $2, $3)")
                .execute(Tuple.of(caller.tenant().value(), question.athlete(), question.exerciseId()))
                .map(SelectTargets::stored);
    }

    private static Stored stored(RowSet<Row> rows) {
        Row first = rows.iterator().next();
        List<Found> targets = new ArrayList<>();
        for (Row row : rows) {
            if (row.getString(2) != null) {
                targets.add(new Found(EventJson.readOwn(row.getString(2), TargetValue.class), row.getLong(3),
                        row.getOffsetDateTime(4), row.getString(5) == null ? null
                                : EventJson.readOwn(row.getString(5), TargetValue.Change.class)));
            }
        }
        return new Stored(first.getLong(0), first.getBoolean(1), targets);
    }

    /** The same fold with another gym as home; nothing is stored, so version and time are not given. */
    private Uni<List<Found>> elsewhere(SqlConnection transaction, Caller caller, Question question) {
        AthleteKey athlete = new AthleteKey(caller.tenant(), question.athlete());
        return PerformedSets.exercisesOf(transaction, List.of(athlete)).chain(exercises -> {
            SortedSet<TouchedExercise> wanted = new TreeSet<>(exercises);
            wanted.removeIf(each -> question.exerciseId() != null && !each.exerciseId().equals(question.exerciseId()));
            return wanted.isEmpty() ? Uni.createFrom().item(List.of())
                    : tracks.states(transaction, wanted, question.gymId()).map(states -> states.values().stream()
                            .flatMap(List::stream).map(state -> new Found(Targets.value(athlete, state), 0, null, null))
                            .toList());
        });
    }
}
