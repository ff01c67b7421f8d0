package io.broadback.progression.policy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.copy.Copies;
import io.broadback.platform.copy.ExerciseCopies;
import io.broadback.platform.copy.ReachedAthletes;
import io.broadback.platform.event.Topics;
import io.broadback.platform.event.program.AthleteValue;
import io.broadback.platform.identity.Author;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.paging.Cursor;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.tenancy.Pipeline;
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.progression.target.domain.PolicyBook;
import io.broadback.progression.target.domain.PolicyBook.Whom;
import io.broadback.progression.target.domain.PolicyScope;
import io.broadback.progression.target.domain.PolicyVersion;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Reads policies: pages of versions, or what is in force for an athlete. */
@ApplicationScoped
class SelectPolicies {
    private final TenantPool pool;
    private final ExerciseCopies exercises;
    private final Clock clock;

    SelectPolicies(TenantPool pool, ExerciseCopies exercises, Clock clock) {
        this.pool = pool;
        this.exercises = exercises;
        this.clock = clock;
    }

    /** Versions of every scope but athletes, whose own are for those who reach them. */
    Uni<PolicyView.Page> page(Caller caller, @Nullable PolicyScope scope, @Nullable String scopeId, @Nullable Cursor after,
            int limit) {
        caller.may(Operation.READ_POLICIES);
        return pool.run(caller.tenant(),
                transaction -> page(transaction, caller, scope == null ? null : scope.name(), scopeId, after, limit));
    }

    Uni<PolicyView.Page> ofAthlete(Caller caller, UUID athlete, @Nullable Cursor after, int limit) {
        Reach reach = caller.may(Operation.READ_ATHLETE_POLICY);
        return pool.run(caller.tenant(), transaction -> ReachedAthletes.require(transaction, caller.tenant(), reach, athlete)
                .chain(() -> page(transaction, caller, PolicyScope.ATHLETE.name(), athlete.toString(), after, limit)));
    }

    Uni<PolicyView.InForce> inForce(Caller caller, UUID athlete, String exerciseId) {
        Reach reach = caller.may(Operation.READ_ATHLETE_POLICY);
        return exercises.find(caller.tenant(), exerciseId).chain(exercise -> {
            if (exercise.isEmpty()) {
                throw Problem.notFound("There is no exercise " + exerciseId + " here");
            }
            return pool.run(caller.tenant(), transaction -> Pipeline.of(
                    ReachedAthletes.require(transaction, caller.tenant(), reach, athlete),
                    book(transaction, caller, athlete.toString()),
                    Copies.find(transaction, caller.tenant(), Topics.PROGRAM_ATHLETES, athlete.toString(), AthleteValue.class)))
                    .map(all -> PolicyView.InForce.of(exerciseId, all.getItem2().inForce(new Whom(athlete.toString(),
                            all.getItem3().map(AthleteValue::coachId).map(UUID::toString).orElse(null),
                            all.getItem3().map(AthleteValue::gymId).map(UUID::toString).orElse(null), exerciseId),
                            clock.instant())));
        });
    }

    /** The policies of the chain, its coaches and exercises, and the athlete's own. */
    static Uni<PolicyBook> book(SqlConnection transaction, Caller caller, String athlete) {
        return transaction.preparedQuery("""
                select body::text from policy where tenant_id = $1 and (scope <> 'ATHLETE' or scope_id = $2::text)""")
                .execute(Tuple.of(caller.tenant().value(), athlete)).map(rows -> {
                    List<PolicyVersion> versions = new ArrayList<>();
                    rows.forEach(row -> versions.add(EventJson.readOwn(row.getString(0), PolicyVersion.class)));
                    return new PolicyBook(versions);
                });
    }

    private static Uni<PolicyView.Page> page(SqlConnection transaction, Caller caller, @Nullable String scope,
            @Nullable String scopeId, @Nullable Cursor after, int limit) {
        Tuple arguments = Tuple.tuple().addUUID(caller.tenant().value()).addString(scope).addString(scopeId)
                .addString(after == null ? null : after.text(0)).addString(after == null ? null : after.text(1))
                .addLong(after == null ? null : (long) after.integer(2)).addInteger(limit + 1);
        return transaction.preparedQuery("""
                select body::text, author::text, scope, scope_id, version from policy
                 where tenant_id = $1 and ($2::text is null or scope = $2) and ($3::text is null or scope_id = $3)
                   and ($2::text is not null or scope <> 'ATHLETE')
                   and ($4::text is null or (scope, scope_id, -version) > ($4, $5::text, -$6::bigint))
                 order by scope, scope_id, version desc limit $7""").execute(arguments).map(rows -> {
            List<Row> found = new ArrayList<>();
            rows.forEach(found::add);
            List<PolicyView> items = found.stream().limit(limit).map(SelectPolicies::view).toList();
            return new PolicyView.Page(items, found.size() > limit ? cursorOf(found.get(limit - 1)) : null);
        });
    }

    private static PolicyView view(Row row) {
        return PolicyView.of(EventJson.readOwn(row.getString(0), PolicyVersion.class),
                EventJson.readOwn(row.getString(1), Author.class));
    }

    private static String cursorOf(Row last) {
        return Cursor.of(last.getString(2), last.getString(3), last.getLong(4)).encoded();
    }
}
