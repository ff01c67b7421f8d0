package io.broadback.program.week.domain;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** Puts given slots on the days that may hold rows, in every way the limits allow, and keeps the best week (H6-H9, 4.2). */
final class DayPlacement {
    private final SearchSpace space;
    private final Menu menu;
    private final List<RowSlot> slots;
    private final int covered;
    private final long pointsOfBest;
    private final int budget;
    private final List<List<RowSlot>> perSession = new ArrayList<>();
    private final int[] sets;
    private final int[] axialOneSets;
    private final int[] twins;
    private @Nullable RowWeek best;
    private int looks;

    DayPlacement(SearchSpace space, Menu menu, List<RowSlot> slots, int covered, long pointsOfBest, int budget) {
        this.space = space;
        this.menu = menu;
        this.slots = slots;
        this.covered = covered;
        this.pointsOfBest = pointsOfBest;
        this.budget = budget;
        space.sessions().forEach(session -> perSession.add(new ArrayList<>()));
        this.sets = new int[space.sessions().size()];
        this.axialOneSets = new int[space.sessions().size()];
        this.twins = twins(space.sessions());
    }

    Optional<RowWeek> best() {
        place(0, 0);
        return Optional.ofNullable(best);
    }

    /** How many complete placements were looked at. */
    int looks() {
        return looks;
    }

    private void place(int index, int interference) {
        if (looks > budget || SearchPoints.of(0, interference, covered, menu.enoughSets()) < pointsToBeat()) {
            return;
        }
        if (index == slots.size()) {
            looks++;
            complete(interference);
            return;
        }
        RowSlot slot = slots.get(index);
        int axialOne = slot.exercise().axialCost() == 1 ? slot.sets() : 0;
        for (int day = 0; day < sets.length; day++) {
            RowSession session = space.sessions().get(day);
            int cost = interference + session.interference(slot.exercise(), slot.sets());
            if (cost <= space.limits().maxInterference() && !isSecondOfTwins(day) && fits(slot, day, session, axialOne)) {
                perSession.get(day).add(slot);
                sets[day] += slot.sets();
                axialOneSets[day] += axialOne;
                place(index + 1, cost);
                axialOneSets[day] -= axialOne;
                sets[day] -= slot.sets();
                perSession.get(day).removeLast();
            }
        }
    }

    private long pointsToBeat() {
        return best == null ? pointsOfBest : Math.max(pointsOfBest, best.points());
    }

    /** Of two empty sessions alike, the earlier one will do: what stands in the other would be no better week. */
    private boolean isSecondOfTwins(int day) {
        return sets[day] == 0 && twins[day] >= 0 && sets[twins[day]] == 0;
    }

    /** For each session the last one before it that is alike; -1 if there is none. */
    private static int[] twins(List<RowSession> sessions) {
        int[] twins = new int[sessions.size()];
        for (int day = 0; day < twins.length; day++) {
            twins[day] = -1;
            for (int other = 0; other < day; other++) {
                twins[day] = sessions.get(day).isLike(sessions.get(other)) ? other : twins[day];
            }
        }
        return twins;
    }

    /** The same work twice in a session would be one slot that is too long. */
    private boolean fits(RowSlot slot, int day, RowSession session, int axialOne) {
        return sets[day] + slot.sets() <= session.maxRowSets()
                && axialOneSets[day] + axialOne <= space.limits().maxAxialOneSetsPerSession()
                && perSession.get(day).stream().noneMatch(slot::isSameWorkAs)
                && (space.neighboursAllowed() || !session.opensWithSameWorkAs(slot)) && isAllowedTopUp(slot, day, session);
    }

    /** Beside the own day one other session may hold a few row sets. */
    private boolean isAllowedTopUp(RowSlot slot, int day, RowSession session) {
        if (session.ownDay() || space.sessions().stream().noneMatch(RowSession::ownDay)) {
            return true;
        }
        for (int other = 0; other < sets.length; other++) {
            if (other != day && sets[other] > 0 && !space.sessions().get(other).ownDay()) {
                return false;
            }
        }
        return sets[day] + slot.sets() <= space.limits().maxTopUpSets();
    }

    private boolean leavesOwnDayEmpty() {
        for (int day = 0; day < sets.length; day++) {
            if (space.sessions().get(day).ownDay()) {
                return sets[day] == 0;
            }
        }
        return false;
    }

    private void complete(int rowInterference) {
        if (leavesOwnDayEmpty()) {
            return;
        }
        Map<DayOfWeek, List<RowSlot>> rows = new TreeMap<>();
        long millis = 0;
        int fullest = 0;
        for (int day = 0; day < sets.length; day++) {
            if (sets[day] > 0) {
                Optional<List<RowSlot>> ordered = order(perSession.get(day));
                if (ordered.isEmpty()) {
                    return;
                }
                rows.put(space.sessions().get(day).weekday(), ordered.get());
                millis += space.sessions().get(day).millis(ordered.get());
                fullest = Math.max(fullest, sets[day]);
            }
        }
        IsolationChoice isolation = menu.isolation();
        if (isolation == null) {
            keep(rows, null, null, millis, rowInterference, fullest);
            return;
        }
        Optional<RowSession> end = isolationSession(isolation, rowInterference);
        if (end.isPresent()) {
            int cost = rowInterference + end.get().interference(isolation.exercise(), isolation.sets());
            keep(rows, isolation, end.get().weekday(), millis + isolation.millis(), cost, fullest);
        }
    }

    private Optional<List<RowSlot>> order(List<RowSlot> unordered) {
        Optional<List<RowSlot>> ordered = SessionOrder.withoutNeighbours(unordered);
        return ordered.isPresent() || !space.neighboursAllowed() ? ordered : Optional.of(List.copyOf(unordered));
    }

    /** Isolation ends the row session where it disturbs least, then the emptiest, then the latest. */
    private Optional<RowSession> isolationSession(IsolationChoice isolation, int rowInterference) {
        int axialOne = isolation.exercise().axialCost() == 1 ? isolation.sets() : 0;
        List<Integer> days = new ArrayList<>();
        for (int day = 0; day < sets.length; day++) {
            int cost = rowInterference + space.sessions().get(day).interference(isolation.exercise(), isolation.sets());
            if (sets[day] > 0 && cost <= space.limits().maxInterference()
                    && axialOneSets[day] + axialOne <= space.limits().maxAxialOneSetsPerSession()) {
                days.add(day);
            }
        }
        return days.stream()
                .min(Comparator
                        .<Integer> comparingInt(
                                day -> space.sessions().get(day).interference(isolation.exercise(), isolation.sets()))
                        .thenComparingInt(day -> sets[day]).thenComparing(Comparator.reverseOrder()))
                .map(day -> space.sessions().get(day));
    }

    private void keep(Map<DayOfWeek, List<RowSlot>> rows, @Nullable IsolationChoice isolation,
            @Nullable DayOfWeek isolationDay, long millis, int interference, int fullest) {
        if (millis > space.limits().maxMillis()) {
            return;
        }
        long points = SearchPoints.of(millis, interference, covered, menu.enoughSets());
        int largest = slots.stream().mapToInt(RowSlot::sets).max().orElse(0);
        RowWeek week = new RowWeek(rows, isolation, isolationDay, points, menu.exerciseIds(), slots.size(), fullest, largest,
                millis);
        if (week.isBetterThan(best)) {
            best = week;
        }
    }
}
