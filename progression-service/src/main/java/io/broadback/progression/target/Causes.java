package io.broadback.progression.target;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.logbook.LogbookEvent;
import io.broadback.platform.event.logbook.LoggedSet;
import io.broadback.platform.event.progression.TargetValue.Cause;

/**
 * Tells what made the targets of an exercise what they are: the last event of the run that is about it. A set that was moved
 * away to another exercise, and a session, are about all they touched.
 */
@FunctionalInterface
interface Causes {
    /** Something other than the log: every target of the exercises is computed again for it. */
    Causes CONDITIONS = exercise -> new Cause("CONDITIONS_CHANGED", null, null, null);

    Cause of(TouchedExercise exercise);

    static Causes in(List<LogEntry> run) {
        return exercise -> last(run, exercise, entry -> entry.event().set() != null && isOf(exercise, entry.event().set()))
                .or(() -> last(run, exercise, entry -> entry.event().set() == null || entry.event().revision() > 1))
                .map(Causes::cause).orElseGet(() -> CONDITIONS.of(exercise));
    }

    private static boolean isOf(TouchedExercise exercise, @Nullable LoggedSet set) {
        return set != null && set.exerciseId().equals(exercise.exerciseId());
    }

    private static Optional<LogEntry> last(List<LogEntry> run, TouchedExercise exercise, Predicate<LogEntry> wanted) {
        return run.stream().filter(entry -> entry.event().athleteId().equals(exercise.athlete().athlete())
                && entry.event().tenantId().equals(exercise.athlete().tenant().value())).filter(wanted)
                .reduce((earlier, later) -> later);
    }

    private static Cause cause(LogEntry entry) {
        LogbookEvent event = entry.event();
        return new Cause(KINDS.getOrDefault(entry.type(), "SESSION_CHANGED"), event.setId(), event.sessionId(),
                event.sequence());
    }

    /** The kinds by the types of the log's events; whatever else there is changes a session. */
    Map<String, String> KINDS = Map.of(LogbookEvent.SET_LOGGED, "SET_LOGGED", LogbookEvent.SET_CORRECTED, "SET_CORRECTED",
            LogbookEvent.SET_RETRACTED, "SET_RETRACTED", LogbookEvent.SET_RESTORED, "SET_RESTORED",
            LogbookEvent.SET_CONFIRMED, "SET_CONFIRMED");
}
