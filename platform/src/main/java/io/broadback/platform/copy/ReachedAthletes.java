package io.broadback.platform.copy;

import java.util.UUID;

import io.broadback.platform.event.Topics;
import io.broadback.platform.event.program.AthleteValue;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Decides from the copy of the roster whether an athlete is within reach. */
public final class ReachedAthletes {
    private ReachedAthletes() {
    }

    /** Completes if the athlete is within reach; otherwise fails with the same 404 as for an unknown one. */
    public static Uni<Void> require(SqlConnection transaction, TenantId tenant, Reach reach, UUID athlete) {
        if (reach.isSelf(athlete)) {
            return Uni.createFrom().voidItem();
        }
        return Copies.find(transaction, tenant, Topics.PROGRAM_ATHLETES, athlete.toString(), AthleteValue.class)
                .invoke(known -> {
                    if (known.filter(value -> reach.covers(athlete, value.gymId())).isEmpty()) {
                        throw unreached(athlete);
                    }
                })
                .replaceWithVoid();
    }

    /** An athlete this caller cannot see; perhaps not heard of yet, so it is worth trying again in a second. */
    public static Problem unreached(UUID athlete) {
        return Problem.retryable(ErrorCode.NOT_FOUND, "There is no athlete " + athlete + " here", 1);
    }
}
