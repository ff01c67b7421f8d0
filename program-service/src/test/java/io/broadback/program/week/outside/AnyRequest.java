package io.broadback.program.week.outside;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;
import io.broadback.program.week.PreviewRequest;
import io.broadback.program.week.PreviewRequest.AthleteValue;
import io.broadback.program.week.PreviewRequest.GymValue;
import io.broadback.program.week.PreviewRequest.Priority;
import io.broadback.program.week.PreviewRequest.RangeValue;
import io.broadback.program.week.PreviewRequest.TargetValue;
import io.broadback.program.week.SplitValue;
import io.broadback.program.week.SplitValue.CustomSplit;
import io.broadback.program.week.SplitValue.DayValue;
import io.broadback.program.week.SplitValue.SlotValue;
import io.broadback.program.week.domain.Flag;
import io.broadback.program.week.domain.Kind;
import io.broadback.program.week.domain.Level;

/** Athletes, gyms and splits of every kind, from one seed. */
final class AnyRequest {
    static final List<String> EQUIPMENT = List.of("barbell", "rack", "bench", "incline_bench", "seal_bench", "dumbbells",
            "cable", "row_machine", "t_bar", "landmine", "pull_up_bar", "chest_press_machine", "shoulder_press_machine",
            "leg_press", "leg_curl", "leg_extension");
    private static final List<String> EXERCISES = Fact.ALL.keySet().stream().sorted().toList();
    private static final List<String> ROWS = EXERCISES.stream().filter(id -> Fact.of(id).row()).toList();

    private final Random random;

    AnyRequest(Random random) {
        this.random = random;
    }

    PreviewRequest next() {
        return new PreviewRequest("2026-W" + (10 + random.nextInt(43)), athlete(), split(), new GymValue(gym()), targets());
    }

    private AthleteValue athlete() {
        List<@Nullable Flag> flags = new ArrayList<>();
        Arrays.stream(Flag.values()).filter(flag -> random.nextInt(flag == Flag.NO_TRAINING ? 100 : 6) == 0)
                .forEach(flags::add);
        Set<String> excluded = new LinkedHashSet<>();
        while (random.nextInt(3) == 0) {
            excluded.add(any(random.nextBoolean() ? ROWS : EXERCISES));
        }
        return new AthleteValue(any(List.of(Level.values())), any(List.of(WeightUnit.values())),
                any(List.of(Priority.values())), flags, new ArrayList<>(excluded),
                random.nextInt(3) == 0 ? any(ROWS) : null, null, random.nextInt(4) == 0, null, random.nextInt(26),
                random.nextInt(3) == 0 ? 1 + random.nextInt(40) : 30 + random.nextInt(90),
                random.nextInt(5) == 0 ? null : 1 + random.nextInt(6));
    }

    /** An intermediate who has rowed 17 sets and has an hour and a quarter for them. */
    static AthleteValue plainAthlete() {
        return new AthleteValue(Level.INTERMEDIATE, WeightUnit.LB, Priority.ROWS_FIRST, List.of(), List.of(), null, null, false,
                null, 17, 75, 1);
    }

    private List<@Nullable String> gym() {
        int missing = random.nextInt(5) == 0 ? 100 : 1 + random.nextInt(6);
        List<@Nullable String> gym = new ArrayList<>(
                EQUIPMENT.stream().filter(name -> missing == 100 || random.nextInt(7) >= missing).toList());
        return gym.isEmpty() ? new ArrayList<>(List.of("barbell")) : gym;
    }

    private SplitValue split() {
        return random.nextInt(5) < 3 ? SplitValue.named(any(Asked.BUILT_IN.keySet().stream().sorted().toList()))
                : new SplitValue(null, new CustomSplit(days()));
    }

