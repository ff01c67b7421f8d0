package io.broadback.program.week.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import io.broadback.program.week.domain.SearchTable.Choice;
import io.broadback.program.week.domain.SlotFilling.Cut;

/**
 * Whether slots of given sizes and axial costs find room in the sessions at all, whichever exercises they are: room (H7), sets
 * of axial cost 1 a session (4.7), interference (H9) and what may stand beside an own day (4.2). Many fillings differ in their
 * exercises alone, so that one answer serves all of them.
 */
final class SlotPacking {
    private static final int COST_BITS = 2;
    /** Of more ways than these no proof is sought; the slots then count as packed. */
    private static final int MOST_STEPS = 3_000;

    private final SearchTable table;
    private final SearchSpace.Limits limits;
    private final boolean axialOneIsLimited;
    private final Map<Integer, List<Cut>> packed = new HashMap<>();
    private final Map<Cut, Map<Integer, Boolean>> known = new IdentityHashMap<>();
    private final int[] sets;
    private final int[] axialOneSets;
    private int steps;

    SlotPacking(SearchTable table) {
        this.table = table;
        this.limits = table.space.limits();
        this.axialOneIsLimited = limits.maxAxialOneSetsPerSession() < table.totalSets;
        this.sets = new int[table.roomOf.length];
        this.axialOneSets = new int[table.roomOf.length];
    }

    /** The cuts that these exercises could fill, as far as their axial costs tell. */
    List<Cut> cuts(MenuBound menu) {
        int costOfZones = 0;
        for (int zone = 0; zone < SearchTable.ZONES; zone++) {
            costOfZones |= leastCost(zone, menu) << zone * COST_BITS;
        }
        return packed.computeIfAbsent(costOfZones, this::cuts);
    }

    /** No less than this can be the cost of any of these exercises; none where a limit on cost 1 makes 2 the easier one. */
    private int leastCost(int zone, MenuBound menu) {
        int least = (1 << COST_BITS) - 1;
        int most = 0;
        for (Choice choice : table.choices[zone]) {
            if (menu.holds(choice)) {
                least = Math.min(least, choice.axialCost());
                most = Math.max(most, choice.axialCost());
            }
        }
        return axialOneIsLimited && most > 1 ? 0 : least;
    }

    private List<Cut> cuts(int costOfZones) {
        List<Cut> found = new ArrayList<>();
        for (Cut cut : table.cuts()) {
            int costs = 0;
            for (int slot = 0; slot < cut.slots(); slot++) {
                costs |= (costOfZones >> cut.zones()[slot] * COST_BITS & (1 << COST_BITS) - 1) << slot * COST_BITS;
            }
            if (cut.slots() > SlotFilling.MOST_SLOTS || isPossible(cut, costs)) {
                found.add(cut);
            }
        }
        return found;
    }

    /** Whether the slots of a cut, filled with these, find room. */
    boolean isPossible(Cut cut, Choice[] filled) {
        int costs = 0;
        for (int slot = 0; slot < cut.slots(); slot++) {
            costs |= filled[slot].axialCost() << slot * COST_BITS;
        }
        return isPossible(cut, costs);
    }

    private boolean isPossible(Cut cut, int costs) {
        return known.computeIfAbsent(cut, unknown -> new HashMap<>()).computeIfAbsent(costs, unknown -> {
            steps = MOST_STEPS;
            return pack(cut, costs, 0, 0);
        });
    }

    private boolean pack(Cut cut, int costs, int slot, int interference) {
        if (slot == cut.slots() || steps-- <= 0) {
            return true;
        }
        int size = cut.sets()[slot];
        int cost = costs >> slot * COST_BITS & (1 << COST_BITS) - 1;
        int axialOne = cost == 1 ? size : 0;
        for (int session = 0; session < sets.length; session++) {
            int caused = table.costly[session] ? cost * size : 0;
            if (interference + caused > limits.maxInterference() || sets[session] + size > table.roomOf[session]
                    || axialOneSets[session] + axialOne > limits.maxAxialOneSetsPerSession() || isLikeAnEarlierOne(session)
                    || !isAllowedTopUp(size, session)) {
                continue;
            }
            sets[session] += size;
            axialOneSets[session] += axialOne;
            boolean packed = pack(cut, costs, slot + 1, interference + caused);
            sets[session] -= size;
            axialOneSets[session] -= axialOne;
            if (packed) {
                return true;
            }
        }
        return false;
    }

    /** Of sessions with the same room and the same rows one is enough. */
    private boolean isLikeAnEarlierOne(int session) {
        for (int other = 0; other < session; other++) {
            if (sets[other] == sets[session] && axialOneSets[other] == axialOneSets[session]
                    && table.roomOf[other] == table.roomOf[session] && table.costly[other] == table.costly[session]
                    && table.own[other] == table.own[session]) {
                return true;
            }
        }
        return false;
    }

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
}
