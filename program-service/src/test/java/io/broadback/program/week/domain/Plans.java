package io.broadback.program.week.domain;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Plans written by hand, a line a day: {@code "TUESDAY: barbell_row 5x4-6 sway 4 5 failure 5, base, face_pull 2x12-15"}.
 * {@code base 2} are the next two base slots, {@code base} all that are left; {@code pair} marks a row done in turn with the
 * slot before. Days of the base that are not named keep their base slots.
 */
final class Plans {
    private Plans() {
    }

    static Plan by(WeekRequest request, Mode mode, String... lines) {
        Map<DayOfWeek, PlannedDay> days = new TreeMap<>(new EffectiveBase(request).days().stream()
                .collect(Collectors.toMap(PlannedDay::weekday, Function.identity())));
        for (String line : lines) {
            DayOfWeek weekday = DayOfWeek.valueOf(line.split(": ")[0]);
            PlannedDay day = days.getOrDefault(weekday, new PlannedDay(weekday, "Back", false, List.of()));
            List<PlannedSlot> slots = new ArrayList<>();
            int done = 0;
            for (String item : line.split(": ")[1].split(", ")) {
                if (item.startsWith("base")) {
                    int next = item.equals("base") ? day.slots().size() : done + Integer.parseInt(item.substring(5));
                    slots.addAll(day.slots().subList(done, next));
                    done = next;
                } else {
                    slots.add(slot(item, mode));
                }
            }
            days.put(weekday, day.withSlots(slots));
        }
        return new Plan(List.copyOf(days.values()));
    }

    private static PlannedSlot slot(String item, Mode mode) {
        List<String> words = Arrays.asList(item.split(" "));
        Exercise exercise = Exercises.named(words.get(0));
        String[] work = words.get(1).split("x");
        Role role = exercise.isIsolation() ? Role.ISOLATION
                : exercise.pattern() == Pattern.VERTICAL_PULL ? Role.VERTICAL_PULL : Role.ROW;
        return new PlannedSlot(role, exercise, Integer.parseInt(work[0]), Exercises.range(work[1]), null,
                exercise.rowSet() ? modeOf(words, mode) : null, numbers(words, "sway"), numbers(words, "failure"),
                RepsInReserve.USUAL);
    }

    private static Mode modeOf(List<String> words, Mode mode) {
        if (words.contains("pair")) {
            return Mode.SUPERSET;
        }
        return mode.pairs() ? Mode.ROWS_FIRST : mode;
    }

    private static List<Integer> numbers(List<String> words, String after) {
        return !words.contains(after) ? List.of()
                : words.stream().skip(words.indexOf(after) + 1L).takeWhile(word -> word.matches("\\d+")).map(Integer::valueOf)
                        .toList();
    }
}
