package io.broadback.progression;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.logbook.LogbookEvent;
import io.broadback.platform.event.logbook.LoggedSession;
import io.broadback.platform.event.logbook.LoggedSet;
import io.broadback.platform.event.program.WeekValue;
import io.broadback.platform.identity.Author;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;
import io.broadback.testing.TestTopics;

/** Weeks of training of one athlete, counted from the week under way: what was planned and what was done. */
final class TrainingDiary implements AutoCloseable {
    static final RepRange LOW = new RepRange(4, 6);
    private static final Author AUTHOR = new Author("issuer", "subject", "athlete");

    /** The date in the zone that the fixtures' athletes live in. */
    final LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));
    private final TestTopics topics = new TestTopics();
    private final UUID tenant;
    private final UUID athlete;
    private final UUID gym;
    private final Log log;
    private final Map<UUID, LoggedSet> written = new HashMap<>();
    private long sequence;

    TrainingDiary(UUID tenant, UUID athlete, UUID gym) {
        this.tenant = tenant;
        this.athlete = athlete;
        this.gym = gym;
        this.log = new Log(topics, tenant, athlete, gym);
    }

    /** A day of a week: week 0 is the one under way, week -1 the last one. */
    LocalDate day(int week, DayOfWeek day) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(week).with(day);
    }

    long sequence() {
        return sequence;
    }

    /** A set in words: what differs from a strict working set of a barbell row in 4-6. */
    record Done(String exercise, RepRange range, int load, int reps, @Nullable Integer reserve, boolean pain) {
        static Done row(int load, int reps) {
            return new Done("barbell_row", LOW, load, reps, 2, false);
        }

        Done in(RepRange other) {
            return new Done(exercise, other, load, reps, reserve, pain);
        }

        Done of(String other) {
            return new Done(other, range, load, reps, reserve, pain);
        }

        Done withPain() {
            return new Done(exercise, range, load, reps, reserve, true);
        }
    }

    /** One session with so many equal sets; the id of the first. */
    UUID session(LocalDate day, int sets, Done done) {
        return session(day, sets, done, false);
    }

    UUID session(LocalDate day, int sets, Done done, boolean deload) {
        UUID session = UUID.randomUUID();
        UUID first = UUID.randomUUID();
        if (deload) {
            log.send(++sequence, UUID.randomUUID(), LogbookEvent.SESSION_STARTED,
                    new LogbookEvent(1, tenant, athlete, sequence, null, session, 1, null, new LoggedSession(
                            day.atTime(12, 0).atOffset(ZoneOffset.UTC), null, gym, null, null, true, null), AUTHOR));
        }
        for (int number = 1; number <= sets; number++) {
            LoggedSet set = new LoggedSet(session, day.atTime(12, number).atOffset(ZoneOffset.UTC), done.exercise(), null,
                    number,
                    SetType.WORKING, Technique.STRICT, Load.of(done.load(), WeightUnit.LB), null, done.reps(), null, null,
                    done.reserve(), done.range(), null, null, done.pain(), null, gym, false, "ok", List.of());
            UUID id = number == 1 ? first : UUID.randomUUID();
            log.send(++sequence, UUID.randomUUID(), LogbookEvent.SET_LOGGED,
                    new LogbookEvent(1, tenant, athlete, sequence, id, null, 1, set, null, AUTHOR));
            written.put(id, set);
        }
        return first;
    }

    /** Takes a set back that was written once. */
    void delete(UUID id) {
        LoggedSet set = Objects.requireNonNull(written.remove(id));
        LoggedSet deleted = new LoggedSet(set.sessionId(), set.performedAt(), set.exerciseId(), null, set.setIndex(),
                set.setType(), set.technique(), set.load(), null, set.reps(), null, null, set.repsInReserve(), set.repRange(),
                null, null, set.pain(), null, gym, false, "deleted", List.of());
        log.send(++sequence, UUID.randomUUID(), LogbookEvent.SET_RETRACTED,
                new LogbookEvent(1, tenant, athlete, sequence, id, null, 2, deleted, null, AUTHOR));
    }

    /** Three sessions in each of the weeks, of 15 sets in all or as many as given, always the same load and reps. */
    void train(int from, int to, int setsOfLastDay) {
        for (int week = from; week <= to; week++) {
            session(day(week, DayOfWeek.MONDAY), 5, Done.row(225, 5));
            session(day(week, DayOfWeek.WEDNESDAY), 5, Done.row(225, 5));
            session(day(week, DayOfWeek.FRIDAY), setsOfLastDay, Done.row(225, 5));
        }
    }

    /** Fifteen row sets a week, rows first, 4/7/4 by zone. */
    void plan(int from, int to) {
        for (int week = from; week <= to; week++) {
            LocalDate monday = day(week, DayOfWeek.MONDAY);
            String name = "%04d-W%02d".formatted(monday.get(IsoFields.WEEK_BASED_YEAR),
                    monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            List<WeekValue.Slot> slots = List.of(slot(monday, "barbell_row", "primary_row", 4, LOW),
                    slot(monday.plusDays(2), "t_bar_row", "row", 7, new RepRange(6, 10)),
                    slot(monday.plusDays(4), "cable_row", "row", 4, new RepRange(10, 15)),
                    slot(monday.plusDays(4), "bench_press", "base", 4, LOW));
            WeekValue value = new WeekValue(1, tenant, athlete, name, "draft", Map.of(), false, "ROWS_FIRST", slots,
                    List.of("seal_row"), 1);
            topics.publish("program.weeks.v1", tenant + "/" + athlete + "/" + name, tenant + "/" + athlete,
                    EventJson.write(value), Map.of("ce_tenantid", tenant.toString(), "ce_id", UUID.randomUUID().toString()));
        }
    }

    private static WeekValue.Slot slot(LocalDate date, String exercise, String role, int sets, RepRange range) {
        return new WeekValue.Slot(UUID.randomUUID(), date, 1, exercise, role, sets, range,
                role.equals("base") ? null : "ROWS_FIRST");
    }

    @Override
    public void close() {
        topics.close();
    }
}
