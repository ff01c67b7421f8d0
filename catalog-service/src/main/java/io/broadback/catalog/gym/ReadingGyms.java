package io.broadback.catalog.gym;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.paging.Cursor;
import io.broadback.platform.panache.TenantTransactions;
import io.smallrye.mutiny.Uni;

/** Reads gyms and their equipment; every member of a chain sees all its gyms. */
@ApplicationScoped
public class ReadingGyms {
    private final TenantTransactions transactions;
    private final GymStore store;
    private final Clock clock;

    ReadingGyms(TenantTransactions transactions, GymStore store, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
    }

    Uni<GymRepresentation> one(Caller caller, UUID gym) {
        caller.may(Operation.READ_GYMS);
        return transactions.run(caller.tenant(),
                session -> store.require(caller.tenant(), gym).map(GymRepresentation::of));
    }

    Uni<GymPage> page(Caller caller, @Nullable Cursor after, int limit) {
        caller.may(Operation.READ_GYMS);
        UUID last = after == null ? null : after.uuid(0);
        return transactions.run(caller.tenant(), session -> store.after(caller.tenant(), last, limit + 1)
                .map(rows -> {
                    List<GymRepresentation> items = rows.stream().limit(limit).map(GymRepresentation::of).toList();
                    return new GymPage(items,
                            rows.size() > limit ? Cursor.of(items.get(limit - 1).id()).encoded() : null);
                }));
    }

    /** The equipment in force at an instant (null: now). */
    Uni<EquipmentRepresentation> equipment(Caller caller, UUID gym, @Nullable Instant at) {
        caller.may(Operation.READ_GYMS);
        return transactions.run(caller.tenant(), session -> store.require(caller.tenant(), gym)
                .chain(row -> store.value(row).map(value -> EquipmentRepresentation.of(value,
                        value.equipmentAt(at == null ? clock.instant() : at).orElse(null), row.equipmentRevision))));
    }
}
