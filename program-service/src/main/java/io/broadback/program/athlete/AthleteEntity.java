package io.broadback.program.athlete;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.json.EventJson;
import io.broadback.platform.tenancy.TenantId;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;

/** A row of {@code athlete}; the columns beside the body are those that are searched by. */
@Entity
@Table(name = "athlete")
class AthleteEntity extends PanacheEntityBase {
    @EmbeddedId
    Key key;

    @Column(name = "gym_id")
    UUID gymId;

    @Column(name = "coach_id")
    @Nullable
    UUID coachId;

    @Column(name = "external_id")
    @Nullable
    String externalId;

    @Column(name = "body")
    String body;

    @Column(name = "revision")
    int revision;

    @Column(name = "version")
    long version;

    @Embeddable
    record Key(@Column(name = "tenant_id") UUID tenantId, @Column(name = "athlete_id") UUID athleteId) implements Serializable {
        static Key of(TenantId tenant, UUID athlete) {
            return new Key(tenant.value(), athlete);
        }
    }

    Profile profile() {
        return EventJson.readOwn(body, Profile.class);
    }

    AthleteView view() {
        return new AthleteView(key.athleteId(), profile(), revision);
    }
}
