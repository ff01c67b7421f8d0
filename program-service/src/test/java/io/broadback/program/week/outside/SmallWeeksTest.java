package io.broadback.program.week.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.WeightUnit;
import io.broadback.program.week.PreviewRequest;
import io.broadback.program.week.PreviewRequest.AthleteValue;
import io.broadback.program.week.PreviewRequest.GymValue;
import io.broadback.program.week.PreviewRequest.Priority;
import io.broadback.program.week.PreviewRequest.RangeValue;
import io.broadback.program.week.SplitValue;
import io.broadback.program.week.SplitValue.CustomSplit;
import io.broadback.program.week.SplitValue.DayValue;
import io.broadback.program.week.SplitValue.SlotValue;
import io.broadback.program.week.WeekPreview;
import io.broadback.program.week.WeekRepresentation;
import io.broadback.program.week.domain.ExerciseTable;
import io.broadback.program.week.domain.Flag;
import io.broadback.program.week.domain.Kind;
import io.broadback.program.week.domain.Level;
import io.broadback.program.week.domain.PlanRules;
import io.broadback.program.week.domain.Reason.Code;

/**
 * Small requests, of which every week can be looked at one by one: what the generator calls impossible is impossible, and what
 * it
 * calls the best scores the most.
 */
class SmallWeeksTest {
    private static final int REQUESTS = Integer.getInteger("broadback.small-weeks", 150);
    private static final long SEED = Long.getLong("broadback.seed", 20_261_128L);
    private static final List<String> LIFTS = List.of("bench_press", "overhead_press", "machine_chest_press",
            "machine_shoulder_press", "back_squat", "deadlift", "leg_press", "leg_curl", "barbell_curl");
    /** Neither cable nor dumbbells: without them there is no rear-delt work, and that leaves few enough weeks. */
    private static final List<String> ROW_PIECES = List.of("barbell", "seal_bench", "row_machine", "t_bar", "landmine");
    private static final List<String> OTHER_PIECES = List.of("rack", "bench", "chest_press_machine", "shoulder_press_machine",
            "leg_press", "leg_curl");

    private final Random random = new Random(SEED);
    private final WeekPreview preview = new WeekPreview(PlanRules.defaults());

    private PreviewRequest any() {
        List<@Nullable Flag> flags = new ArrayList<>();
        Arrays.stream(Flag.values()).filter(flag -> flag != Flag.NO_TRAINING && random.nextInt(5) == 0).forEach(flags::add);
        AthleteValue athlete = new AthleteValue(Level.values()[random.nextInt(3)], WeightUnit.KG,
                Priority.values()[random.nextInt(4)], flags, List.of(), null, null, false, null, random.nextInt(9),
                4 + random.nextInt(40), 1 + random.nextInt(5));
        List<@Nullable String> gym = new ArrayList<>(OTHER_PIECES.stream().filter(piece -> random.nextInt(5) > 0).toList());
        ROW_PIECES.stream().filter(piece -> random.nextInt(2) == 0).forEach(gym::add);
        return new PreviewRequest("2026-W48", athlete, new SplitValue(null, new CustomSplit(days())), new GymValue(gym),
                List.of());
    }

    private List<@Nullable DayValue> days() {
        List<DayOfWeek> weekdays = new ArrayList<>(Arrays.asList(DayOfWeek.values()));
        Collections.shuffle(weekdays, random);
        List<@Nullable DayValue> days = new ArrayList<>();
        for (DayOfWeek weekday : weekdays.subList(0, 1 + random.nextInt(random.nextInt(4) == 0 ? 7 : 2))) {
            List<@Nullable SlotValue> slots = new ArrayList<>();
            for (int slot = 1 + random.nextInt(3); slot > 0; slot--) {
                Fact lift = Fact.of(LIFTS.get(random.nextInt(LIFTS.size())));
                RepRange range = lift.ranges().getFirst();
                slots.add(new SlotValue(lift.id(), 1 + random.nextInt(5), new RangeValue(range.bottom(), range.top()),
                        Kind.values()[random.nextInt(Kind.values().length)]));
            }
            days.add(new DayValue(weekday, "Day", null, slots));
        }
        return days;
    }

    @Test
    void what_is_called_impossible_is_and_what_is_called_the_best_is() {
        List<String> findings = new ArrayList<>();
        int[] kinds = new int[4];
        for (int i = 0; i < REQUESTS; i++) {
            PreviewRequest request = any();
            WeekRepresentation week = preview.of(request, ExerciseTable.catalogue(), Map.of());
            Asked asked = new Asked(request);
            Answered answer = new Answered(week, false);
            Priority used = Priority.valueOf(week.priority().name());
            inspect(asked, answer, used).stream().map(found -> found + "\n    " + request).forEach(findings::add);
            kinds[0] += answer.rowSets() < asked.goal() ? 1 : 0;
            kinds[1] += answer.has(Code.MODE_REFUSED) ? 1 : 0;
            kinds[2] += answer.has(Code.NO_LOW_SLOT) ? 1 : 0;
            kinds[3] += answer.has(Code.NO_ROW_POSSIBLE) ? 1 : 0;
        }
        System.out.printf("%d small requests: %d short, %d refused, %d without low reps, %d without rows, seed %d%n", REQUESTS,
                kinds[0], kinds[1], kinds[2], kinds[3], SEED);
        assertThat(findings).as("weeks of the seed %d", SEED).isEmpty();
        assertThat(Arrays.stream(kinds).boxed().toList()).allMatch(count -> count > 0);
    }

    private static List<String> inspect(Asked asked, Answered answer, Priority used) {
        List<String> findings = new ArrayList<>();
        Priority wanted = Objects.requireNonNull(asked.athlete.priority());
        boolean anyRow = !asked.choices().isEmpty();
        if (anyRow == answer.has(Code.NO_ROW_POSSIBLE)) {
            findings.add("NO_ROW_POSSIBLE beside " + asked.choices().size() + " rows");
        }
        if (anyRow && used != wanted) {
            for (int rowSets = asked.goal(); rowSets >= 3; rowSets--) {
                if (EveryWeek.exists(asked, wanted, rowSets)) {
                    findings.add(wanted + " is refused, and has a week of " + rowSets);
                }
            }
        }
        for (int rowSets = asked.goal(); anyRow && rowSets > answer.rowSets() && rowSets >= 3; rowSets--) {
            if (EveryWeek.best(asked, used, rowSets) >= 0) {
                findings.add("there is a week of " + rowSets + ", not only of " + answer.rowSets());
            }
        }
        if (answer.rowSets() > 0) {
            best(asked, answer, used, findings);
            boolean low = EveryWeek.lowIsPossible(asked, VolumeAndReasons.allocation(answer.rowSets()));
            if (low == answer.has(Code.NO_LOW_SLOT)) {
                findings.add("a low slot is possible: " + low);
            }
        }
        return findings;
    }

    private static void best(Asked asked, Answered answer, Priority used, List<String> findings) {
        int interference = answer.week.audit().interferenceCost();
        double most = EveryWeek.best(asked, used, answer.rowSets());
        double mine = EveryWeek.points(answer.addedMinutes(), interference, Numbers.covered(answer));
        boolean proven = answer.week.audit().scoreBound() == null;
        if (most < 0 || mine > most + 1e-6) {
            findings.add("a week that should not exist: " + mine + " of " + most);
        } else if (proven && mine < most - 1e-6) {
            findings.add("there is a better week: " + mine + " of " + most);
        }
    }
}
