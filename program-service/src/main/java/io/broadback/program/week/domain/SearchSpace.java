package io.broadback.program.week.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The weeks to choose from, all with the same row sets per zone. {@code isolation} holds null for a week without it, first;
 * {@code neighboursAllowed} lets one exercise follow itself in a session; from {@code setsForEffort} back sets on, R21 holds.
 * {@code given} are the rows that the base has already.
 */
record SearchSpace(Zones zones, Map<Zone, List<RowOption>> options, Primary primary, Set<String> given,
        List<RowSession> sessions, boolean neighboursAllowed, List<@Nullable IsolationChoice> isolation, int setsForEffort,
        Limits limits) {

    /** The primary row; {@code needed} unless the base has it, or too little is added for a slot of its own (R9, R14). */
    record Primary(Exercise exercise, boolean needed) {
    }

    /** Bounds that a week may not pass (H6, H9, 4.7, 4.2). */
    record Limits(long maxMillis, int maxInterference, int maxAxialOneSetsPerSession, int maxTopUpSets) {
        Limits withoutTime() {
            return new Limits(Long.MAX_VALUE, maxInterference, maxAxialOneSetsPerSession, maxTopUpSets);
        }
    }

    private static final int MAX_EXERCISES = 5;
    private static final int MAX_CANDIDATES = 12;

    SearchSpace withoutTimeAndIsolation() {
        List<@Nullable IsolationChoice> none = new ArrayList<>();
        none.add(null);
        return new SearchSpace(zones, options, primary, given, sessions, neighboursAllowed, none, setsForEffort,
                limits.withoutTime());
    }

    SearchSpace with(Map<Zone, List<RowOption>> otherOptions) {
        return new SearchSpace(zones, otherOptions, primary, given, sessions, neighboursAllowed, isolation, setsForEffort,
                limits);
    }

    List<RowOption> options(Zone zone, List<Exercise> among) {
        List<RowOption> found = new ArrayList<>();
        for (RowOption option : options.getOrDefault(zone, List.of())) {
            if (among.contains(option.exercise())) {
                found.add(option);
            }
        }
        return found;
    }

    /**
     * Every choice of two to five row exercises, with those of the base and the primary one, fewest first, then by their ids
     * (4.3; 4.8, ties).
     */
    List<List<Exercise>> exerciseSets() {
        List<Exercise> candidates = candidates();
        int least = candidates.size() > 1 && zones.total() >= 5 && given.isEmpty() ? 2 : 1;
        List<List<Exercise>> sets = new ArrayList<>();
        for (int size = least; size <= MAX_EXERCISES; size++) {
            choose(candidates, 0, size, new ArrayList<>(), sets);
        }
        return sets;
    }

    List<Exercise> candidates() {
        TreeMap<String, Exercise> found = new TreeMap<>();
        found.put(primary.exercise().id(), primary.exercise());
        for (Zone zone : Zone.values()) {
            options.getOrDefault(zone, List.of()).stream().map(RowOption::exercise)
                    .sorted(Comparator.comparingInt(Exercise::loadability).reversed().thenComparing(Exercise::id))
                    .forEach(exercise -> {
                        if (found.size() < MAX_CANDIDATES) {
                            found.put(exercise.id(), exercise);
                        }
                    });
        }
        return List.copyOf(found.values());
    }

    /** A base with five rows may be given one more. */
    private boolean isFewEnough(List<Exercise> chosen) {
        long others = chosen.stream().filter(exercise -> !given.contains(exercise.id())).count();
        return given.size() + others <= Math.max(MAX_EXERCISES, given.size() + 1);
    }

    private void choose(List<Exercise> candidates, int from, int missing, List<Exercise> chosen, List<List<Exercise>> sets) {
        if (missing == 0) {
            if ((!primary.needed() || chosen.contains(primary.exercise())) && isFewEnough(chosen)) {
                sets.add(List.copyOf(chosen));
            }
            return;
        }
        for (int i = from; i <= candidates.size() - missing; i++) {
            chosen.add(candidates.get(i));
            choose(candidates, i + 1, missing - 1, chosen, sets);
            chosen.removeLast();
        }
    }
}
