package io.broadback.progression;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

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
    private static final Author AUTHOR = new Author("issuer", "subject", "athlete");

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
        session(sequence, session,
                new LoggedSession(OffsetDateTime.parse("2026-11-02T18:00:00Z"), null, where, null, null, false, null));
    }

    /** A barbell row of a type, with so many reps left. Sets of one session are numbered as they come. */
    void typed(long sequence, UUID session, String at, SetType type, int load, int reps, int left) {
        new Entry(sequence, session, at).of(type).lifting(Load.of(load, WeightUnit.LB), reps).leaving(left).log();
    }

    /** A barbell row in kilograms. */
    void kilograms(long sequence, UUID session, String at, int load, int reps) {
        new Entry(sequence, session, at).lifting(Load.of(load, WeightUnit.KG), reps).log();
    }

    /** A barbell row that says what it was planned at. */
    void planned(long sequence, UUID session, String at, int planned, int load, int reps) {
        new Entry(sequence, session, at).lifting(Load.of(load, WeightUnit.LB), reps).planned(Load.of(planned, WeightUnit.LB))
                .log();
    }

    /** A row with one side at a time, 50 lb in the range 6-10. */
    void sided(long sequence, UUID session, String at, int left, int right) {
        new Entry(sequence, session, at).of("single_arm_row", new RepRange(6, 10))
                .sides(Load.of(50, WeightUnit.LB), left, right)
                .log();
    }

    /** A pull-up of the range 3-6, with weight above 0, help below, or neither. */
    void pull(long sequence, UUID session, String at, int difference, int reps) {
        new Entry(sequence, session, at).of("pull_up", new RepRange(3, 6)).pulling(difference, reps).log();
    }

    /** A session that is a deload. */
    void deload(long sequence, UUID session, String at) {
        session(sequence, session, new LoggedSession(OffsetDateTime.parse(at), null, gym, null, null, true, null));
    }

    /** A session that says what the athlete weighed. */
    void weighed(long sequence, String at, int pounds) {
        session(sequence, UUID.randomUUID(), new LoggedSession(OffsetDateTime.parse(at), null, gym,
                Load.of(pounds, WeightUnit.LB), null, false, null));
    }

    private void session(long sequence, UUID session, LoggedSession body) {
        send(sequence, UUID.randomUUID(), LogbookEvent.SESSION_STARTED,
                new LogbookEvent(1, tenant, athlete, sequence, null, session, 1, null, body, AUTHOR));
    }

    /** A new set: a strict working barbell row of the range 4-6 unless it says something else. */
    private final class Entry {
        private final long sequence;
        private final UUID session;
        private final String at;
        private String exercise = "barbell_row";
        private RepRange range = new RepRange(4, 6);
        private SetType type = SetType.WORKING;
        private @Nullable Load load;
        private @Nullable Load help;
        private @Nullable Load plannedLoad;
        private @Nullable Integer reps;
        private @Nullable Integer leftReps;
        private @Nullable Integer rightReps;
        private @Nullable Integer reserve;

        Entry(long sequence, UUID session, String at) {
            this.sequence = sequence;
            this.session = session;
            this.at = at;
        }

        Entry of(SetType other) {
            type = other;
            return this;
        }

        Entry of(String other, RepRange itsRange) {
            exercise = other;
            range = itsRange;
            return this;
        }

        Entry lifting(Load lifted, int done) {
            load = lifted;
            reps = done;
            return this;
        }

        Entry sides(Load lifted, int left, int right) {
            load = lifted;
            leftReps = left;
            rightReps = right;
            return this;
        }

        Entry pulling(int difference, int done) {
            Load size = Load.of(Math.abs(difference), WeightUnit.LB);
            load = difference > 0 ? size : null;
            help = difference < 0 ? size : null;
            reps = done;
            return this;
        }

        Entry leaving(int left) {
            reserve = left;
            return this;
        }

        Entry planned(Load planned) {
            plannedLoad = planned;
            return this;
        }

        void log() {
            LoggedSet set = new LoggedSet(session, OffsetDateTime.parse(at), exercise, null, (int) sequence, type,
                    Technique.STRICT, load, help, reps, leftReps, rightReps, reserve, range, plannedLoad, null, false, null,
                    gym,
                    false, "ok", List.of());
            send(sequence, UUID.randomUUID(), LogbookEvent.SET_LOGGED,
                    new LogbookEvent(1, tenant, athlete, sequence, UUID.randomUUID(), null, 1, set, null, AUTHOR));
        }
    }

    LogbookEvent event(long sequence, Row row) {
        LoggedSet set = new LoggedSet(row.session(), OffsetDateTime.parse(row.at()), "barbell_row", null, row.index(),
                SetType.WORKING, Technique.STRICT, Load.of(row.load(), WeightUnit.LB), null, row.reps(), null, null, null,
                new RepRange(4, 6), null, null, false, null, gym, false, row.status(), List.of());
        return new LogbookEvent(1, tenant, athlete, sequence, row.id(), null, row.revision(), set, null,
                AUTHOR);
    }

    private static String type(Row row) {
        return row.status().equals("deleted") ? LogbookEvent.SET_RETRACTED
                : row.revision() > 1 ? LogbookEvent.SET_CORRECTED : LogbookEvent.SET_LOGGED;
    }
}
