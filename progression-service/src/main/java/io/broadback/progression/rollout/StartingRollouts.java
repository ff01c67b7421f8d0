package io.broadback.progression.rollout;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.Ids;
import io.broadback.platform.event.Topics;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.problem.Violations;
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.progression.target.domain.PolicyScope;
import io.broadback.progression.target.domain.PolicyVersion;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Starts a rollout: counts whom it is about and leaves the folding to the worker. */
@ApplicationScoped
class StartingRollouts {
    private final TenantPool pool;
    private final RolloutWorker worker;
    private final Clock clock;

    StartingRollouts(TenantPool pool, RolloutWorker worker, Clock clock) {
        this.pool = pool;
        this.worker = worker;
        this.clock = clock;
    }

    Uni<RolloutView> start(Caller caller, RolloutRequest request) {
        caller.may(Operation.WRITE_POLICIES);
        Violations violations = new Violations();
        violations.present(request.trigger(), "trigger");
        violations.present(request.damping(), "damping");
        violations.throwIfAny();
        UUID id = Ids.timeOrdered(clock);
        return pool.run(caller.tenant(), transaction -> requireGym(transaction, caller, request.gymId())
                .chain(() -> insert(transaction, caller, id, request))
                .chain(() -> RolloutWorker.announce(transaction, caller.tenant(), id))
                .chain(() -> SelectRollouts.one(transaction, caller, id, "")))
                .invoke(worker::wake);
    }

    private static Uni<Void> requireGym(SqlConnection transaction, Caller caller, @Nullable UUID gym) {
        if (gym == null) {
            return Uni.createFrom().voidItem();
        }
        return transaction.preparedQuery(
                """
                        select 1 from copied_value where tenant_id = $1 and topic = $2 and record_key = $3::text and value is not null""")
                .execute(Tuple.of(caller.tenant().value(), Topics.CATALOG_GYMS.topic(), gym.toString())).invoke(rows -> {
                    if (rows.size() == 0) {
                        throw Problem.of(ErrorCode.UNKNOWN_GYM, "There is no gym " + gym + " here");
                    }
                }).replaceWithVoid();
    }

    private Uni<Void> insert(SqlConnection transaction, Caller caller, UUID id, RolloutRequest request) {
        PolicyVersion candidate = new PolicyVersion(request.gymId() == null ? PolicyScope.CHAIN : PolicyScope.GYM,
                request.gymId() == null ? "" : request.gymId().toString(), 0, clock.instant(),
                Objects.requireNonNull(request.trigger()), Objects.requireNonNull(request.damping()));
        return transaction.preparedQuery("""
                insert into rollout (tenant_id, rollout_id, gym_id, policy, author, athletes)
                select $1::uuid, $2::uuid, $3::uuid, $4::text::json, $5::text::json, count(*)""" + RolloutWorker.WHO)
                .execute(Tuple.tuple().addUUID(caller.tenant().value()).addUUID(id).addUUID(request.gymId())
                        .addString(EventJson.write(candidate)).addString(EventJson.write(caller.authorFor(null))))
                .replaceWithVoid();
    }
}
