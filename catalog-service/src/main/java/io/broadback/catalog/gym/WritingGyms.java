package io.broadback.catalog.gym;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import io.broadback.catalog.gym.GymRequest.Wanted;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.outbox.OutboxRelay;
import io.broadback.platform.panache.TenantTransactions;
import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.tenancy.TenantId;
import io.smallrye.mutiny.Uni;

/** Puts a gym: creates it, or changes it with If-Match; only a change is published. */
@ApplicationScoped
public class WritingGyms {
    private final TenantTransactions transactions;
    private final GymStore store;
    private final OutboxRelay relay;

    WritingGyms(TenantTransactions transactions, GymStore store, OutboxRelay relay) {
        this.transactions = transactions;
        this.store = store;
        this.relay = relay;
    }

    /** How a gym stands after the put, and what became of it. */
    record Written(boolean created, boolean changed, GymRepresentation gym) {
    }

    Uni<Written> put(Caller caller, UUID gym, GymRequest request, @Nullable Integer ifMatch) {
        caller.may(Operation.WRITE_GYMS);
        Wanted wanted = request.checked();
        return transactions.run(caller.tenant(), session -> put(session, caller.tenant(), gym, wanted, ifMatch))
                .invoke(written -> {
                    if (written.changed()) {
                        relay.wake();
                    }
                });
    }

    private Uni<Written> put(Mutiny.Session session, TenantId tenant, UUID gym, Wanted wanted, @Nullable Integer ifMatch) {
        return store.lock(tenant, gym).chain(existing -> {
            if (existing != null) {
                return change(session, existing, wanted, ifMatch);
            }
            if (ifMatch != null) {
                throw Problem.of(ErrorCode.PRECONDITION_FAILED, "There is no such gym yet; put it without If-Match");
            }
            return store.create(session, tenant, gym, wanted)
                    .chain(ours -> store.lock(tenant, gym)
                            .chain(made -> ours ? published(session, made, true) : change(session, made, wanted, null)));
        });
    }

    private Uni<Written> change(Mutiny.Session session, GymEntity gym, Wanted wanted, @Nullable Integer ifMatch) {
        if (new Wanted(gym.name, gym.timezone).equals(wanted)) {
            return Uni.createFrom().item(new Written(false, false, GymRepresentation.of(gym)));
        }
        if (ifMatch == null) {
            throw Problem.of(ErrorCode.CONFLICT, "The gym has another content; send If-Match to change it", "current",
                    GymRepresentation.of(gym));
        }
        if (ifMatch != gym.revision) {
            throw Problem.of(ErrorCode.PRECONDITION_FAILED, "The gym is at revision " + gym.revision, "current",
                    GymRepresentation.of(gym));
        }
        gym.name = wanted.name();
        gym.timezone = wanted.timezone();
        gym.revision++;
        return published(session, gym, false);
    }

    private Uni<Written> published(Mutiny.Session session, GymEntity gym, boolean created) {
        return store.publish(session, gym).map(value -> new Written(created, true, GymRepresentation.of(gym)));
    }
}
