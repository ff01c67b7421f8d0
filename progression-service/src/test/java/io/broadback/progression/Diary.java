package io.broadback.progression;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.catalog.GridValue;
import io.broadback.platform.event.catalog.GymValue;
import io.broadback.platform.event.logbook.LogbookEvent;
import io.broadback.platform.event.logbook.LoggedSession;
import io.broadback.platform.event.logbook.LoggedSet;
import io.broadback.platform.identity.Author;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;

/**
 * The log of somebody who forgets, mistypes and changes their mind: sets of two exercises, many of them back-filled,
 * corrected, deleted, restored, confirmed, and sessions that turn out to have been elsewhere or a deload. The same seed
 * writes the same diary, and a shorter one is its beginning.
 */
public final class Diary {
    private static final OffsetDateTime FIRST_DAY = OffsetDateTime.of(2026, 1, 5, 18, 0, 0, 0, ZoneOffset.UTC);
    private static final int DAYS = 160;
    private static final List<RepRange> RANGES = List.of(new RepRange(4, 6), new RepRange(4, 6), new RepRange(8, 10));
    private static final Author AUTHOR = new Author("issuer", "subject", "athlete");

    private final Random random;
    private final UUID tenant;
    private final UUID athlete;
    private final List<UUID> gyms;
    private final List<Entry> entries = new ArrayList<>();
    private final List<UUID> sessions = new ArrayList<>();
    private final List<Integer> sessionDays = new ArrayList<>();
    private final List<LogbookEvent> events = new ArrayList<>();

    private Diary(long seed, UUID tenant, UUID athlete, List<UUID> gyms) {
        this.random = new Random(seed);
        this.tenant = tenant;
        this.athlete = athlete;
        this.gyms = gyms;
    }

    /** Set and session as they stand, with the number of their last change. */
    private record Entry(UUID id, LoggedSet set, int revision) {
    }

    /** The log, numbered from 1; of the gyms, which are at least one, the first is home. */
    public static List<LogbookEvent> of(long seed, int length, UUID tenant, UUID athlete, List<UUID> gyms) {
        Diary diary = new Diary(seed, tenant, athlete, gyms);
        while (diary.events.size() < length) {
            diary.write();
        }
        return List.copyOf(diary.events);
    }

    private void write() {
        int choice = entries.isEmpty() ? 0 : random.nextInt(20);
        int chosen = entries.isEmpty() ? 0 : random.nextInt(entries.size());
        if (choice < 10) {
            log();
        } else if (choice < 14) {
            replace(chosen, corrected(entries.get(chosen).set()));
        } else if (choice < 18) {
            replace(chosen, withNextStatus(entries.get(chosen).set()));
        } else {
            tellSession();
        }
    }

    private void log() {
        if (sessions.isEmpty() || random.nextInt(3) == 0) {
            sessions.add(anyId());
            sessionDays.add(random.nextInt(DAYS));
        }
        int session = random.nextInt(sessions.size());
        OffsetDateTime at = FIRST_DAY.plusDays(sessionDays.get(session)).plusMinutes(random.nextInt(40));
        LoggedSet set = set(sessions.get(session), at, random.nextInt(5) == 0 ? "cable_row" : "barbell_row",
                1 + random.nextInt(6),
                anyType(), random.nextInt(12) == 0 ? "quarantined" : "ok");
        entries.add(new Entry(anyId(), set, 1));
        tell(entries.size() - 1);
    }

    private SetType anyType() {
        return random.nextInt(6) == 0 ? SetType.values()[random.nextInt(SetType.values().length)] : SetType.WORKING;
    }

    private LoggedSet set(UUID session, OffsetDateTime at, String exercise, int index, SetType type, String status) {
        WeightUnit unit = random.nextInt(8) == 0 ? WeightUnit.KG : WeightUnit.LB;
        BigDecimal load = BigDecimal.valueOf(unit == WeightUnit.LB ? 5L * (40 + random.nextInt(12)) : 90 + random.nextInt(20));
        Integer reserve = random.nextBoolean() ? null : Integer.valueOf(random.nextInt(7));
        Technique technique = random.nextInt(10) == 0 ? Technique.values()[random.nextInt(Technique.values().length)]
                : Technique.STRICT;
        return new LoggedSet(session, at, exercise, null, index, type, technique, new Load(load, unit), null,
                random.nextInt(12), null, null, reserve, RANGES.get(random.nextInt(RANGES.size())), null, null, false, null,
                gyms.get(0), random.nextInt(10) == 0, status, List.of());
    }

