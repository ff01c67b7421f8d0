package io.broadback.progression.policy;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import io.broadback.platform.identity.Caller;
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.progression.target.domain.Policy;
import io.broadback.progression.target.domain.PolicyBook;
import io.smallrye.mutiny.Uni;

/** What a chain itself, whoever the athlete and coach, judges an exercise by. */
@ApplicationScoped
public class ChainPolicies {
    private final TenantPool pool;
    private final Clock clock;

    ChainPolicies(TenantPool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** In force now. */
    public Uni<Policy> inForce(Caller caller, String exerciseId) {
        return pool.run(caller.tenant(), transaction -> SelectPolicies.book(transaction, caller, ""))
                .map(book -> book.inForce(new PolicyBook.Whom("", null, null, exerciseId), clock.instant()));
    }
}
