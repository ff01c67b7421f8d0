package io.broadback.platform.event;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.json.EventJson;
import io.broadback.platform.tenancy.TenantId;

/**
 * An event on its way out: its record (topic, key, partition key, JSON body or null for a tombstone) and its CloudEvents
 * attributes, which travel as {@code ce_*} headers.
 */
public record OutgoingEvent(TenantId tenant, String topic, String key, String partitionKey, @Nullable Integer partition,
        Map<String, String> headers, @Nullable String body) {

    /** An event about an athlete, partitioned by athlete. */
    public static OutgoingEvent ofAthlete(TenantId tenant, UUID athlete, Topics topic, String keySuffix, String source,
            String type, UUID id, Instant time, Object body) {
        String athleteKey = tenant + "/" + athlete;
        return new OutgoingEvent(tenant, topic.topic(), athleteKey + keySuffix, athleteKey, null,
                headers(tenant, source, type, id, time, "athletes/" + athlete), EventJson.write(body));
    }

    /** An event about a value of a chain (or built-in), partitioned by its key. */
    public static OutgoingEvent ofChain(TenantId tenant, String localKey, Topics topic, String source, String type, UUID id,
            Instant time, String subject, Object body) {
        String key = tenant + "/" + localKey;
        return new OutgoingEvent(tenant, topic.topic(), key, key, null, headers(tenant, source, type, id, time, subject),
                EventJson.write(body));
    }

    public static Map<String, String> headers(TenantId tenant, String source, String type, UUID id, Instant time,
            String subject) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", "application/json");
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_source", source);
        headers.put("ce_type", type);
        headers.put("ce_time", time.toString());
        headers.put("ce_subject", subject);
        headers.put("ce_tenantid", tenant.toString());
        return headers;
    }
}
