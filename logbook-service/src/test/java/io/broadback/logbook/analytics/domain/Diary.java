package io.broadback.logbook.analytics.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;

/** Exercises and sets for the tests of analytics, here and beside. */
public final class Diary {
    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    public static final Exercise BARBELL_ROW = exercise("barbell_row", Work.PULL, true, false,
            List.of("trapezius", "rhomboids", "latissimus_dorsi"), List.of("posterior_deltoid", "biceps"));
    public static final Exercise FACE_PULL = exercise("face_pull", Work.REAR_DELT, false, false, List.of("posterior_deltoid"),
            List.of("trapezius"));
    public static final Exercise BENCH = exercise("bench_press", Work.PRESS, false, false, List.of("chest"),
            List.of("anterior_deltoid", "triceps"));
    public static final Exercise SQUAT = exercise("back_squat", Work.LEGS, false, true, List.of("quadriceps", "glutes"),
            List.of("erector_spinae"));
    public static final Exercise RAISE = exercise("dumbbell_lateral_raise", Work.OTHER, false, false,
            List.of("lateral_deltoid"), List.of());
    public static final Exercise CURL = exercise("barbell_curl", Work.OTHER, false, false, List.of("biceps"), List.of());
    public static final Exercise PULL_UP = new Exercise("pull_up", "Pull-up", Work.PULL, false, false, true, true, false, false,
            List.of("latissimus_dorsi", "teres_major"), List.of("biceps"));
    public static final Track STRICT_POUNDS = new Track(BARBELL_ROW, null, Technique.STRICT, WeightUnit.LB);
    private static final Instant START = Instant.parse("2026-11-02T18:00:00Z");

    private Diary() {
    }

    private static Exercise exercise(String id, Work work, boolean row, boolean heavy, List<String> primary,
            List<String> secondary) {
        return new Exercise(id, id.replace('_', ' '), work, row, heavy, true, false, false, false, primary, secondary);
    }

    /** The session of the so-manieth day. */
    public static UUID session(int day) {
        return new UUID(1, day);
    }

    /** The so-manieth set of a day's session, with a load in whole units. */
    public static Lift lift(int day, int index, int load, int reps, @Nullable Integer reserve) {
        return lift(day, index, SetType.WORKING, load, reps, reserve);
    }

    public static Lift lift(int day, int index, SetType type, int load, int reps, @Nullable Integer reserve) {
        return new Lift(session(day), START.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(4L * index)), index, type,
                10_000L * load, reps, reserve, false);
    }

    static Line line(Lift... lifts) {
        return new Line(STRICT_POUNDS, List.of(lifts));
    }

    static Weighings nobodyWeighed() {
        return new Weighings(List.of());
    }

    /** Sets of an exercise in the so-manieth week, near failure as far as the reserve is known. */
    public static WeekOfExercise week(int number, Exercise exercise, int sets) {
        return new WeekOfExercise(MONDAY.plusWeeks(number), exercise, new SetCount(sets, 0, sets, sets));
    }
}
