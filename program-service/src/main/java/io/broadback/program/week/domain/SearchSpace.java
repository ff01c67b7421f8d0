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

    /**
     * Bounds that a week may not pass (H6, H9, 4.7, 4.2): {@code maxTopUpSets} beside an own day that all else stands on, and
     * at least {@code leastPairs} rows paired with presses.
     */
    record Limits(long maxMillis, int maxInterference, int maxAxialOneSetsPerSession, int maxTopUpSets, int leastPairs) {
        static final int NO_TOP_UP_RULE = -1;

        Limits within(long millis) {
            return new Limits(millis, maxInterference, maxAxialOneSetsPerSession, maxTopUpSets, leastPairs);
        }

        boolean ownDayLeads() {
            return maxTopUpSets != NO_TOP_UP_RULE;
        }
    }

    private static final int MAX_EXERCISES = 5;
    private static final int MAX_CANDIDATES = 12;

    SearchSpace withoutIsolation(long maxMillis) {
        List<@Nullable IsolationChoice> none = new ArrayList<>();
        none.add(null);
        return new SearchSpace(zones, options, primary, given, sessions, neighboursAllowed, none, setsForEffort,
                limits.within(maxMillis));
    }

    /** What may take the sets of a zone; nothing where there are none. */
    List<RowOption> options(Zone zone) {
        return zones.in(zone) == 0 ? List.of() : options.getOrDefault(zone, List.of());
    }

    /** The exercises to choose from, by id. */
    List<Exercise> candidates() {
        TreeMap<String, Exercise> found = new TreeMap<>();
        found.put(primary.exercise().id(), primary.exercise());
        for (Zone zone : Zone.values()) {
            options(zone).stream().map(RowOption::exercise)
                    .sorted(Comparator.comparingInt(Exercise::loadability).reversed().thenComparing(Exercise::id))
                    .forEach(exercise -> {
                        if (found.size() < MAX_CANDIDATES) {
                            found.put(exercise.id(), exercise);
                        }
                    });
        }
        return List.copyOf(found.values());
    }

    /**
     * Every choice of two to five of the candidates as bits, with those of the base and the primary one, fewest first, then by
     * their ids (4.3; 4.8, ties).
     */
    List<Integer> choices(List<Exercise> candidates) {
        int least = leastExercises(candidates);
        // Low reps are one slot, the others of two sets or more.
        int slots = Math.min(1, zones.low()) + zones.mid() / 2 + zones.high() / 2;
        int most = Math.max(least, Math.min(MAX_EXERCISES, Math.max(slots, zones.low() / SlotSizes.MOST + slots)));
        List<Integer> found = new ArrayList<>();
        for (int size = least; size <= most; size++) {
            choose(candidates, 0, size, 0, found);
        }
        return found;
    }

    /** Two where there is a choice, beside the rows of the base or too few sets one (4.3). */
    int leastExercises(List<Exercise> candidates) {
        return candidates.size() > 1 && zones.total() >= 5 && given.isEmpty() ? 2 : 1;
    }

    /** Whether these are not too many. */
    boolean allowsExercises(int chosen, List<Exercise> candidates) {
        return Integer.bitCount(chosen) <= MAX_EXERCISES && isFewEnough(candidates, chosen);
    }

    private void choose(List<Exercise> candidates, int from, int missing, int chosen, List<Integer> found) {
        if (missing == 0) {
            if ((!primary.needed() || (chosen >> candidates.indexOf(primary.exercise()) & 1) != 0)
                    && isFewEnough(candidates, chosen)) {
                found.add(chosen);
            }
            return;
        }
        for (int i = from; i <= candidates.size() - missing; i++) {
            choose(candidates, i + 1, missing - 1, chosen | 1 << i, found);
        }
    }

    /** A base with five rows may be given one more. */
    private boolean isFewEnough(List<Exercise> candidates, int chosen) {
        if (given.isEmpty()) {
            return true;
        }
        int others = 0;
        for (int i = 0; i < candidates.size(); i++) {
            others += (chosen >> i & 1) != 0 && !given.contains(candidates.get(i).id()) ? 1 : 0;
        }
        return given.size() + others <= Math.max(MAX_EXERCISES, given.size() + 1);
    }
}
