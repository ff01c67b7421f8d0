package io.broadback.program.week.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Prints how long a week takes: for one athlete, and over many of every kind. Run it by its {@code main}; it asserts nothing.
 */
final class GenerationTiming {
    private static final WeekGenerator GENERATOR = new WeekGenerator(PlanRules.defaults());

    /** Time of this thread alone: a busy machine would blur the tail. */
    private static final java.lang.management.ThreadMXBean CPU = java.lang.management.ManagementFactory.getThreadMXBean();

    private GenerationTiming() {
    }

    record Timed(Requests request, long nanos) {
    }

    public static void main(String[] arguments) {
        List<Requests> many = many(2000);
        for (int round = 0; round < 3; round++) {
            print("rows first, upper/lower", java.util.Collections.nCopies(2000, WorkedPlansTest.W1_REQUEST));
            print("athletes of every kind", many);
            for (Mode mode : Mode.values()) {
                print(mode.toString(), many.stream().map(request -> request.with(mode)).toList());
            }
        }
    }

    private static void print(String what, List<Requests> requests) {
        List<Timed> times = new ArrayList<>();
        for (Requests request : requests) {
            WeekRequest asked = request.request();
            long start = CPU.getCurrentThreadCpuTime();
            Week week = GENERATOR.generate(asked);
            times.add(new Timed(request, week.days().isEmpty() ? 0 : CPU.getCurrentThreadCpuTime() - start));
        }
        times.sort(Comparator.comparingLong(Timed::nanos));
        System.out.printf("%s: p50 %d us, p99 %d us, max %d us%n", what, times.get(times.size() / 2).nanos() / 1000,
                times.get(times.size() * 99 / 100).nanos() / 1000, times.getLast().nanos() / 1000);
        times.reversed().stream().limit(3).forEach(timed -> System.out.println("  " + timed));
    }

    private static List<Requests> many(int count) {
        Random random = new Random(4711);
        List<Requests> requests = new ArrayList<>();
        List<String> equipment = Requests.FULL_GYM.stream().sorted().toList();
        while (requests.size() < count) {
            Set<String> gym = equipment.stream().filter(name -> random.nextInt(4) > 0).collect(Collectors.toSet());
            Set<Flag> flags = Arrays.stream(Flag.values()).filter(flag -> flag != Flag.NO_TRAINING && random.nextInt(5) == 0)
                    .collect(Collectors.toSet());
            requests.add(Requests.a(Level.values()[random.nextInt(3)]).with(Mode.values()[random.nextInt(4)])
                    .rowing(random.nextInt(24)).given(10 + random.nextInt(80)).inWeek(1 + random.nextInt(6))
                    .on(List.of("UL4", "PL3", "PL4", "PL5", "PL6", "FB3", "PPL6").get(random.nextInt(7))).flagged(flags)
                    .at(gym));
        }
        return requests;
    }
}
