package io.broadback.progression.policy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.copy.ExerciseCopies;
import io.broadback.platform.copy.ReachedAthletes;
import io.broadback.platform.identity.Author;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.problem.Violations;
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.progression.copies.Refolding;
import io.broadback.progression.target.domain.PolicyScope;
import io.broadback.progression.target.domain.PolicyVersion;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Sets a policy: a new version of its scope, and the athletes it touches are marked to be folded again, in one transaction. */
@ApplicationScoped
public class SettingPolicies {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration FARTHEST_AHEAD = Duration.ofDays(366);

    private static final String THOSE_WITH = """
            select h.tenant_id, h.athlete_id from copied_value c
              join athlete_head h on h.tenant_id = c.tenant_id and h.athlete_id = c.athlete_id
             where c.tenant_id = $1 and c.topic = 'program.athletes.v1' and c.value ->> '%s' = $2::text""";

    private final TenantPool pool;
    private final ExerciseCopies exercises;
    private final Refolding refolding;
    private final Clock clock;

    SettingPolicies(TenantPool pool, ExerciseCopies exercises, Refolding refolding, Clock clock) {
        this.pool = pool;
        this.exercises = exercises;
        this.refolding = refolding;
        this.clock = clock;
    }

    /** A policy as it stands now, and whether this call has made it. */
    public record Set(boolean isNew, PolicyView policy) {
    }

    private record Latest(PolicyVersion version, Author author) {
    }

    Uni<Set> set(Caller caller, PolicyRequest request, @Nullable Long ifMatch) {
        boolean ofAthlete = request.scope() == PolicyScope.ATHLETE;
        Reach reach = caller.may(ofAthlete ? Operation.WRITE_ATHLETE_POLICY : Operation.WRITE_POLICIES);
        PolicyVersion wanted = checked(request);
        return exercises.all(caller.tenant()).chain(known -> {
            if (wanted.scope() == PolicyScope.EXERCISE && !known.containsKey(wanted.scopeId())) {
                throw Problem.of(ErrorCode.UNKNOWN_EXERCISE, "There is no exercise " + wanted.scopeId() + " here");
            }
            return pool.run(caller.tenant(), transaction -> (ofAthlete
                    ? ReachedAthletes.require(transaction, caller.tenant(), reach, UUID.fromString(wanted.scopeId()))
                    : Uni.createFrom().voidItem())
                    .chain(() -> store(transaction, caller, wanted, ifMatch)));
        }).invoke(this::folded);
    }

    /** Tells the worker that a policy has been committed, so that whom it touches is folded again. */
    public void folded() {
        refolding.wake();
    }

