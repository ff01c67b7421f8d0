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

    /** A barbell row of a type, with so many reps left. Sets of one session are numbered as they come. */
    void typed(long sequence, UUID session, String at, SetType type, int load, int reps, int left) {
        LoggedSet set = new LoggedSet(session, OffsetDateTime.parse(at), "barbell_row", null, (int) sequence, type,
                Technique.STRICT, Load.of(load, WeightUnit.LB), null, reps, null, null, left, new RepRange(4, 6), null, null,
                false, null, gym, false, "ok", List.of());
        send(sequence, UUID.randomUUID(), LogbookEvent.SET_LOGGED, new LogbookEvent(1, tenant, athlete, sequence,
                UUID.randomUUID(), null, 1, set, null, new Author("issuer", "subject", "athlete")));
    }

    /** A barbell row in kilograms. */
    void kilograms(long sequence, UUID session, String at, int load, int reps) {
        LoggedSet set = new LoggedSet(session, OffsetDateTime.parse(at), "barbell_row", null, (int) sequence,
                SetType.WORKING, Technique.STRICT, Load.of(load, WeightUnit.KG), null, reps, null, null, null,
                new RepRange(4, 6), null, null, false, null, gym, false, "ok", List.of());
        send(sequence, UUID.randomUUID(), LogbookEvent.SET_LOGGED, new LogbookEvent(1, tenant, athlete, sequence,
                UUID.randomUUID(), null, 1, set, null, new Author("issuer", "subject", "athlete")));
    }

    /** A barbell row that says the reps of each side. */
    void sided(long sequence, UUID session, String at, int left, int right) {
        LoggedSet set = new LoggedSet(session, OffsetDateTime.parse(at), "single_arm_row", null, 1, SetType.WORKING,
                Technique.STRICT, Load.of(50, WeightUnit.LB), null, null, left, right, null, new RepRange(6, 10), null, null,
                false, null, gym, false, "ok", List.of());
        send(sequence, UUID.randomUUID(), LogbookEvent.SET_LOGGED, new LogbookEvent(1, tenant, athlete, sequence,
                UUID.randomUUID(), null, 1, set, null, new Author("issuer", "subject", "athlete")));
    }

    /** A session that is a deload. */
    void deload(long sequence, UUID session, String at) {
        send(sequence, UUID.randomUUID(), LogbookEvent.SESSION_STARTED,
                new LogbookEvent(1, tenant, athlete, sequence, null, session, 1, null,
                        new LoggedSession(OffsetDateTime.parse(at), null, gym, null, null, true, null),
                        new Author("issuer", "subject", "athlete")));
    }

    /** A barbell row that says what it was planned at. */
    void planned(long sequence, UUID session, String at, int planned, int load, int reps) {
        LoggedSet set = new LoggedSet(session, OffsetDateTime.parse(at), "barbell_row", null, 1, SetType.WORKING,
                Technique.STRICT, Load.of(load, WeightUnit.LB), null, reps, null, null, null, new RepRange(4, 6),
                Load.of(planned, WeightUnit.LB), null, false, null, gym, false, "ok", List.of());
        send(sequence, UUID.randomUUID(), LogbookEvent.SET_LOGGED, new LogbookEvent(1, tenant, athlete, sequence,
                UUID.randomUUID(), null, 1, set, null, new Author("issuer", "subject", "athlete")));
    }

    /** A session that says what the athlete weighed. */
    void weighed(long sequence, String at, int pounds) {
        send(sequence, UUID.randomUUID(), LogbookEvent.SESSION_STARTED,
                new LogbookEvent(1, tenant, athlete, sequence, null, UUID.randomUUID(), 1, null,
                        new LoggedSession(OffsetDateTime.parse(at), null, gym, Load.of(pounds, WeightUnit.LB), null, false,
                                null),
                        new Author("issuer", "subject", "athlete")));
    }

    /** A pull-up of the range 3-6, with weight above 0, help below, or neither. */
    void pull(long sequence, UUID session, String at, int difference, int reps) {
        Load size = Load.of(Math.abs(difference), WeightUnit.LB);
        LoggedSet set = new LoggedSet(session, OffsetDateTime.parse(at), "pull_up", null, 1, SetType.WORKING,
                Technique.STRICT, difference > 0 ? size : null, difference < 0 ? size : null, reps, null, null, null,
                new RepRange(3, 6), null, null, false, null, gym, false, "ok", List.of());
        send(sequence, UUID.randomUUID(), LogbookEvent.SET_LOGGED, new LogbookEvent(1, tenant, athlete, sequence,
                UUID.randomUUID(), null, 1, set, null, new Author("issuer", "subject", "athlete")));
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
