package io.broadback.program.draft;

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
import io.broadback.program.draft.domain.BlockNumbers;
import io.broadback.program.week.WeekRepresentation;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;

/** A row of {@code training_week}: the week as it was generated, and what became of it. */
@Entity
@Table(name = "training_week")
class WeekEntity extends PanacheEntityBase {
    @EmbeddedId
    Key key;

    @Column(name = "status")
    String status;

    @Column(name = "body")
    String body;

    @Column(name = "changes")
    String changes;

    @Column(name = "approval")
    @Nullable
    String approval;

    @Column(name = "block_week")
    @Nullable
    Integer blockWeek;

    @Column(name = "current_row_sets")
    @Nullable
    Integer currentRowSets;

    @Column(name = "revision")
    int revision;

    @Column(name = "version")
    long version;

    @Embeddable
    record Key(@Column(name = "tenant_id") UUID tenantId, @Column(name = "athlete_id") UUID athleteId,
            @Column(name = "week") String week) implements Serializable {
        static Key of(TenantId tenant, UUID athlete, String week) {
            return new Key(tenant.value(), athlete, week);
        }
    }

    StoredWeek stored() {
        return new StoredWeek(key.athleteId(), key.week(), status, EventJson.readOwn(body, WeekRepresentation.class),
                EventJson.readOwn(changes, ChangeLog.class),
                approval == null ? null : EventJson.readOwn(approval, Approval.class),
                blockWeek == null || currentRowSets == null ? null : new BlockNumbers(blockWeek, currentRowSets), revision);
    }
}
