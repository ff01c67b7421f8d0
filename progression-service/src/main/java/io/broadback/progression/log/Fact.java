package io.broadback.progression.log;

import java.util.UUID;

import io.broadback.platform.event.logbook.LogbookEvent;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.progression.AthleteKey;

/** One event of an athlete's log, with its id and its body as it came. */
public record Fact(UUID eventId, String type, LogbookEvent event, String body) {
    AthleteKey athlete() {
        return new AthleteKey(new TenantId(event.tenantId()), event.athleteId());
    }
}
