package io.broadback.progression;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.broadback.platform.event.logbook.LogbookEvent;
import io.broadback.platform.event.logbook.LoggedSession;
import io.broadback.platform.event.logbook.LoggedSet;
import io.broadback.platform.identity.Author;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;
import io.broadback.testing.TestTopics;

/** The log of one athlete as the logbook would publish it; a test writes events with the numbers it chooses. */
final class Log {
    static final String TOPIC = "logbook.sets.v1";

    private final TestTopics topics;
    private final UUID tenant;
    private final UUID athlete;
    private final UUID gym;

    Log(TestTopics topics, UUID tenant, UUID athlete, UUID gym) {
        this.topics = topics;
        this.tenant = tenant;
        this.athlete = athlete;
        this.gym = gym;
    }

    /** A barbell row of the range 4-6 in a session. */
    record Row(UUID id, UUID session, String at, int index, int load, int reps, int revision, String status) {
        static Row of(UUID session, String at, int index, int load, int reps) {
            return new Row(UUID.randomUUID(), session, at, index, load, reps, 1, "ok");
        }

        Row corrected(int newReps) {
            return new Row(id, session, at, index, load, newReps, revision + 1, status);
        }

        Row quarantined() {
            return new Row(id, session, at, index, load, reps, revision, "quarantined");
        }

        Row confirmed() {
            return new Row(id, session, at, index, load, reps, revision + 1, "ok");
        }

        Row deleted() {
            return new Row(id, session, at, index, load, reps, revision + 1, "deleted");
        }
    }

    void set(long sequence, Row row) {
        send(sequence, UUID.randomUUID(), type(row), event(sequence, row));
    }

    void send(long sequence, UUID eventId, String type, Object body) {
        String key = tenant + "/" + athlete;
        topics.publish(TOPIC, key, key, body instanceof String text ? text : EventJson.write(body),
                Map.of("ce_tenantid", tenant.toString(), "ce_id", eventId.toString(), "ce_type", type, "ce_sequence",
                        Long.toString(sequence)));
    }

    void session(long sequence, UUID session, UUID where) {
        send(sequence, UUID.randomUUID(), LogbookEvent.SESSION_STARTED,
                new LogbookEvent(1, tenant, athlete, sequence, null, session, 1, null,
                        new LoggedSession(OffsetDateTime.parse("2026-11-02T18:00:00Z"), null, where, null, null, false, null),
                        new Author("issuer", "subject", "athlete")));
    }

    LogbookEvent event(long sequence, Row row) {
        LoggedSet set = new LoggedSet(row.session(), OffsetDateTime.parse(row.at()), "barbell_row", null, row.index(),
                SetType.WORKING, Technique.STRICT, Load.of(row.load(), WeightUnit.LB), null, row.reps(), null, null, null,
                new RepRange(4, 6), null, null, false, null, gym, false, row.status(), List.of());
        return new LogbookEvent(1, tenant, athlete, sequence, row.id(), null, row.revision(), set, null,
                new Author("issuer", "subject", "athlete"));
    }

    private static String type(Row row) {
        return row.status().equals("deleted") ? LogbookEvent.SET_RETRACTED
                : row.revision() > 1 ? LogbookEvent.SET_CORRECTED : LogbookEvent.SET_LOGGED;
    }
}
