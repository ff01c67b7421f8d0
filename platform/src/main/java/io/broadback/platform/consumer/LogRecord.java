package io.broadback.platform.consumer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

import io.broadback.platform.event.logbook.LogbookEvent;
import io.broadback.platform.json.EventJson;

/** An event of an athlete's log with its id and type, and its body as it came; key, header and body agree on whose it is. */
public record LogRecord(UUID id, String type, LogbookEvent event, String body) {

    /** Reads a record whose key and header already agree on the tenant. */
    public static LogRecord read(ConsumedRecord record) throws UnreadableEvent {
        byte[] body = record.body();
        if (body == null) {
            throw new UnreadableEvent("The log has no tombstones");
        }
        try {
            LogbookEvent event = EventJson.read(body, LogbookEvent.class);
            if (!record.key().equals(event.tenantId() + "/" + event.athleteId())) {
                throw new UnreadableEvent("Key and body name different athletes");
            }
            if (event.sequence() < 1 || !record.sequence().equals(Optional.of(event.sequence()))) {
                throw new UnreadableEvent("Header and body have different sequences");
            }
            return new LogRecord(UUID.fromString(record.headers().getOrDefault("ce_id", "")),
                    record.headers().getOrDefault("ce_type", ""), event, new String(body, StandardCharsets.UTF_8));
        } catch (IOException | IllegalArgumentException notAnEvent) {
            throw new UnreadableEvent("Not an event of the log: " + notAnEvent.getMessage());
        }
    }
}