    private List<@Nullable DayValue> days() {
        List<DayOfWeek> weekdays = new ArrayList<>(Arrays.asList(DayOfWeek.values()));
        Collections.shuffle(weekdays, random);
        List<@Nullable DayValue> days = new ArrayList<>();
        boolean rows = random.nextBoolean();
        for (DayOfWeek weekday : weekdays.subList(0, 1 + random.nextInt(7))) {
            List<@Nullable SlotValue> slots = new ArrayList<>();
            for (int slot = 1 + random.nextInt(6); slot > 0; slot--) {
                slots.add(slot(any(rows && random.nextInt(3) == 0 ? ROWS : EXERCISES)));
            }
            days.add(new DayValue(weekday, "Day " + weekday, random.nextInt(3) > 0 ? null : random.nextBoolean(), slots));
        }
        return days;
    }

    private SlotValue slot(String exercise) {
        RepRange range = any(Fact.of(exercise).ranges());
        return new SlotValue(exercise, random.nextInt(20) == 0 ? 1 + random.nextInt(20) : 1 + random.nextInt(5),
                new RangeValue(range.bottom(), range.top()), any(List.of(Kind.values())));
    }

    private List<@Nullable TargetValue> targets() {
        List<@Nullable TargetValue> targets = new ArrayList<>();
        for (String row : ROWS) {
            if (random.nextInt(4) == 0) {
                RepRange range = any(Fact.of(row).ranges());
                targets.add(new TargetValue(row, null, Technique.STRICT, new RangeValue(range.bottom(), range.top()),
                        Load.of(45 + 5 * random.nextInt(40), any(List.of(WeightUnit.values()))), range.bottom(), null, null));
            }
        }
        return targets;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** The same request with every list whose order means nothing in another order (P8). */
    PreviewRequest shuffled(PreviewRequest request) {
        AthleteValue athlete = Objects.requireNonNull(request.athlete());
        SplitValue split = Objects.requireNonNull(request.baseSplit());
        SplitValue shuffledSplit = split.custom() == null ? split
                : new SplitValue(null, new CustomSplit(shuffled(Objects.requireNonNull(split.custom().days()))));
        return new PreviewRequest(request.week(),
                new AthleteValue(athlete.level(), athlete.unit(), athlete.priority(),
                        shuffled(Objects.requireNonNull(athlete.flags())),
                        shuffled(Objects.requireNonNull(athlete.excludedExercises())), athlete.primaryRow(), null,
                        athlete.countVerticalPulls(), null, athlete.currentRowSets(), athlete.minutesPerWeek(),
                        athlete.blockWeek()),
                shuffledSplit,
                new GymValue(shuffled(Objects.requireNonNull(Objects.requireNonNull(request.gym()).equipment()))),
                shuffled(Objects.requireNonNull(request.targets())));
    }

    private <T extends @Nullable Object> List<T> shuffled(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** The same athlete with another number, the rest unchanged. */
    static PreviewRequest with(PreviewRequest request, Map<String, Integer> numbers, @Nullable WeightUnit unit) {
        AthleteValue athlete = Objects.requireNonNull(request.athlete());
        return new PreviewRequest(request.week(),
                new AthleteValue(athlete.level(), unit == null ? athlete.unit() : unit, athlete.priority(), athlete.flags(),
                        athlete.excludedExercises(), athlete.primaryRow(), null, athlete.countVerticalPulls(), null,
                        numbers.getOrDefault("currentRowSets", Objects.requireNonNull(athlete.currentRowSets())),
                        numbers.getOrDefault("minutesPerWeek", Objects.requireNonNull(athlete.minutesPerWeek())),
                        numbers.getOrDefault("blockWeek", Objects.requireNonNullElse(athlete.blockWeek(), 1))),
                request.baseSplit(), request.gym(), request.targets());
    }

    static PreviewRequest at(PreviewRequest request, List<@Nullable String> gym) {
        return new PreviewRequest(request.week(), request.athlete(), request.baseSplit(), new GymValue(gym), request.targets());
    }
}
