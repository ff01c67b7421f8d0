package io.broadback.program.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.program.athlete.Profile;

/** Weeks of an athlete as they stand, in the order of the calendar, with the athlete and the exercises they speak of. */
public record AthletesWeeks(Profile profile, Map<String, ExerciseValue> exercises, List<Week> weeks) {
    public AthletesWeeks {
        weeks = List.copyOf(weeks);
    }

    /** One of them, when its row last changed, and the goal of each slot in words such as {@code 225, beat 5}. */
    public record Week(WeekView view, Instant changedAt, Map<UUID, String> goals) {
        public Week {
            goals = Map.copyOf(goals);
        }
    }
}
