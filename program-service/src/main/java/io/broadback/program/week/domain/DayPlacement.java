package io.broadback.program.week.domain;

import io.broadback.program.week.domain.SearchTable.Choice;
import io.broadback.program.week.domain.SlotFilling.Cut;

/**
 * Puts given slots where the mode allows them, in every way the limits allow: each opens a session or follows a press (H6-H9,
 * 4.2). Whatever beats the best week so far takes its place.
 */
final class DayPlacement {
    /** Once nothing is left to win but ties, so many steps for one set of slots are enough. */
    private static final int STEPS_FOR_TIES = 300;

    private final SearchTable table;
    private final MenuBound menu;
    private final Incumbent incumbent;
    private final Steps steps;
    private final SearchSpace.Limits limits;
    /** Sessions and presses, those that cost nothing first. */
    private final int[] sessionOrder;
    private final int[] pressOrder;
    private final RowPlaces places;
    private final long[] restMillis;
    private final int[] restPairs;
    /** Where each slot stands: a session, or beyond them a press. */
    private final int[] place;
    private final WeekDraft draft;
    private Cut cut;
    private Choice[] filled;
    private int covered;
    private int mostPairedSets;
    private long unpairedMillis;
    private int fullestAtLeast;
    private int stepsForTies;

    DayPlacement(SearchTable table, MenuBound menu, Incumbent incumbent, Steps steps) {
        this.table = table;
        this.menu = menu;
        this.incumbent = incumbent;
        this.steps = steps;
        this.limits = table.space.limits();
        this.sessionOrder = table.sessionOrder;
        this.pressOrder = table.pressOrder;
        this.places = new RowPlaces(table);
        this.restMillis = new long[SlotFilling.MOST_SLOTS + 1];
        this.restPairs = new int[SlotFilling.MOST_SLOTS + 1];
        this.place = new int[SlotFilling.MOST_SLOTS];
        this.draft = new WeekDraft(table, menu);
        this.cut = Cut.NONE;
        this.filled = new Choice[0];
    }

    void search(Cut slots, Choice[] exercises, int coveredMuscles, int mostPaired) {
        cut = slots;
        mostPairedSets = mostPaired;
        unpairedMillis = menu.unpairedMillis();
        filled = exercises;
        covered = coveredMuscles;
        fullestAtLeast = Math.max(cut.largest(), (table.totalSets + places.sessions() - 1) / places.sessions());
        restMillis[cut.slots()] = 0;
        restPairs[cut.slots()] = 0;
        for (int slot = cut.slots() - 1; slot >= 0; slot--) {
            int size = cut.sets()[slot];
            restMillis[slot] = restMillis[slot + 1] + SessionClock.CHANGE + filled[slot].millis(size);
            restPairs[slot] = restPairs[slot + 1] + (filled[slot].mayPair(size) ? size : 0);
        }
        stepsForTies = STEPS_FOR_TIES;
        place(0, 0, menu.isolationMillis(), 0, 0);
    }

    private void place(int slot, int interference, long millis, int paired, int fullest) {
        steps.take();
        int mayPair = paired + restPairs[slot];
        long leastMillis = millis + restMillis[slot] + Math.max(0, mayPair - mostPairedSets) * unpairedMillis;
        if (!steps.left() || leastMillis > limits.maxMillis()) {
            return;
        }
        long mostValue = SearchPoints.value(SearchPoints.of(leastMillis, interference, covered, menu.enoughSets()),
                Math.min(mostPairedSets, mayPair));
        if (!incumbent.losesTo(mostValue, cut.slots(), cut.largest(), Math.max(fullest, fullestAtLeast), leastMillis)
                || (SearchPoints.pointsOf(mostValue) <= SearchPoints.pointsOf(incumbent.value()) && incumbent.best() != null
                        && stepsForTies-- <= 0)) {
            return;
        }
        if (slot == cut.slots()) {
            complete(interference, millis, paired, fullest);
            return;
        }
        Choice choice = filled[slot];
        int from = isLikeTheOneBefore(slot) ? place[slot - 1] + 1 : 0;
        if (choice.mayPair(cut.sets()[slot])) {
            pair(slot, choice, from, interference, millis, paired, fullest);
        }
        int size = cut.sets()[slot];
        for (int session : sessionOrder) {
            if (session >= from && !places.isSecondOfTwins(session) && places.fits(choice, size, session, interference)) {
                boolean opens = places.opens(session);
                long change = places.change(choice, session);
                if (opens) {
                    places.open(session);
                }
                place[slot] = session;
                put(slot, choice, session, interference, millis + change + size * choice.setMillis(), paired, fullest);
                if (opens) {
                    places.close(session);
                }
            }
        }
    }

    /** Of two slots alike, the first stands in the earlier place. */
    private boolean isLikeTheOneBefore(int slot) {
        return slot > 0 && filled[slot] == filled[slot - 1] && cut.sets()[slot] == cut.sets()[slot - 1];
    }

    private void pair(int slot, Choice choice, int from, int interference, long millis, int paired, int fullest) {
        int size = cut.sets()[slot];
        for (int press : pressOrder) {
            int where = table.sessions.size() + press;
            int session = table.presses[press].session();
            if (where >= from && places.mayFollow(press, choice, size) && places.fits(choice, size, session, interference)) {
                places.take(press);
                place[slot] = where;
                put(slot, choice, session, interference, millis + SessionClock.CHANGE + size * choice.pairedSetMillis(),
                        paired + size, fullest);
                places.leave(press);
            }
        }
    }

    private void put(int slot, Choice choice, int session, int interference, long millis, int paired, int fullest) {
        int size = cut.sets()[slot];
        places.put(choice, size, session);
        place(slot + 1, interference + places.cost(choice, size, session), millis, paired,
                Math.max(fullest, places.sets(session)));
        places.remove(choice, size, session);
    }

    private void complete(int rowInterference, long millis, int paired, int fullest) {
        if (!places.areInMode()) {
            return;
        }
        int interference = rowInterference;
        int isolationSession = -1;
        IsolationChoice isolation = menu.isolation();
        if (isolation != null) {
            isolationSession = isolationSession(isolation, rowInterference);
            if (isolationSession < 0) {
                return;
            }
            interference += table.sessions.get(isolationSession).interference(isolation.exercise(), isolation.sets());
        }
        long points = SearchPoints.of(millis, interference, covered, menu.enoughSets());
        if (incumbent.losesTo(SearchPoints.value(points, paired), cut.slots(), cut.largest(), fullest, millis)) {
            draft.of(cut, filled, place, isolationSession, points, paired, fullest, millis)
                    .ifPresent(incumbent::replaceBy);
        }
    }

    /** Isolation ends the row session where it disturbs least, then the emptiest, then the latest; -1 if none may hold it. */
    private int isolationSession(IsolationChoice isolation, int rowInterference) {
        int axialOne = isolation.exercise().axialCost() == 1 ? isolation.sets() : 0;
        int best = -1;
        int bestCost = 0;
        for (int session = 0; session < places.sessions(); session++) {
            int cost = table.sessions.get(session).interference(isolation.exercise(), isolation.sets());
            if (places.sets(session) > 0 && rowInterference + cost <= limits.maxInterference()
                    && places.axialOneSets(session) + axialOne <= limits.maxAxialOneSetsPerSession()
                    && (best < 0 || cost < bestCost || (cost == bestCost && places.sets(session) <= places.sets(best)))) {
                best = session;
                bestCost = cost;
            }
        }
        return best;
    }
}