    /** Other numbers, sometimes another time or exercise: whatever a person may have mistyped. */
    private LoggedSet corrected(LoggedSet old) {
        OffsetDateTime at = random.nextInt(4) == 0 ? old.performedAt().plusMinutes(random.nextInt(30) - 15) : old.performedAt();
        String exercise = random.nextInt(8) == 0 ? "cable_row" : old.exerciseId();
        return set(old.sessionId(), at, exercise, old.setIndex(), old.setType(), old.status());
    }

    /** Deleted, restored if it was, confirmed if it waited for that. */
    private static LoggedSet withNextStatus(LoggedSet old) {
        String status = old.status().equals("ok") ? "deleted" : "ok";
        return new LoggedSet(old.sessionId(), old.performedAt(), old.exerciseId(), old.gripVariant(), old.setIndex(),
                old.setType(), old.technique(), old.load(), old.assistance(), old.reps(), old.repsLeft(), old.repsRight(),
                old.repsInReserve(), old.repRange(), old.plannedLoad(), old.slotId(), old.pain(), old.note(), old.gymId(),
                old.beyondPlan(), status, old.warnings());
    }

    private void replace(int entry, LoggedSet set) {
        entries.set(entry, new Entry(entries.get(entry).id(), set, entries.get(entry).revision() + 1));
        tell(entry);
    }

    private void tell(int entry) {
        Entry told = entries.get(entry);
        add(told.id(), null, told.revision(), told.set(), null);
    }

    private void tellSession() {
        int session = random.nextInt(sessions.size());
        add(null, sessions.get(session), 1, null,
                new LoggedSession(FIRST_DAY.plusDays(sessionDays.get(session)), null, gyms.get(random.nextInt(gyms.size())),
                        null, null, random.nextInt(4) == 0, null));
    }

    private void add(@Nullable UUID setId, @Nullable UUID sessionId, int revision, @Nullable LoggedSet set,
            @Nullable LoggedSession session) {
        events.add(new LogbookEvent(1, tenant, athlete, events.size() + 1L, setId, sessionId, revision, set, session, AUTHOR));
    }

    private UUID anyId() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** A gym for both exercises, in pounds and kilograms; with {@code smallest} as its smallest plate in pounds. */
    public static GymValue gym(UUID tenant, UUID gym, String smallest) {
        List<BigDecimal> pounds = Stream.of("45", "25", "10", smallest).map(BigDecimal::new).toList();
        List<BigDecimal> kilograms = Stream.of("20", "10", "5", "1.25").map(BigDecimal::new).toList();
        var bars = List.of(GridValue.barbell(WeightUnit.LB, new BigDecimal("45"), pounds),
                GridValue.barbell(WeightUnit.KG, new BigDecimal("20"), kilograms));
        var stack = new GridValue("stack", WeightUnit.LB, null, null, null, null, null, BigDecimal.TEN, new BigDecimal("15"),
                List.of(new BigDecimal("5")), new BigDecimal("300"));
        var stations = List.of(new GymValue.Station("barbell", 1, bars), new GymValue.Station("cable", 1, List.of(stack)));
        return new GymValue(1, tenant, gym, "Gym", "UTC",
                List.of(new GymValue.EquipmentVersion(1, Instant.parse("2020-01-01T00:00:00Z"), stations)), 1);
    }

    /** What the logbook calls such an event. */
    public static String type(LogbookEvent event) {
        if (event.set() == null) {
            return LogbookEvent.SESSION_STARTED;
        }
        boolean deleted = Objects.requireNonNull(event.set()).status().equals("deleted");
        return deleted ? LogbookEvent.SET_RETRACTED
                : event.revision() == 1 ? LogbookEvent.SET_LOGGED : LogbookEvent.SET_CORRECTED;
    }
}
