package io.broadback.progression.target.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableSet;

import org.jspecify.annotations.Nullable;

/**
 * Where a track stands between two sessions; immutable. Folding session after session through it is the same as folding all
 * of them at once.
 */
record Progress(Track track, Calibration calibration, @Nullable Opening opening, @Nullable LocalDate lastExposure,
        @Nullable BigDecimal held, List<Seen> seen, int calibrationSessionsLeft) {

    static Progress none(Track track, Calibration calibration, @Nullable Opening opening) {
        return new Progress(track, calibration, opening, null, null, List.of(), Calibration.SESSIONS);
    }

    /** Judges the next session; {@code exposures} are the days on which the exercise counted in any range. */
    SessionOutcome judge(TrackSession session, NavigableSet<LocalDate> exposures) {
        Long days = daysSinceExposure(session.date(), exposures);
        boolean calibrating = switch (calibration) {
            case FIRST_SESSIONS -> calibrationSessionsLeft > 0 || (days != null && Gap.after(days).calibratesAgain());
            case ALWAYS -> true;
            case NEVER -> false;
        };
        return SessionFold.fold(track, session, new SessionStart(opening, days, held, seen, calibrating));
    }

    /** Where the track stands after that session; a session in which nothing counted leaves no trace. */
    Progress after(SessionOutcome outcome) {
        if (!outcome.counts()) {
            return this;
        }
        List<JudgedSet> sets = outcome.setsForOpening();
        int left = outcome.start().gap().calibratesAgain() ? Calibration.SESSIONS : calibrationSessionsLeft;
        LocalDate sessionDate = outcome.session().date();
        // After an undated session nobody knows how long ago the last one was: no gap is assumed.
        LocalDate date = sessionDate == null ? null : later(lastExposure, sessionDate);
        if (sets.isEmpty()) {
            return new Progress(track, calibration, outcome.opening(), date, held, seen, left);
        }
        return new Progress(track, calibration, outcome.opening(), date, outcome.held(),
                sets.stream().map(JudgedSet::seen).toList(), Math.max(0, left - 1));
    }

    /** Days since the exercise was last trained before this session; other tracks' sets of the same day do not end a gap. */
    private @Nullable Long daysSinceExposure(@Nullable LocalDate date, NavigableSet<LocalDate> exposures) {
        if (date == null) {
            return null;
        }
        LocalDate last = later(lastExposure, exposures.lower(date));
        return last == null ? null : Math.max(0, ChronoUnit.DAYS.between(last, date));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
