package io.broadback.program.week.domain;

import java.util.stream.IntStream;

import io.broadback.program.week.domain.SearchTable.Choice;
import io.broadback.program.week.domain.SearchTable.Press;
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
    private final int[] sets;
    private final int[] axialOneSets;
    private final long[] work;
    private final boolean[] opened;
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
    private long pressesTaken;

    DayPlacement(SearchTable table, MenuBound menu, Incumbent incumbent, Steps steps) {
        this.table = table;
        this.menu = menu;
        this.incumbent = incumbent;
        this.steps = steps;
        this.limits = table.space.limits();
        int sessions = table.sessions.size();
        this.sessionOrder = costlyLast(sessions, i -> table.costly[i]);
        this.pressOrder = costlyLast(table.presses.length, i -> table.costly[table.presses[i].session()]);
        this.sets = new int[sessions];
        this.axialOneSets = new int[sessions];
        this.work = new long[sessions];
        this.opened = new boolean[sessions];
        this.restMillis = new long[SlotFilling.MOST_SLOTS + 1];
        this.restPairs = new int[SlotFilling.MOST_SLOTS + 1];
        this.place = new int[SlotFilling.MOST_SLOTS];
        this.draft = new WeekDraft(table, menu);
        this.cut = Cut.NONE;
        this.filled = new Choice[0];
    }

    private static int[] costlyLast(int count, java.util.function.IntPredicate costly) {
        return IntStream.concat(IntStream.range(0, count).filter(costly.negate()), IntStream.range(0, count).filter(costly))
                .toArray();
    }

    void search(Cut slots, Choice[] exercises, int coveredMuscles, int mostPaired) {
        cut = slots;
        mostPairedSets = mostPaired;
        unpairedMillis = menu.unpairedMillis();
        filled = exercises;
        covered = coveredMuscles;
        fullestAtLeast = Math.max(cut.largest(), (table.totalSets + sets.length - 1) / sets.length);
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
        for (int session : sessionOrder) {
            if (session >= from && !isSecondOfTwins(session)
                    && fits(slot, choice, session, interference)) {
                boolean opens = !opened[session];
                long change = opens && table.sessions.get(session).opensWith(Zone.values()[choice.zone()])
                        ? SessionClock.FIRST_SLOT
                        : SessionClock.CHANGE;
                opened[session] = true;
                place[slot] = session;
                put(slot, choice, session, interference, millis + change + cut.sets()[slot] * choice.setMillis(), paired,
                        fullest);
                opened[session] = !opens;
            }
        }
    }

    /** Of two slots alike, the first stands in the earlier place. */
    private boolean isLikeTheOneBefore(int slot) {
        return slot > 0 && filled[slot] == filled[slot - 1] && cut.sets()[slot] == cut.sets()[slot - 1];
    }

    private void pair(int slot, Choice choice, int from, int interference, long millis, int paired, int fullest) {
        int size = cut.sets()[slot];
        for (int i : pressOrder) {
            Press press = table.presses[i];
            int where = table.sessions.size() + i;
            if (where < from || (choice.presses() >> i & 1) == 0 || (pressesTaken >> i & 1) != 0 || size > press.sets()
                    || (press.twin() >= 0 && (pressesTaken >> press.twin() & 1) == 0)
                    || !fits(slot, choice, press.session(), interference)) {
                continue;
            }
            pressesTaken |= 1L << i;
            place[slot] = where;
            put(slot, choice, press.session(), interference,
                    millis + SessionClock.CHANGE + size * choice.pairedSetMillis(), paired + size, fullest);
            pressesTaken &= ~(1L << i);
        }
    }

    private void put(int slot, Choice choice, int session, int interference, long millis, int paired, int fullest) {
        int size = cut.sets()[slot];
        int axialOne = choice.axialCost() == 1 ? size : 0;
        sets[session] += size;
        axialOneSets[session] += axialOne;
        work[session] |= 1L << choice.id();
        place(slot + 1, interference + cost(choice, size, session), millis, paired, Math.max(fullest, sets[session]));
        work[session] &= ~(1L << choice.id());
        axialOneSets[session] -= axialOne;
        sets[session] -= size;
    }

    private int cost(Choice choice, int size, int session) {
        return table.costly[session] ? choice.axialCost() * size : 0;
    }

    /** Of two empty sessions alike, the earlier one will do: what stands in the other would be no better week. */
    private boolean isSecondOfTwins(int session) {
        return sets[session] == 0 && table.twins[session] >= 0 && sets[table.twins[session]] == 0;
    }

    /** The same work twice in a session would be one slot that is too long. */
    private boolean fits(int slot, Choice choice, int session, int interference) {
        int size = cut.sets()[slot];
        return sets[session] + size <= table.roomOf[session]
                && axialOneSets[session] + (choice.axialCost() == 1 ? size : 0) <= limits.maxAxialOneSetsPerSession()
                && (work[session] >> choice.id() & 1) == 0 && (choice.refused() >> session & 1) == 0
                && interference + cost(choice, size, session) <= limits.maxInterference() && isAllowedTopUp(size, session);
    }

    /** Beside the own day one other session may hold a few row sets. */
    private boolean isAllowedTopUp(int size, int session) {
        if (!limits.ownDayLeads() || table.own[session]) {
            return true;
        }
        for (int other = 0; other < sets.length; other++) {
            if (other != session && sets[other] > 0 && !table.own[other]) {
                return false;
            }
        }
        return sets[session] + size <= limits.maxTopUpSets();
    }

    private void complete(int rowInterference, long millis, int paired, int fullest) {
        if (Long.bitCount(pressesTaken) < limits.leastPairs() || leavesOwnDayEmpty()) {
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

    private boolean leavesOwnDayEmpty() {
        for (int session = 0; session < sets.length && limits.ownDayLeads(); session++) {
            if (table.own[session]) {
                return sets[session] == 0;
            }
        }
        return false;
    }

    /** Isolation ends the row session where it disturbs least, then the emptiest, then the latest; -1 if none may hold it. */
    private int isolationSession(IsolationChoice isolation, int rowInterference) {
        int axialOne = isolation.exercise().axialCost() == 1 ? isolation.sets() : 0;
        int best = -1;
        int bestCost = 0;
        for (int session = 0; session < sets.length; session++) {
            int cost = table.sessions.get(session).interference(isolation.exercise(), isolation.sets());
            if (sets[session] > 0 && rowInterference + cost <= limits.maxInterference()
                    && axialOneSets[session] + axialOne <= limits.maxAxialOneSetsPerSession()
                    && (best < 0 || cost < bestCost || (cost == bestCost && sets[session] <= sets[best]))) {
                best = session;
                bestCost = cost;
            }
        }
        return best;
    }
}
