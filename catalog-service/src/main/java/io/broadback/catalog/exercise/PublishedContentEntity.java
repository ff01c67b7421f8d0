package io.broadback.catalog.exercise;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;

/** A built-in value as it was last published: its JSON without the version, and the version it had. */
@Entity
@Table(name = "published_content")
class PublishedContentEntity extends PanacheEntityBase {
    @EmbeddedId
    Key key;

    @Column(name = "body")
    String body;

    @Column(name = "version")
    long version;

    @Embeddable
    record Key(@Column(name = "tenant_id") UUID tenantId, @Column(name = "topic") String topic,
            @Column(name = "record_key") String recordKey) implements Serializable {
    }
}
