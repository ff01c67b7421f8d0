package io.broadback.logbook.analytics.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reps of a session's first set along a line, where it was done with one fixed load (3.12): more reps at the same load are a
 * result that no estimate stands behind.
 */
public record FirstSets(Track track, long load, List<Lift> sets) {
    public FirstSets {
        sets = List.copyOf(sets);
    }

    /** Of a load in ten-thousandths of the unit. */
    public static FirstSets at(long load, Line line) {
        return new FirstSets(line.track(), load, firstSets(line).stream().filter(lift -> lift.load() == load).toList());
    }

    /**
     * The first set of each session that was done with the load, wherever it stood: light work comes after the heavy sets of
     * the day.
     */
    static FirstSets firstAt(long load, Line line) {
        Set<UUID> begun = new HashSet<>();
        return new FirstSets(line.track(), load, line.lifts().stream()
                .filter(lift -> lift.load() == load && begun.add(lift.session())).toList());
    }

    /** The load that most sessions began with; of those used as often the heaviest. */
    public static OptionalLong usualLoad(Line line) {
        return mostUsed(firstSets(line));
    }

    static OptionalLong mostUsed(List<Lift> lifts) {
        return lifts.stream().collect(Collectors.groupingBy(Lift::load, TreeMap::new, Collectors.counting())).entrySet()
                .stream()
                .max(Map.Entry.<Long, Long> comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> OptionalLong.of(entry.getKey())).orElseGet(OptionalLong::empty);
    }

    private static List<Lift> firstSets(Line line) {
        Set<UUID> begun = new HashSet<>();
        return line.lifts().stream().filter(lift -> begun.add(lift.session())).toList();
    }
}
