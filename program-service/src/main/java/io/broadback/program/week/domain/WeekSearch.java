package io.broadback.program.week.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Exact search for the best week of a space: exercises, then slots, then days, each pruned by what the best week so far
 * already has. The budget bounds the work; it is a count, so the answer does not depend on the machine.
 */
final class WeekSearch {
    private static final int BUDGET = 30_000;
    private static final int SECOND_BUDGET = 3_000;
    private static final int MOST_SLOTS = 8;
    private static final int LEAST_SETS_OF_PRIMARY = 3;

    private final SearchSpace space;
    private final boolean firstWillDo;
    private final int budget;
    private @Nullable RowWeek best;
    private int spent;

    private WeekSearch(SearchSpace space, boolean firstWillDo, int budget) {
        this.space = space;
        this.firstWillDo = firstWillDo;
        this.budget = budget;
    }

    static Optional<RowWeek> best(SearchSpace space) {
        return new WeekSearch(space, false, BUDGET).search();
    }

    /** A week with more points than the one that is known already, or that one. */
    static RowWeek betterThan(RowWeek known, SearchSpace space) {
        WeekSearch search = new WeekSearch(space, false, SECOND_BUDGET);
        search.best = known;
        return search.search().filter(week -> week.points() > known.points()).orElse(known);
    }

    /** The first week found, of the fewest exercises. */
    static Optional<RowWeek> any(SearchSpace space) {
        return new WeekSearch(space, true, BUDGET).search();
    }

    private Optional<RowWeek> search() {
        List<Exercise> candidates = space.candidates();
        List<List<Exercise>> exerciseSets = space.exerciseSets();
        for (@Nullable
        IsolationChoice isolation : space.isolation()) {
            Menu everything = new Menu(space, candidates, isolation, 0);
            if (!everything.isPossible()) {
                continue;
            }
            for (List<Exercise> exercises : exerciseSets) {
                if (isDone() || cannotWin(exercises.size() + (isolation == null ? 0 : 1), everything.mostPoints())) {
                    break;
                }
                Menu menu = new Menu(space, exercises, isolation, exercises.size());
                if (menu.isWorthTrying(best)) {
                    cut(menu);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** With more exercises than the best week has, only more points would help; larger choices follow smaller ones. */
    private boolean cannotWin(int exercises, long mostPoints) {
        return best != null && mostPoints <= best.points() && exercises > best.exerciseIds().size();
    }

    private boolean isDone() {
        return spent > budget || (firstWillDo && best != null);
    }

    private void cut(Menu menu) {
        for (List<Integer> low : menu.slotSizes(Zone.LOW)) {
            for (List<Integer> mid : menu.slotSizes(Zone.MID)) {
                for (List<Integer> high : menu.slotSizes(Zone.HIGH)) {
                    int slots = low.size() + mid.size() + high.size();
                    if (slots <= MOST_SLOTS && slots >= menu.exercises().size() && !isDone()
                            && menu.leastMillis(slots) <= space.limits().maxMillis() && menu.isWorthTrying(best)) {
                        fill(menu, open(low, mid, high), new ArrayList<>());
                    }
                }
            }
        }
    }

    private record OpenSlot(Zone zone, int sets) {
    }

    private static List<OpenSlot> open(List<Integer> low, List<Integer> mid, List<Integer> high) {
        List<OpenSlot> open = new ArrayList<>();
        low.forEach(sets -> open.add(new OpenSlot(Zone.LOW, sets)));
        mid.forEach(sets -> open.add(new OpenSlot(Zone.MID, sets)));
        high.forEach(sets -> open.add(new OpenSlot(Zone.HIGH, sets)));
        return open;
    }

    /** Gives each open slot an exercise; of slots alike, only one order is tried. */
    private void fill(Menu menu, List<OpenSlot> open, List<RowSlot> filled) {
        spent++;
        if (isDone()) {
            return;
        }
        if (filled.size() == open.size()) {
            if (usesAll(menu, filled)) {
                place(menu, filled);
            }
            return;
        }
        OpenSlot next = open.get(filled.size());
        List<RowOption> options = menu.options(next.zone());
        for (int i = 0; i < options.size(); i++) {
            RowOption option = options.get(i);
            if (!isOutOfOrder(options, i, next, filled) && !isUsedUp(option, next, filled) && fitsASession(option, next)) {
                filled.add(new RowSlot(next.zone(), option, next.sets()));
                fill(menu, open, filled);
                filled.removeLast();
            }
        }
    }

    private static boolean isOutOfOrder(List<RowOption> options, int index, OpenSlot next, List<RowSlot> filled) {
        if (filled.isEmpty() || filled.getLast().zone() != next.zone() || filled.getLast().sets() != next.sets()) {
            return false;
        }
        return index < options.indexOf(filled.getLast().option());
    }

    /** No work stands twice in a session, so it has at most as many slots as there are sessions. */
    private boolean isUsedUp(RowOption option, OpenSlot next, List<RowSlot> filled) {
        int slots = 0;
        for (RowSlot slot : filled) {
            slots += slot.zone() == next.zone() && slot.option() == option ? 1 : 0;
        }
        return slots >= (option.once() ? 1 : space.sessions().size());
    }

    private boolean fitsASession(RowOption option, OpenSlot next) {
        return option.exercise().axialCost() != 1 || next.sets() <= space.limits().maxAxialOneSetsPerSession();
    }

    private boolean usesAll(Menu menu, List<RowSlot> filled) {
        boolean primaryHasWork = !space.primary().needed() || filled.stream().anyMatch(
                slot -> slot.exercise().equals(space.primary().exercise()) && slot.sets() >= LEAST_SETS_OF_PRIMARY);
        return primaryHasWork && menu.exercises().stream()
                .allMatch(exercise -> filled.stream().anyMatch(slot -> slot.exercise().equals(exercise)));
    }

    private void place(Menu menu, List<RowSlot> slots) {
        int covered = menu.covered(slots);
        if (best != null && SearchPoints.of(0, 0, covered, menu.enoughSets()) < best.points()) {
            return;
        }
        DayPlacement placement = new DayPlacement(space, menu, List.copyOf(slots), covered,
                best == null ? 0 : best.points(), budget - spent);
        placement.best().filter(week -> week.isBetterThan(best)).ifPresent(week -> best = week);
        spent += placement.looks();
    }
}
