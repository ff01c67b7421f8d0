package io.broadback.platform.consumer;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.tenancy.TenantId;

/** A record as it was read: nothing in it has been believed yet. A null body is a tombstone. */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere; copying every body would cost
public record ConsumedRecord(String topic, int partition, long offset, String key, byte @Nullable [] body,
        Map<String, String> headers) {

    static ConsumedRecord of(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        String key = record.key() == null ? "" : record.key();
        return new ConsumedRecord(record.topic(), record.partition(), record.offset(), key, record.value(), headers);
    }

    /** The tenant of the header, if it is one and the key begins with it. */
    public Optional<TenantId> tenant() {
        try {
            TenantId tenant = new TenantId(UUID.fromString(headers.getOrDefault("ce_tenantid", "")));
            return key.startsWith(tenant + "/") ? Optional.of(tenant) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** The sequence of the header, on topics that have one. */
    public Optional<Long> sequence() {
        try {
            return Optional.ofNullable(headers.get("ce_sequence")).map(Long::valueOf);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
