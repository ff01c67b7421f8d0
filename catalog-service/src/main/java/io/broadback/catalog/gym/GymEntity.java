package io.broadback.catalog.gym;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import io.broadback.platform.tenancy.TenantId;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;

/** A row of {@code gym}; whoever changes a gym or its equipment holds its lock. */
@Entity
@Table(name = "gym")
class GymEntity extends PanacheEntityBase {
    @EmbeddedId
    Key key;

    @Column(name = "name")
    String name;

    @Column(name = "timezone")
    String timezone;

    @Column(name = "revision")
    int revision;

    @Column(name = "equipment_revision")
    int equipmentRevision;

    @Column(name = "version")
    long version;

    @Embeddable
    record Key(@Column(name = "tenant_id") UUID tenantId, @Column(name = "gym_id") UUID gymId) implements Serializable {
        static Key of(TenantId tenant, UUID gym) {
            return new Key(tenant.value(), gym);
        }
    }
}
