package io.broadback.progression.rollout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.problem.Violations;
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.progression.policy.SettingPolicies;
import io.broadback.progression.target.domain.PolicyScope;
import io.broadback.progression.target.domain.PolicyVersion;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Puts the candidate of a finished rollout in force: a version of the chain's or the gym's policy, in one transaction with it.
 */
@ApplicationScoped
class ApprovingRollouts {
    private static final Duration FARTHEST_AHEAD = Duration.ofDays(366);

    private final TenantPool pool;
    private final SettingPolicies policies;
    private final Clock clock;

    ApprovingRollouts(TenantPool pool, SettingPolicies policies, Clock clock) {
        this.pool = pool;
        this.policies = policies;
        this.clock = clock;
    }

    /** Approving again changes nothing and says what came of it the first time. */
    Uni<RolloutView> approve(Caller caller, UUID rollout, RolloutRequest.@Nullable Approval approval) {
        caller.may(Operation.WRITE_POLICIES);
        Instant now = clock.instant();
        Instant from = approval == null || approval.effectiveFrom() == null ? now : approval.effectiveFrom().toInstant();
        Violations violations = new Violations();
        violations.require(!from.isBefore(now.minus(FARTHEST_AHEAD)) && !from.isAfter(now.plus(FARTHEST_AHEAD)),
                "effectiveFrom",
                "is at most a year away");
        violations.throwIfAny();
        return pool.run(caller.tenant(), transaction -> SelectRollouts.one(transaction, caller, rollout, "for update")
                .chain(found -> approve(transaction, caller, found, from)))
                .invoke(policies::folded);
    }

    private static Uni<RolloutView> approve(SqlConnection transaction, Caller caller, RolloutView rollout, Instant from) {
        if (rollout.status().equals("APPROVED")) {
            return Uni.createFrom().item(rollout);
        }
        if (!rollout.status().equals("DONE")) {
            throw Problem.of(ErrorCode.CONFLICT, "The rollout has done %d of %d athletes; approve it when it is done"
                    .formatted(rollout.athletesDone(), rollout.athletes()));
        }
        UUID gym = rollout.gymId();
        PolicyVersion wanted = new PolicyVersion(gym == null ? PolicyScope.CHAIN : PolicyScope.GYM,
                gym == null ? "" : gym.toString(), 0, from, rollout.trigger(), rollout.damping());
        return SettingPolicies.store(transaction, caller, wanted, null)
                .map(set -> new PolicyVersion(wanted.scope(), wanted.scopeId(), set.policy().version(),
                        set.policy().effectiveFrom(), wanted.trigger(), wanted.damping()))
                .chain(version -> transaction.preparedQuery("""
                        update rollout set status = 'APPROVED', approved = $3::text::json
                         where tenant_id = $1 and rollout_id = $2""")
                        .execute(Tuple.of(caller.tenant().value(), rollout.rolloutId(), EventJson.write(version))))
                .chain(() -> SelectRollouts.one(transaction, caller, rollout.rolloutId(), ""));
    }
}
