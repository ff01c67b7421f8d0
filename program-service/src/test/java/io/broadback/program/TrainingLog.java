package io.broadback.program;

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

/** The log of one athlete as the logbook would publish it; tests choose the numbers where their order matters. */
public final class TrainingLog {
    private static final Author AUTHOR = new Author("issuer", "subject", "athlete");

    private final TestTopics topics;
    private final UUID tenant;
    private final UUID athlete;
    private long sequence;

    public TrainingLog(TestTopics topics, UUID tenant, UUID athlete) {
        this.topics = topics;
        this.tenant = tenant;
        this.athlete = athlete;
    }

    /** A strict working set of a barbell row in 4-6, in pounds, unless it says something else. */
    public record Entry(UUID id, UUID session, String at, int index, String exercise, int load, int reps,
            @Nullable Integer planned, @Nullable UUID slot, String status) {
        public static Entry row(UUID session, String at, int index, int load, int reps) {
            return new Entry(UUID.randomUUID(), session, at, index, "barbell_row", load, reps, null, null, "ok");
        }

        public Entry of(String other) {
            return new Entry(id, session, at, index, other, load, reps, planned, slot, status);
        }

        public Entry in(UUID itsSlot) {
            return new Entry(id, session, at, index, exercise, load, reps, planned, itsSlot, status);
        }

        public Entry plannedAt(int pounds) {
            return new Entry(id, session, at, index, exercise, load, reps, pounds, slot, status);
        }

        public Entry corrected(int newReps) {
            return new Entry(id, session, at, index, exercise, load, newReps, planned, slot, status);
        }

        public Entry as(String other) {
            return new Entry(id, session, at, index, exercise, load, reps, planned, slot, other);
        }

        LoggedSet logged() {
            return new LoggedSet(session, OffsetDateTime.parse(at), exercise, null, index, SetType.WORKING, Technique.STRICT,
                    Load.of(load, WeightUnit.LB), null, reps, null, null, 2, new RepRange(4, 6),
                    planned == null ? null : Load.of(planned, WeightUnit.LB), slot, false, null, null, false, status,
                    List.of());
        }
    }

    public long log(Entry entry) {
        set(++sequence, entry);
        return sequence;
    }

    public void set(long number, Entry entry) {
        send(number, LogbookEvent.SET_LOGGED,
                new LogbookEvent(1, tenant, athlete, number, entry.id(), null, 1, entry.logged(), null, AUTHOR));
    }

    public void session(long number, UUID session, String at, @Nullable Integer rpe, boolean deload) {
        send(number, LogbookEvent.SESSION_ENDED, new LogbookEvent(1, tenant, athlete, number, null, session, 1, null,
                new LoggedSession(OffsetDateTime.parse(at), null, null, null, rpe, deload, null), AUTHOR));
    }

    /** Any body, such as one that no logbook would write. */
    public void send(long number, String type, Object body) {
        String key = tenant + "/" + athlete;
        topics.publish("logbook.sets.v1", key, key, body instanceof String text ? text : EventJson.write(body),
                Map.of("ce_tenantid", tenant.toString(), "ce_id", UUID.randomUUID().toString(), "ce_type", type,
                        "ce_sequence", Long.toString(number)));
    }
}
