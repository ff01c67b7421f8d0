package io.broadback.progression.target;

import io.broadback.progression.AthleteKey;

/** An exercise of an athlete some of whose sets have changed: its tracks are folded again as a whole. */
record TouchedExercise(AthleteKey athlete, String exerciseId) implements Comparable<TouchedExercise> {
    @Override
    public int compareTo(TouchedExercise other) {
        int byAthlete = athlete.compareTo(other.athlete);
        return byAthlete != 0 ? byAthlete : exerciseId.compareTo(other.exerciseId);
    }
}
