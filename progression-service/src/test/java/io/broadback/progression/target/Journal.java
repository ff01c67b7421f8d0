package io.broadback.progression.target;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.event.catalog.GymValue;
import io.broadback.platform.event.logbook.LogbookEvent;
import io.broadback.platform.event.logbook.LoggedSession;
import io.broadback.platform.event.logbook.LoggedSet;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.platform.training.WeightUnit;
import io.broadback.progression.AthleteKey;
import io.broadback.progression.Diary;
import io.broadback.progression.strength.domain.Bodyweights;
import io.broadback.progression.target.PerformedSets.Performed;
import io.broadback.progression.target.domain.Policy;
import io.broadback.progression.target.domain.TrackState;
import io.broadback.testing.Fixtures;

/** Sets and sessions as events have left them, in memory and in the order of arrival, and the tracks folded from them. */
final class Journal {
    static final UUID TENANT = new UUID(1, 1);
    static final UUID ATHLETE = new UUID(1, 2);
    static final UUID HOME = new UUID(1, 3);
    private static final UUID TRAVELLED = new UUID(1, 4);
    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant NEW_POLICY = Instant.parse("2026-03-01T00:00:00Z");
    private static final Policy CAREFUL = new Policy("CHAIN", 1, Policy.Trigger.TWO_SETS, Policy.Damping.HALVE_AFTER_REJECTION);
    private static final Map<UUID, GymValue> GYMS = Map.of(HOME, Diary.gym(TENANT, HOME, "2.5"), TRAVELLED,
            Diary.gym(TENANT, TRAVELLED, "5"));
    private static final Map<String, ExerciseValue> EXERCISES = Stream.of(Fixtures.barbellRow(), Fixtures.cableRow())
            .collect(Collectors.toMap(ExerciseValue::id, exercise -> exercise));

    private final Map<UUID, LogbookEvent> sets = new HashMap<>();
    private final Map<UUID, LogbookEvent> sessions = new HashMap<>();
    private final List<UUID> arrived = new ArrayList<>();

    /** A diary of somebody who trains at two gyms. */
    static List<LogbookEvent> diary(long seed, int length) {
        return Diary.of(seed, length, TENANT, ATHLETE, List.of(HOME, TRAVELLED));
    }

    static Journal of(Collection<LogbookEvent> events) {
        Journal journal = new Journal();
        events.forEach(journal::take);
        return journal;
    }

    /** Takes an event, whatever came before it, and tells which exercises it touches. */
    Set<String> take(LogbookEvent event) {
        Set<String> touched = new TreeSet<>();
        if (event.sessionId() != null) {
            keepLater(sessions, event.sessionId(), event);
            arrived.stream().map(id -> set(Objects.requireNonNull(sets.get(id))))
                    .filter(set -> set.sessionId().equals(event.sessionId())).forEach(set -> touched.add(set.exerciseId()));
            return touched;
        }
        UUID id = Objects.requireNonNull(event.setId());
        LogbookEvent before = sets.get(id);
        if (before == null) {
            arrived.add(id);
        } else {
            touched.add(set(before).exerciseId());
        }
        keepLater(sets, id, event);
        touched.add(set(event).exerciseId());
        return touched;
    }

    private static void keepLater(Map<UUID, LogbookEvent> kept, UUID id, LogbookEvent event) {
        kept.merge(id, event, (one, other) -> one.sequence() >= other.sequence() ? one : other);
    }

    /** Every track of every exercise. */
    Map<String, List<TrackState>> tracks() {
        Map<String, List<TrackState>> tracks = new TreeMap<>();
        EXERCISES.keySet().forEach(exercise -> tracks.put(exercise, tracks(exercise)));
        return tracks;
    }

    List<TrackState> tracks(String exercise) {
        return new ExerciseTracks(new AthleteKey(new TenantId(TENANT), ATHLETE),
                Objects.requireNonNull(EXERCISES.get(exercise)), gym -> Optional.ofNullable(GYMS.get(gym)),
                instant -> instant.isBefore(NEW_POLICY) ? Policy.LITERAL : CAREFUL,
                new ExerciseTracks.Body(Bodyweights.NONE, WeightUnit.LB), HOME, NOW).states(performed(exercise));
    }

    private List<Performed> performed(String exercise) {
        return arrived.stream().map(id -> Objects.requireNonNull(sets.get(id)))
                .filter(event -> set(event).exerciseId().equals(exercise) && !set(event).status().equals("deleted"))
                .map(this::performed).toList();
    }

    private Performed performed(LogbookEvent event) {
        LoggedSet set = set(event);
        LogbookEvent told = sessions.get(set.sessionId());
        if (told == null) {
            return new Performed(Objects.requireNonNull(event.setId()), set, set.gymId(), false);
        }
        LoggedSession session = Objects.requireNonNull(told.session());
        return new Performed(Objects.requireNonNull(event.setId()), set, session.gymId(), session.deload());
    }

    private static LoggedSet set(LogbookEvent event) {
        return Objects.requireNonNull(event.set());
    }
}