    private PolicyVersion checked(PolicyRequest request) {
        Violations violations = new Violations();
        PolicyScope scope = request.scope();
        String scopeId = Objects.requireNonNullElse(request.scopeId(), "");
        Instant from = request.effectiveFrom() == null ? clock.instant() : request.effectiveFrom().toInstant();
        violations.require(!from.isBefore(EARLIEST), "effectiveFrom", "is not before the year 2000");
        violations.require(!from.isAfter(clock.instant().plus(FARTHEST_AHEAD)), "effectiveFrom", "is at most a year ahead");
        violations.require((request.trigger() == null) == (request.damping() == null), "trigger",
                "and damping are both given, or both left out");
        if (violations.present(scope, "scope") && scope != null) {
            violations.require(scopeId.isEmpty() == (scope == PolicyScope.CHAIN), "scopeId",
                    scope == PolicyScope.CHAIN ? "is left out for the chain" : "is required for " + scope);
            if (scope == PolicyScope.GYM || scope == PolicyScope.COACH || scope == PolicyScope.ATHLETE) {
                Object unused = violations.build("scopeId", () -> uuid(scopeId));
            }
        }
        violations.throwIfAny();
        return new PolicyVersion(Objects.requireNonNull(scope), scopeId, 0, from, request.trigger(), request.damping());
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new IllegalArgumentException("is a UUID", notAnId);
        }
    }

    /** Makes {@code wanted} the scope's next version, in the caller's transaction; {@link #folded} is to follow its commit. */
    public static Uni<Set> store(SqlConnection transaction, Caller caller, PolicyVersion wanted, @Nullable Long ifMatch) {
        // One writer of a chain's policies at a time, so that versions are counted without holes.
        return transaction.preparedQuery("select pg_advisory_xact_lock(hashtextextended('policy ' || $1::text, 0))")
                .execute(Tuple.of(caller.tenant().toString()))
                .chain(() -> transaction.preparedQuery("""
                        select body::text, author::text from policy
                         where tenant_id = $1 and scope = $2 and scope_id = $3 order by version desc limit 1""")
                        .execute(Tuple.of(caller.tenant().value(), wanted.scope().name(), wanted.scopeId())))
                .map(SettingPolicies::latest)
                .chain(latest -> decide(transaction, caller, wanted, latest, ifMatch));
    }

    private static @Nullable Latest latest(RowSet<Row> rows) {
        if (rows.size() == 0) {
            return null;
        }
        Row row = rows.iterator().next();
        return new Latest(EventJson.readOwn(row.getString(0), PolicyVersion.class),
                EventJson.readOwn(row.getString(1), Author.class));
    }

    private static Uni<Set> decide(SqlConnection transaction, Caller caller, PolicyVersion wanted, @Nullable Latest latest,
            @Nullable Long ifMatch) {
        long last = latest == null ? 0 : latest.version().version();
        if (ifMatch != null && ifMatch != last) {
            throw Problem.of(ErrorCode.PRECONDITION_FAILED, "The policy is at version " + last);
        }
        PolicyVersion next = new PolicyVersion(wanted.scope(), wanted.scopeId(), last + 1, wanted.effectiveFrom(),
                wanted.trigger(), wanted.damping());
        if (latest != null && saysTheSame(latest.version(), next)) {
            return Uni.createFrom().item(new Set(false, PolicyView.of(latest.version(), latest.author())));
        }
        Author author = caller.authorFor(null);
        return transaction.preparedQuery("""
                insert into policy (tenant_id, scope, scope_id, version, body, author)
                values ($1, $2, $3, $4, $5::text::json, $6::text::json)""")
                .execute(Tuple.tuple().addUUID(caller.tenant().value()).addString(next.scope().name())
                        .addString(next.scopeId()).addLong(next.version()).addString(EventJson.write(next))
                        .addString(EventJson.write(author)))
                .chain(() -> markTouched(transaction, caller, next))
                .replaceWith(new Set(true, PolicyView.of(next, author)));
    }

    private static boolean saysTheSame(PolicyVersion one, PolicyVersion other) {
        return one.trigger() == other.trigger() && one.damping() == other.damping()
                && one.effectiveFrom().equals(other.effectiveFrom());
    }

    /** Whose sessions may now be judged otherwise; the leased worker folds them again. */
    private static Uni<Void> markTouched(SqlConnection transaction, Caller caller, PolicyVersion policy) {
        String touched = switch (policy.scope()) {
            case CHAIN -> "select tenant_id, athlete_id from athlete_head where tenant_id = $1 and $2::text = ''";
            case EXERCISE ->
                "select distinct tenant_id, athlete_id from performed_set where tenant_id = $1 and exercise_id = $2";
            case ATHLETE ->
                "select tenant_id, athlete_id from athlete_head where tenant_id = $1 and athlete_id = $2::text::uuid";
            case COACH -> THOSE_WITH.formatted("coachId");
            case GYM -> THOSE_WITH.formatted("gymId");
        };
        return transaction.preparedQuery("insert into refold (tenant_id, athlete_id) " + touched + " on conflict do nothing")
                .execute(Tuple.of(caller.tenant().value(), policy.scopeId()))
                .chain(() -> Refolding.announce(transaction, List.of(caller.tenant())));
    }
}
