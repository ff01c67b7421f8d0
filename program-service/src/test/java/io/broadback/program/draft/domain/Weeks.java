package io.broadback.program.draft.domain;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.LoadGrid;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;
import io.broadback.program.week.domain.Athlete;
import io.broadback.program.week.domain.BaseSplit;
import io.broadback.program.week.domain.BaseSplit.BaseDay;
import io.broadback.program.week.domain.BaseSplit.BaseSlot;
import io.broadback.program.week.domain.Exercises;
import io.broadback.program.week.domain.Flag;
import io.broadback.program.week.domain.IsoWeek;
import io.broadback.program.week.domain.Kind;
import io.broadback.program.week.domain.Level;
import io.broadback.program.week.domain.Mode;
import io.broadback.program.week.domain.PlannedSlot;
import io.broadback.program.week.domain.RepsInReserve;
import io.broadback.program.week.domain.Role;
import io.broadback.program.week.domain.Target;
import io.broadback.program.week.domain.WeekRequest;

/**
 * A week made by hand: Tuesday 5 sets of barbell rows and 4 of machine rows before the bench, Friday 4 of chest-supported and 4
 * of
 * cable rows before the press; squats on Monday.
 */
final class Weeks {
    static final RepRange LOW = new RepRange(4, 6);
    static final RepRange MID = new RepRange(6, 10);
    static final RepRange HIGH = new RepRange(10, 15);
    static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    static final LocalDate TUESDAY = MONDAY.plusDays(1);
    static final LocalDate FRIDAY = MONDAY.plusDays(4);
    static final UUID ELSEWHERE = new UUID(9, 9);
    static final Set<String> WHOLE_GYM = Set.of("barbell", "rack", "bench", "incline_bench", "seal_bench", "dumbbells", "cable",
            "row_machine", "t_bar", "landmine", "chest_press_machine");
    private static final BaseSplit SPLIT = new BaseSplit(List.of(
            new BaseDay(DayOfWeek.MONDAY, "Lower", null, List.of(new BaseSlot("back_squat", 3, LOW, Kind.TOP))),
            new BaseDay(DayOfWeek.TUESDAY, "Bench", null,
                    List.of(new BaseSlot("bench_press", 3, LOW, Kind.TOP),
                            new BaseSlot("machine_chest_press", 3, MID, Kind.SECONDARY))),
            new BaseDay(DayOfWeek.FRIDAY, "Press", null, List.of(new BaseSlot("overhead_press", 3, LOW, Kind.TOP)))));

    private Weeks() {
    }

    static WeekRequest request(Set<String> equipment) {
        return request(equipment, Set.of());
    }

    static WeekRequest request(Set<String> equipment, Set<String> excluded) {
        Athlete athlete = new Athlete(Level.INTERMEDIATE, WeightUnit.LB, Mode.ROWS_FIRST, Set.<Flag> of(), excluded, null, null,
                false, null, 17, 90, 1);
        return new WeekRequest(IsoWeek.parse("2026-W48"), athlete, SPLIT, equipment,
                List.of(target("barbell_row", 225), target("machine_row", 100)), Map.of(), Exercises.ALL);
    }

    private static Target target(String exercise, int pounds) {
        return new Target(exercise, null, Technique.STRICT, exercise.equals("barbell_row") ? LOW : MID,
                Load.of(pounds, WeightUnit.LB), 5, "IN_RANGE", null);
    }

    static GeneratedWeek generated() {
        return new GeneratedWeek(IsoWeek.parse("2026-W48"), Mode.ROWS_FIRST, Mode.ROWS_FIRST, List.of(
                day(MONDAY, "Lower", true, base("back_squat", LOW, Kind.TOP)),
                day(TUESDAY, "Bench", false, row(Role.PRIMARY_ROW, "barbell_row", 5, LOW), row(Role.ROW, "machine_row", 4, MID),
                        base("bench_press", LOW, Kind.TOP), base("machine_chest_press", MID, Kind.SECONDARY)),
                day(FRIDAY, "Press", false, row(Role.ROW, "chest_supported_row", 4, MID), row(Role.ROW, "cable_row", 4, HIGH),
                        base("overhead_press", LOW, Kind.TOP))),
                List.of(), 17, new BigDecimal("95.0"));
    }

    /** The bench day with a machine row after the machine press instead. */
    static GeneratedWeek paired() {
        GeneratedWeek week = generated();
        PlannedSlot press = base("machine_chest_press", MID, Kind.SECONDARY);
        PlannedSlot row = new PlannedSlot(Role.ROW, Exercises.named("machine_row"), 3, MID, null, Mode.SUPERSET, List.of(),
                List.of(), new RepsInReserve(1, 2));
        return new GeneratedWeek(week.week(), Mode.SUPERSET, Mode.SUPERSET,
                List.of(week.days().getFirst(),
                        day(TUESDAY, "Bench", false, base("bench_press", LOW, Kind.TOP), press, row), week.days().getLast()),
                List.of(), 11, week.scoreBound());
    }

    private static GeneratedWeek.Day day(LocalDate date, String name, boolean heavyAxial, PlannedSlot... slots) {
        return new GeneratedWeek.Day(date, name, heavyAxial,
                Stream.iterate(0, place -> place + 1).limit(slots.length)
                        .map(place -> new GeneratedWeek.Slot(slot(date, place + 1), slots[place])).toList());
    }

    /** Ids as they are derived: by day and place. */
    static UUID slot(LocalDate day, int order) {
        return new UUID(day.toEpochDay(), order);
    }

    private static PlannedSlot row(Role role, String exercise, int sets, RepRange range) {
        return new PlannedSlot(role, Exercises.named(exercise), sets, range, null, Mode.ROWS_FIRST,
                role == Role.PRIMARY_ROW ? List.of(4, 5) : List.of(), role == Role.PRIMARY_ROW ? List.of(5) : List.of(),
                new RepsInReserve(1, 2));
    }

    private static PlannedSlot base(String exercise, RepRange range, Kind kind) {
        return new PlannedSlot(Role.BASE, Exercises.named(exercise), 3, range, kind, null, List.of(), List.of(),
                new RepsInReserve(1, 2));
    }

    /** A gym of cables and a machine with pins of 12 lb. */
    static Surroundings withMachinesElsewhere() {
        return new Surroundings(Map.of(ELSEWHERE, new Place(Set.of("cable", "row_machine"),
                Map.of("machine_row", LoadGrid.of(Stream.iterate(12, pin -> pin + 12).limit(20).map(BigDecimal::valueOf)
                        .toList())))),
                Set.of());
    }

    static Performed done(UUID slot, LocalDate day, String exercise, int pounds, int reps) {
        return new Performed(day, exercise, Exercises.named(exercise).rowSet(), slot, null, Load.of(pounds, WeightUnit.LB),
                null, reps, null, null);
    }
}
