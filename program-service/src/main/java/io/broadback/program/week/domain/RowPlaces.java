package io.broadback.program.week.domain;

import io.broadback.program.week.domain.SearchTable.Choice;
import io.broadback.program.week.domain.SessionTable.Press;

/** What stands in each session and after each press while slots are placed one by one, and what still fits there. */
final class RowPlaces {
    private final SearchTable table;
    private final SearchSpace.Limits limits;
    private final int[] sets;
    private final int[] axialOneSets;
    private final long[] work;
    private final boolean[] opened;
    private long pressesTaken;
    private int opening;
    /** How many sessions beside the own day hold rows. */
    private int topUps;

    RowPlaces(SearchTable table) {
        this.table = table;
        this.limits = table.space.limits();
        int sessions = table.sessions.size();
        this.sets = new int[sessions];
        this.axialOneSets = new int[sessions];
        this.work = new long[sessions];
        this.opened = new boolean[sessions];
    }

    int sessions() {
        return sets.length;
    }

    int sets(int session) {
        return sets[session];
    }

    int axialOneSets(int session) {
        return axialOneSets[session];
    }

    /** The bits of the choices that stand in the session. */
    long work(int session) {
        return work[session];
    }

    long pressesTaken() {
        return pressesTaken;
    }

    /** How many sessions open with rows of the plan. */
    int opening() {
        return opening;
    }

    int topUps() {
        return topUps;
    }

    /** The same work twice in a session would be one slot that is too long. */
    boolean fits(Choice choice, int size, int session, int interference) {
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
        int others = sets[session] > 0 ? topUps - 1 : topUps;
        return others == 0 && sets[session] + size <= limits.maxTopUpSets();
    }

    int cost(Choice choice, int size, int session) {
        return table.costly[session] ? choice.axialCost() * size : 0;
    }

    /** Of two empty sessions alike, the earlier one will do: what stands in the other would be no better week. */
    boolean isSecondOfTwins(int session) {
        return sets[session] == 0 && table.twins[session] >= 0 && sets[table.twins[session]] == 0;
    }

    /** Whether a slot of so many sets may follow the press; of two presses alike the earlier one is taken first. */
    boolean mayFollow(int press, Choice choice, int size) {
        Press found = table.presses[press];
        return (choice.presses() >> press & 1) != 0 && (pressesTaken >> press & 1) == 0 && size <= found.sets()
                && (found.twin() < 0 || (pressesTaken >> found.twin() & 1) != 0);
    }

    boolean opens(int session) {
        return !opened[session];
    }

    /** The change before a slot of this choice that is the next of its session; the first one takes a ramp if it opens it. */
    long change(Choice choice, int session) {
        return !opened[session] && table.sessions.get(session).opensWith(Zone.values()[choice.zone()]) ? SessionClock.FIRST_SLOT
                : SessionClock.CHANGE;
    }

    void open(int session) {
        opened[session] = true;
        opening++;
    }

    void close(int session) {
        opened[session] = false;
        opening--;
    }

    void take(int press) {
        pressesTaken |= 1L << press;
    }

    void leave(int press) {
        pressesTaken &= ~(1L << press);
    }

    void put(Choice choice, int size, int session) {
        topUps += sets[session] == 0 && !table.own[session] ? 1 : 0;
        sets[session] += size;
        axialOneSets[session] += choice.axialCost() == 1 ? size : 0;
        work[session] |= 1L << choice.id();
    }

    void remove(Choice choice, int size, int session) {
        work[session] &= ~(1L << choice.id());
        axialOneSets[session] -= choice.axialCost() == 1 ? size : 0;
        sets[session] -= size;
        topUps -= sets[session] == 0 && !table.own[session] ? 1 : 0;
    }

    /** Whether what the mode asks is there: pairs, or rows on the own day (4.2). */
    boolean areInMode() {
        if (Long.bitCount(pressesTaken) < limits.leastPairs()) {
            return false;
        }
        for (int session = 0; session < sets.length && limits.ownDayLeads(); session++) {
            if (table.own[session]) {
                return sets[session] > 0;
            }
        }
        return true;
    }
}
