package io.broadback.catalog.gym;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import io.broadback.catalog.gym.EquipmentRules.Wanted;
import io.broadback.platform.event.catalog.GymValue;
import io.broadback.platform.event.catalog.GymValue.EquipmentVersion;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.outbox.OutboxRelay;
import io.broadback.platform.panache.TenantTransactions;
import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.smallrye.mutiny.Uni;

/**
 * Puts what stands in a gym from an instant on. A new instant adds a version; an instant that has one needs If-Match to get
 * another content. A version that was replaced takes a new number, so that a number always means the same stations.
 */
@ApplicationScoped
public class WritingEquipment {
    private final TenantTransactions transactions;
    private final GymStore store;
    private final EquipmentRules rules;
    private final OutboxRelay relay;
    private final Clock clock;

    WritingEquipment(TenantTransactions transactions, GymStore store, EquipmentRules rules, OutboxRelay relay, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.rules = rules;
        this.relay = relay;
        this.clock = clock;
    }

    /** How the equipment stands after the put, and what became of it. */
    record Written(boolean added, boolean changed, EquipmentRepresentation equipment) {
    }

    Uni<Written> put(Caller caller, UUID gym, EquipmentRequest request, @Nullable Integer ifMatch) {
        if (!caller.may(Operation.WRITE_EQUIPMENT).coversGym(gym)) {
            throw GymStore.unknown(gym);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Wanted wanted = rules.checked(request, now);
        return transactions.run(caller.tenant(), session -> store.lock(caller.tenant(), gym)
                .onItem().ifNull().failWith(() -> GymStore.unknown(gym))
                .chain(locked -> store.value(locked).chain(value -> put(session, locked, value, wanted, now, ifMatch))))
                .invoke(written -> {
                    if (written.changed()) {
                        relay.wake();
                    }
                });
    }

    private Uni<Written> put(Mutiny.Session session, GymEntity gym, GymValue value, Wanted wanted, Instant now,
            @Nullable Integer ifMatch) {
        Optional<EquipmentVersion> same = wanted.effectiveFrom() == null ? inForce(value, now)
                : exactly(value, wanted.effectiveFrom());
        if (same.isPresent() && GymStore.json(same.get().stations()).equals(GymStore.json(wanted.stations()))) {
            return Uni.createFrom().item(new Written(false, false,
                    EquipmentRepresentation.of(value, same.get(), gym.equipmentRevision)));
        }
        if (ifMatch != null && ifMatch != gym.equipmentRevision) {
            throw Problem.of(ErrorCode.PRECONDITION_FAILED, "The equipment is at revision " + gym.equipmentRevision);
        }
        Instant from = wanted.effectiveFrom() == null ? now : wanted.effectiveFrom();
        Optional<EquipmentVersion> replaced = exactly(value, from);
        if (replaced.isPresent() && ifMatch == null) {
            throw Problem.of(ErrorCode.CONFLICT,
                    "There is another version from " + from + "; send If-Match to replace it", "current",
                    EquipmentRepresentation.of(value, replaced.get(), gym.equipmentRevision));
        }
        gym.equipmentRevision++;
        // Every change takes a number, so the revision is the number.
        return store.storeEquipment(gym, from, gym.equipmentRevision, GymStore.json(wanted.stations()))
                .chain(() -> store.publish(session, gym))
                .map(published -> new Written(replaced.isEmpty(), true, EquipmentRepresentation.of(published,
                        exactly(published, from).orElseThrow(), gym.equipmentRevision)));
    }

    private static Optional<EquipmentVersion> inForce(GymValue value, Instant now) {
        return value.equipmentAt(now).filter(version -> !version.effectiveFrom().isAfter(now));
    }

    private static Optional<EquipmentVersion> exactly(GymValue value, Instant from) {
        return value.equipmentVersions().stream().filter(version -> version.effectiveFrom().equals(from)).findFirst();
    }
}
