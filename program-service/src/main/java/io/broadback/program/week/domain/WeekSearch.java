package io.broadback.program.week.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Search for the best week of a space: exercises, then slots, then days, each cut off by bounds on what it could still reach.
 * It ends with the best week and the proof of it, or when its budget is spent, with the most that what was not looked at could
 * have. The budget is a count of steps, so the answer does not depend on the machine.
 */
final class WeekSearch {
    /** The best week found, if any, and the most points that any week of the space could have. */
    record Searched(@Nullable RowWeek week, long mostPoints) {
    }

    private final SearchTable table;
    private final Incumbent incumbent;
    private final Steps steps;

    private WeekSearch(SearchTable table, long floor, Steps steps) {
        this.table = table;
        this.incumbent = new Incumbent(floor);
        this.steps = steps;
    }

    /** The best week of more points than these, if there is one. */
    static Searched moreThan(long points, SearchTable table, Steps steps) {
        Steps part = steps.part();
        int given = part.count();
        Searched searched = new WeekSearch(table, SearchPoints.topOf(points), part).search();
        steps.used(part, given);
        return searched;
    }

    /** A bound on the time of every week of the space, without isolation. */
    static long leastMillis(SearchTable table) {
        return new MenuBound(table, (1 << table.exercises.size()) - 1, null, new int[SearchTable.MUSCLES], 0)
                .leastMillis();
    }

    private Searched search() {
        List<Integer> choices = null;
        long most = incumbent.value();
        for (@Nullable
        IsolationChoice isolation : table.space.isolation()) {
            int[] halfSets = SearchTable.halfSets(isolation);
            MenuBound everything = new MenuBound(table, (1 << table.exercises.size()) - 1, isolation, halfSets, 0);
            if (isolation != null && isProvenEmpty(most)) {
                break;
            }
            if (!everything.isPossibleInPart() || everything.mostValue() < incumbent.value()) {
                continue;
            }
            choices = choices == null ? table.space.choices(table.exercises) : choices;
            for (int exercises : choices) {
                if (cannotWin(exercises, isolation, everything)) {
                    break;
                }
                if (!steps.left()) {
                    most = Math.max(most, everything.mostValue());
                    break;
                }
                steps.take(Steps.FOR_A_CHOICE);
                MenuBound menu = new MenuBound(table, exercises, isolation, halfSets, Integer.bitCount(exercises));
                if (menu.staysBelow(incumbent.value()) || !menu.isPossible() || menu.mostValue() < incumbent.value()) {
                    continue;
                }
                incumbent.lookAt(menu.exerciseIds());
                if (incumbent.couldLoseTo(menu.mostValue()) && !look(menu)) {
                    most = Math.max(most, menu.mostValue());
                }
            }
        }
        return result(most);
    }

    /** Where rows alone find no place, rows and isolation find none. */
    private boolean isProvenEmpty(long most) {
        return incumbent.isAtFloor() && incumbent.value() < 0 && most < 0;
    }

    /** With more exercises than the best week has, only a higher value would help; larger choices follow smaller ones. */
    private boolean cannotWin(int exercises, @Nullable IsolationChoice isolation, MenuBound everything) {
        RowWeek best = incumbent.best();
        long most = everything.mostValue();
        if (best == null) {
            return most <= incumbent.value();
        }
        return most <= best.value()
                && Integer.bitCount(exercises) + (isolation == null ? 0 : 1) > best.exerciseIds().size();
    }

    /** False if the budget ended before all weeks of the choice were looked at. */
    private boolean look(MenuBound menu) {
        return steps.left() && new SlotFilling(table, menu, incumbent, steps).search();
    }

    private Searched result(long mostValue) {
        return new Searched(incumbent.best(), SearchPoints.pointsOf(Math.max(mostValue, incumbent.value())));
    }
}
