package io.broadback.catalog.gym;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;

/** A row of {@code gym_equipment}: what stands in a gym from an instant on. */
@Entity
@Table(name = "gym_equipment")
class EquipmentEntity extends PanacheEntityBase {
    @EmbeddedId
    Key key;

    @Column(name = "number")
    int number;

    @Column(name = "stations")
    String stations;

    @Embeddable
    record Key(@Column(name = "tenant_id") UUID tenantId, @Column(name = "gym_id") UUID gymId,
            @Column(name = "effective_from") Instant effectiveFrom) implements Serializable {
    }
}
