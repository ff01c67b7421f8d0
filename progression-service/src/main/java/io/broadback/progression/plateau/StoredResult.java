package io.broadback.progression.plateau;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;
import io.broadback.progression.plateau.domain.ExerciseId;
import io.broadback.progression.plateau.domain.Experiments;
import io.broadback.progression.plateau.domain.Exposure;
import io.broadback.progression.plateau.domain.Phase;
import io.broadback.progression.plateau.domain.PlateauRule;
import io.broadback.progression.plateau.domain.PlateauRule.Flat;
import io.broadback.progression.plateau.domain.ResultChart;
import io.broadback.progression.plateau.domain.TrackHistory;
import io.broadback.progression.plateau.domain.TrackId;
import io.broadback.progression.plateau.domain.TrainingWeeks;
import io.broadback.progression.target.TrackResult;
import io.broadback.progression.target.TrackResult.Session;

/** A track as {@code track_result} holds it. */
record StoredResult(UUID trackId, String exerciseId, @Nullable String gripVariant, Technique technique, RepRange repRange,
        WeightUnit unit, List<Session> sessions) {

    static StoredResult of(TrackResult result) {
        var track = result.track();
        return new StoredResult(result.trackId(), track.exerciseId(), track.gripVariant(), track.technique(), track.range(),
                track.unit(), result.sessions());
    }

    ExerciseId exercise() {
        return new ExerciseId(exerciseId);
    }

    TrackId id() {
        return new TrackId(trackId.toString());
    }

    TrackHistory history() {
        return new TrackHistory(id(), sessions.stream().map(StoredResult::exposure).toList());
    }

    /** The session of a day; of two on one day the later. */
    Optional<Session> sessionOn(LocalDate day) {
        return sessions.stream().filter(session -> session.date().equals(day)).reduce((first, second) -> second);
    }

    /** Since when the track has been flat by its own measures, whatever the day; weeks and days of rest come in when asked. */
    Optional<Flat> flat() {
        return sessions.stream().map(Session::date).max(LocalDate::compareTo).flatMap(last -> PlateauRule
                .flat(ResultChart.of(history(), TrainingWeeks.NONE, Experiments.NONE, last)));
    }

    private static Exposure exposure(Session session) {
        return new Exposure(session.date(), session.deload() ? Phase.DELOAD : Phase.LOADING, session.load(), session.reps(),
                session.belowRange(), session.estimate());
    }
}
