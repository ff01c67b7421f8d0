package io.broadback.program.week.domain;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.broadback.platform.training.LoadGrid;
import io.broadback.platform.training.WeightUnit;
import io.broadback.program.week.BaseSplits;
import io.broadback.program.week.domain.BaseSplit.BaseDay;
import io.broadback.program.week.domain.BaseSplit.BaseSlot;

/** Requests in the words of the rules: {@code anIntermediate().on("UL4").rowing(17).in(75)}. Immutable. */
record Requests(Level level, WeightUnit unit, Mode mode, Set<Flag> flags, Set<String> excluded, String primaryRow, int current,
        int minutes, int blockWeek, BaseSplit split, Set<String> gym, List<Target> targets, Map<String, LoadGrid> grids,
        boolean countVerticalPulls) {
    static final Set<String> FULL_GYM = Set.of("barbell", "rack", "bench", "incline_bench", "seal_bench", "dumbbells", "cable",
            "row_machine", "t_bar", "landmine", "pull_up_bar", "chest_press_machine", "shoulder_press_machine", "leg_press",
            "leg_curl", "leg_extension");
    static final Set<String> HOME_GYM = Set.of("barbell", "rack", "bench", "seal_bench", "pull_up_bar", "landmine");
    static final BaseSplits SPLITS = BaseSplits.offered();

    static Requests anIntermediate() {
        return a(Level.INTERMEDIATE);
    }

    static Requests a(Level level) {
        return new Requests(level, WeightUnit.LB, Mode.ROWS_FIRST, Set.of(), Set.of(), "", 15, 75, 1, split("UL4"),
                FULL_GYM, List.of(), Map.of(), false);
    }

    private static BaseSplit split(String name) {
        return SPLITS.find(name).orElseThrow();
    }

    Requests on(String newSplit) {
        return on(split(newSplit));
    }

    /** On a custom split, a line a day: {@code "MONDAY: bench_press 3x4-6 top, cable_row 3x10-15 accessory"}. */
    Requests onDays(String... days) {
        return on(new BaseSplit(Arrays.stream(days).map(Requests::day).toList()));
    }

    private static BaseDay day(String line) {
        String[] parts = line.split(": ");
        return new BaseDay(DayOfWeek.valueOf(parts[0]), "Custom", null, Arrays.stream(parts[1].split(", ")).map(slot -> {
            String[] words = slot.split(" ");
            String[] work = words[1].split("x");
            return new BaseSlot(words[0], Integer.parseInt(work[0]), Exercises.range(work[1]),
                    Kind.valueOf(words[2].toUpperCase(Locale.ROOT)));
        }).toList());
    }

    Requests on(BaseSplit newSplit) {
        return new Requests(level, unit, mode, flags, excluded, primaryRow, current, minutes, blockWeek, newSplit, gym, targets,
                grids, countVerticalPulls);
    }

    Requests with(Mode newMode) {
        return new Requests(level, unit, newMode, flags, excluded, primaryRow, current, minutes, blockWeek, split, gym, targets,
                grids, countVerticalPulls);
    }

    Requests in(WeightUnit newUnit) {
        return new Requests(level, newUnit, mode, flags, excluded, primaryRow, current, minutes, blockWeek, split, gym, targets,
                grids, countVerticalPulls);
    }

    Requests rowing(int sets) {
        return new Requests(level, unit, mode, flags, excluded, primaryRow, sets, minutes, blockWeek, split, gym, targets,
                grids, countVerticalPulls);
    }

    Requests given(int newMinutes) {
        return new Requests(level, unit, mode, flags, excluded, primaryRow, current, newMinutes, blockWeek, split, gym, targets,
                grids, countVerticalPulls);
    }

    Requests inWeek(int newBlockWeek) {
        return new Requests(level, unit, mode, flags, excluded, primaryRow, current, minutes, newBlockWeek, split, gym, targets,
                grids, countVerticalPulls);
    }

    Requests flagged(Flag... newFlags) {
        return flagged(Set.of(newFlags));
    }

    Requests flagged(Set<Flag> newFlags) {
        return new Requests(level, unit, mode, newFlags, excluded, primaryRow, current, minutes, blockWeek, split, gym, targets,
                grids, countVerticalPulls);
    }

    Requests without(Set<String> newExcluded) {
        return new Requests(level, unit, mode, flags, newExcluded, primaryRow, current, minutes, blockWeek, split, gym, targets,
                grids, countVerticalPulls);
    }

    Requests leadBy(String newPrimaryRow) {
        return new Requests(level, unit, mode, flags, excluded, newPrimaryRow, current, minutes, blockWeek, split, gym, targets,
                grids, countVerticalPulls);
    }

    Requests at(String... equipment) {
        return at(Set.copyOf(Arrays.asList(equipment)));
    }

    Requests at(Set<String> newGym) {
        return new Requests(level, unit, mode, flags, excluded, primaryRow, current, minutes, blockWeek, split, newGym, targets,
                grids, countVerticalPulls);
    }

    Requests knowing(Target... newTargets) {
        return new Requests(level, unit, mode, flags, excluded, primaryRow, current, minutes, blockWeek, split, gym,
                List.of(newTargets), grids, countVerticalPulls);
    }

    Requests loading(String exerciseId, LoadGrid grid) {
        return new Requests(level, unit, mode, flags, excluded, primaryRow, current, minutes, blockWeek, split, gym, targets,
                Map.of(exerciseId, grid), countVerticalPulls);
    }

    Requests countingVerticalPulls() {
        return new Requests(level, unit, mode, flags, excluded, primaryRow, current, minutes, blockWeek, split, gym, targets,
                grids, true);
    }

    WeekRequest request() {
        Athlete athlete = new Athlete(level, unit, mode, flags, excluded, primaryRow.isEmpty() ? null : primaryRow, null,
                countVerticalPulls,
                null, current, minutes, blockWeek);
        return new WeekRequest(new IsoWeek(2026, 48), athlete, split, gym, targets, grids,
                Exercises.ALL);
    }

    Week week() {
        return new WeekGenerator(PlanRules.defaults()).generate(request());
    }
}
