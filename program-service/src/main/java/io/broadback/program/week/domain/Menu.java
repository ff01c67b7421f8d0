package io.broadback.program.week.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/** A choice of exercises, before slots and days, with the most points and the least time any of its weeks could have. */
final class Menu {
    private static final int LARGEST_SLOT = 6;

    private final SearchSpace space;
    private final List<Exercise> exercises;
    private final @Nullable IsolationChoice isolation;
    private final Map<Zone, List<RowOption>> options = new EnumMap<>(Zone.class);
    private final List<String> exerciseIds;
    private final long leastMillis;
    private final long mostPoints;
    private final boolean possible;

    /** {@code fewestSlots} is the number of exercises if each must have a slot. */
    Menu(SearchSpace space, List<Exercise> exercises, @Nullable IsolationChoice isolation, int fewestSlots) {
        this.space = space;
        this.exercises = exercises;
        this.isolation = isolation;
        for (Zone zone : Zone.values()) {
            options.put(zone, space.options(zone, exercises));
        }
        TreeSet<String> ids = new TreeSet<>();
        exercises.forEach(exercise -> ids.add(exercise.id()));
        if (isolation != null) {
            ids.add(isolation.exercise().id());
        }
        this.exerciseIds = List.copyOf(ids);
        this.leastMillis = leastMillis(Math.max(fewestSlots, fewestSlots()));
        this.possible = fillsEveryZone() && leastMillis <= space.limits().maxMillis() && fitsTheSessions();
        this.mostPoints = SearchPoints.of(leastMillis, 0, mostCovered(), enoughSets());
    }

    List<Exercise> exercises() {
        return exercises;
    }

    @Nullable
    IsolationChoice isolation() {
        return isolation;
    }

    List<RowOption> options(Zone zone) {
        return options.getOrDefault(zone, List.of());
    }

    List<String> exerciseIds() {
        return exerciseIds;
    }

    /** Whether any week of this choice could exist and be better than {@code best}. */
    boolean isWorthTrying(@Nullable RowWeek best) {
        if (!isPossible()) {
            return false;
        }
        if (best == null) {
            return true;
        }
        return mostPoints > best.points()
                || (mostPoints == best.points() && RowWeek.BY_EXERCISES.compare(exerciseIds, best.exerciseIds()) <= 0);
    }

    /** Whether neither zones, time nor the caps of the sessions rule out every week of this choice. */
    boolean isPossible() {
        return possible;
    }

    private boolean fitsTheSessions() {
        Capacity capacity = new Capacity(space.sessions(), space.limits());
        List<RowOption> all = new ArrayList<>();
        for (Zone zone : Zone.values()) {
            if (space.zones().in(zone) > capacity.of(options(zone))) {
                return false;
            }
            all.addAll(options(zone));
        }
        return space.zones().total() <= capacity.of(all);
    }

    long mostPoints() {
        return mostPoints;
    }

    /** Back sets are the same in every week of this choice, so R21's first condition is known here. */
    boolean enoughSets() {
        int isolationSets = isolation == null ? 0 : isolation.sets();
        return space.zones().total() + isolationSets >= space.setsForEffort();
    }

    private boolean fillsEveryZone() {
        for (Zone zone : Zone.values()) {
            if (space.zones().in(zone) > 0 && options(zone).isEmpty()) {
                return false;
            }
        }
        return exercises.stream().allMatch(exercise -> options.values().stream()
                .anyMatch(list -> list.stream().anyMatch(option -> option.exercise().equals(exercise))));
    }

    private int fewestSlots() {
        int slots = 0;
        for (Zone zone : Zone.values()) {
            slots += (space.zones().in(zone) + LARGEST_SLOT - 1) / LARGEST_SLOT;
        }
        return slots;
    }

    /** The least time that so many slots of these exercises could take. */
    long leastMillis(int slots) {
        long millis = isolation == null ? 0 : isolation.millis();
        for (Zone zone : Zone.values()) {
            int sets = space.zones().in(zone);
            millis += sets * options(zone).stream().mapToLong(RowOption::setMillis).min().orElse(0);
        }
        int roomiest = space.sessions().stream().mapToInt(RowSession::maxRowSets).max().orElse(1);
        int sessions = (space.zones().total() + roomiest - 1) / Math.max(1, roomiest);
        // An added row may follow a row of the base, which has paid for the ramp and, of the same exercise, for the change.
        int afterBase = space.sessions().stream().mapToInt(session -> session.base().opening().size()).sum();
        long changes = space.neighboursAllowed() ? 0 : Math.max(0, slots - sessions - afterBase) * SessionClock.CHANGE;
        return millis + Math.max(0, sessions - afterBase) * SessionClock.FIRST_SLOT + changes;
    }

    private int mostCovered() {
        int covered = 0;
        for (Muscle muscle : Muscle.TO_COVER) {
            int halfSets = isolation == null ? 0 : isolation.sets() * isolation.exercise().halfSets(muscle);
            for (Zone zone : Zone.values()) {
                int most = 0;
                for (RowOption option : options(zone)) {
                    most = Math.max(most, option.exercise().halfSets(muscle));
                }
                halfSets += space.zones().in(zone) * most;
            }
            covered += halfSets >= FractionalSets.ENOUGH_HALF_SETS ? 1 : 0;
        }
        return covered;
    }

    /** Muscles covered by these slots and the isolation. */
    int covered(List<RowSlot> slots) {
        int covered = 0;
        for (Muscle muscle : Muscle.TO_COVER) {
            int halfSets = isolation == null ? 0 : isolation.sets() * isolation.exercise().halfSets(muscle);
            for (RowSlot slot : slots) {
                halfSets += slot.sets() * slot.exercise().halfSets(muscle);
            }
            covered += halfSets >= FractionalSets.ENOUGH_HALF_SETS ? 1 : 0;
        }
        return covered;
    }

    List<List<Integer>> slotSizes(Zone zone) {
        List<List<Integer>> sizes = SlotSizes.of(space.zones().in(zone));
        // The low zone is one slot of the primary row unless it is too large for one.
        return zone == Zone.LOW ? new ArrayList<>(sizes.subList(0, Math.min(1, sizes.size()))) : sizes;
    }
}
