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
import io.broadback.platform.problem.Problem;
import io.broadback.platform.tenancy.Pipeline;
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.progression.AthleteKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Reads targets and receipts. */
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

    private record Head(long appliedSequence, boolean waiting) {
    }

    private record Found(TargetValue value, long version, @Nullable OffsetDateTime updatedAt) {
    }

    /** Answers as soon as the sequence asked for is folded, and with what there is when patience ends. */
    Uni<TargetView.Page> targets(Caller caller, Question question) {
        Reach reach = caller.may(Operation.READ_TARGETS);
        long deadline = System.nanoTime() + question.patience().toNanos();
        AthleteKey athlete = new AthleteKey(caller.tenant(), question.athlete());
        return question.atLeastSequence() == 0 || watch.hasSeen(athlete, question.atLeastSequence())
                ? look(caller, reach, question, deadline)
                : await(caller, reach, question, deadline, FIRST_LOOK);
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
        return pool.run(caller.tenant(), transaction -> Pipeline
                .of(ReachedAthletes.require(transaction, caller.tenant(), reach, question.athlete()),
                        head(transaction, caller, question.athlete()),
                        question.gymId() == null ? stored(transaction, caller, question)
                                : elsewhere(transaction, caller, question))
                .map(all -> all.getItem2().appliedSequence() < sequence ? null
                        : page(all.getItem2(), all.getItem3())));
    }

    private static Uni<Head> head(SqlConnection transaction, Caller caller, UUID athlete) {
        return transaction.preparedQuery("""
                select applied_sequence, status <> 'APPLIED' from athlete_head where tenant_id = $1 and athlete_id = $2""")
                .execute(Tuple.of(caller.tenant().value(), athlete))
                .map(rows -> rows.size() == 0 ? new Head(0, false)
                        : new Head(rows.iterator().next().getLong(0), rows.iterator().next().getBoolean(1)));
    }

    /** Read after the head, so never behind it. */
    private static Uni<List<Found>> stored(SqlConnection transaction, Caller caller, Question question) {
        return transaction.preparedQuery("""
                select body::text, version, updated_at from target
                 where tenant_id = $1 and athlete_id = $2 and ($3::text is null or exercise_id = $3)
                 order by exercise_id, track_id""")
                .execute(Tuple.of(caller.tenant().value(), question.athlete(), question.exerciseId()))
                .map(rows -> {
                    List<Found> targets = new ArrayList<>();
                    for (Row row : rows) {
                        targets.add(new Found(EventJson.readOwn(row.getString(0), TargetValue.class), row.getLong(1),
                                row.getOffsetDateTime(2)));
                    }
                    return targets;
                });
    }

    /** The same fold with another gym as home; nothing is stored, so version and time are not given. */
    private Uni<List<Found>> elsewhere(SqlConnection transaction, Caller caller, Question question) {
        AthleteKey athlete = new AthleteKey(caller.tenant(), question.athlete());
        return PerformedSets.exercisesOf(transaction, List.of(athlete)).chain(exercises -> {
            SortedSet<TouchedExercise> wanted = new TreeSet<>(exercises);
            wanted.removeIf(each -> question.exerciseId() != null && !each.exerciseId().equals(question.exerciseId()));
            return wanted.isEmpty() ? Uni.createFrom().item(List.of())
                    : tracks.states(transaction, wanted, question.gymId()).map(states -> states.values().stream()
                            .flatMap(List::stream).map(state -> new Found(Targets.value(athlete, state), 0, null)).toList());
        });
    }

    private static TargetView.Page page(Head head, List<Found> targets) {
        return new TargetView.Page(targets.stream().map(target -> TargetView.of(target.value(), head.appliedSequence(),
                head.waiting(), target.version(), target.updatedAt())).toList(), head.appliedSequence(), null);
    }

    /** The stored text of a receipt. */
    Uni<String> receipt(Caller caller, UUID receipt) {
        Reach reach = caller.may(Operation.READ_TARGETS);
        return pool.run(caller.tenant(), transaction -> transaction.preparedQuery("""
                select athlete_id, body from receipt where tenant_id = $1 and receipt_id = $2""")
                .execute(Tuple.of(caller.tenant().value(), receipt))
                .chain(rows -> {
                    if (rows.size() == 0) {
                        throw Problem.notFound("There is no receipt " + receipt + " here");
                    }
                    Row row = rows.iterator().next();
                    return ReachedAthletes.require(transaction, caller.tenant(), reach, row.getUUID(0))
                            .replaceWith(row.getString(1));
                }));
    }
}
