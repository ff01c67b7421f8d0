package io.broadback.program.week.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.broadback.program.week.domain.SearchTable.Choice;

/** Cuts the zones of a week into slots and gives them the exercises of one choice, fewest and most even slots first. */
final class SlotFilling {
    static final int MOST_SLOTS = 8;
    private static final int LEAST_SETS_OF_PRIMARY = 3;

    private final SearchTable table;
    private final MenuBound menu;
    private final Incumbent incumbent;
    private final Steps steps;
    private final DayPlacement placement;
    private final int primary;
    private final int[] halfSets = new int[SearchTable.MUSCLES];
    private final int[][] setsLeft = new int[MOST_SLOTS + 1][SearchTable.ZONES];
    private final int[] restPairs = new int[MOST_SLOTS + 1];
    private final CoverBound cover;
    private final int[] setsOfCost = new int[4];
    private final long[] restMillis = new long[MOST_SLOTS + 1];
    private final Choice[] filled = new Choice[MOST_SLOTS];
    private Cut cut = Cut.NONE;
    private int mostPairedSets;

    /** Slots by zone, low reps first, with their sets. */
    record Cut(int[] zones, int[] sets, int largest) {
        static final Cut NONE = new Cut(new int[0], new int[0], 0);

        int slots() {
            return sets.length;
        }
    }

    SlotFilling(SearchTable table, MenuBound menu, Incumbent incumbent, Steps steps) {
        this.table = table;
        this.menu = menu;
        this.incumbent = incumbent;
        this.steps = steps;
        this.cover = menu.cover();
        this.placement = new DayPlacement(table, menu, incumbent, steps);
        this.primary = table.space.primary().needed() ? table.exercises.indexOf(table.space.primary().exercise()) : -1;
    }

    /** False if the steps ended before all was looked at. */
    boolean search() {
        int exercises = Integer.bitCount(menu.exercises());
        for (Cut next : menu.cuts()) {
            if (!steps.left()) {
                return false;
            }
            if (next.slots() >= exercises && next.slots() <= MOST_SLOTS
                    && menu.leastMillis(next) <= table.space.limits().maxMillis()) {
                cut = next;
                prepare();
                java.util.Arrays.fill(setsOfCost, 0);
                for (int muscle = 0; muscle < halfSets.length; muscle++) {
                    halfSets[muscle] = menu.isolationHalfSets(muscle);
                }
                fill(0, 0, false, menu.isolationMillis(), 0, 0);
            }
        }
        return steps.left();
    }

    /** What the slots from each on could take and bring. */
    private void prepare() {
        int slots = cut.slots();
        mostPairedSets = menu.mostPairedSets(cut);
        restMillis[slots] = 0;
        restPairs[slots] = 0;
        java.util.Arrays.fill(setsLeft[slots], 0);
        for (int slot = slots - 1; slot >= 0; slot--) {
            int zone = cut.zones()[slot];
            int sets = cut.sets()[slot];
            restMillis[slot] = restMillis[slot + 1] + menu.leastMillis(zone, sets);
            restPairs[slot] = restPairs[slot + 1] + (menu.mayPair(zone, sets) ? sets : 0);
            System.arraycopy(setsLeft[slot + 1], 0, setsLeft[slot], 0, SearchTable.ZONES);
            setsLeft[slot][zone] += sets;
        }
    }

    static List<Cut> cuts(SearchTable table) {
        List<Cut> cuts = new ArrayList<>();
        List<List<Integer>> low = SlotSizes.of(table.zoneSets[0]);
        // The low zone is one slot of the primary row unless it is too large for one.
        for (List<Integer> lowSizes : low.subList(0, Math.min(1, low.size()))) {
            for (List<Integer> mid : SlotSizes.of(table.zoneSets[1])) {
                for (List<Integer> high : SlotSizes.of(table.zoneSets[2])) {
                    cuts.add(cut(List.of(lowSizes, mid, high)));
                }
            }
        }
        cuts.sort(Comparator.comparingInt(Cut::slots).thenComparingInt(Cut::largest));
        return cuts;
    }

    private static Cut cut(List<List<Integer>> sizes) {
        int slots = sizes.stream().mapToInt(List::size).sum();
        int[] zones = new int[slots];
        int[] sets = new int[slots];
        int slot = 0;
        int largest = 0;
        for (int zone = 0; zone < sizes.size(); zone++) {
            for (int size : sizes.get(zone)) {
                zones[slot] = zone;
                sets[slot++] = size;
                largest = Math.max(largest, size);
            }
        }
        return new Cut(zones, sets, largest);
    }

    /** Gives each slot an exercise; of slots alike, only one order is tried. */
    private void fill(int slot, int used, boolean primaryHasWork, long millis, int unpaired, int mayPair) {
        steps.take();
        long leastMillis = millis + restMillis[slot] + unpairedMillis(mayPair + restPairs[slot]);
        if (!steps.left() || leastMillis > table.space.limits().maxMillis()) {
            return;
        }
        if (slot == cut.slots()) {
            if (used == menu.exercises() && (primary < 0 || primaryHasWork)) {
                place(leastMillis + menu.ramps(unpaired), mayPair);
            }
            return;
        }
        int left = cut.slots() - slot;
        if (Integer.bitCount(menu.exercises() & ~used) > left || !couldWin(leastMillis, mayPair, slot)) {
            return;
        }
        int zone = cut.zones()[slot];
        int sets = cut.sets()[slot];
        boolean alike = slot > 0 && cut.zones()[slot - 1] == zone && cut.sets()[slot - 1] == sets;
        for (Choice choice : table.choices[zone]) {
            if (!menu.holds(choice) || (alike && choice.id() < filled[slot - 1].id()) || isUsedUp(choice, slot)
                    || (choice.axialCost() == 1 && sets > table.space.limits().maxAxialOneSetsPerSession())) {
                continue;
            }
            filled[slot] = choice;
            count(choice, sets);
            boolean pairs = choice.mayPair(sets);
            fill(slot + 1, used | 1 << choice.exercise(),
                    primaryHasWork || (choice.exercise() == primary && sets >= LEAST_SETS_OF_PRIMARY),
                    millis + SessionClock.CHANGE + choice.millis(sets), unpaired + (pairs ? 0 : sets),
                    mayPair + (pairs ? sets : 0));
            count(choice, -sets);
        }
    }

    /** What sets that could be paired take longer because there are not presses enough for all of them. */
    private long unpairedMillis(int mayPair) {
        return Math.max(0, mayPair - mostPairedSets) * menu.unpairedMillis();
    }

    /** Whether the best week could still be beaten with what is filled so far. */
    private boolean couldWin(long leastMillis, int mayPair, int slot) {
        return incumbent.couldLoseTo(SearchPoints.value(SearchPoints.of(leastMillis, menu.leastInterference(setsOfCost),
                cover.most(halfSets, setsLeft[slot]), menu.enoughSets()),
                Math.min(mayPair + restPairs[slot], mostPairedSets)));
    }

    private void count(Choice choice, int sets) {
        int[] perSet = table.halfSets[choice.exercise()];
        for (int muscle = 0; muscle < halfSets.length; muscle++) {
            halfSets[muscle] += sets * perSet[muscle];
        }
        setsOfCost[choice.axialCost()] += sets;
    }

    /** No work stands twice in a session, so it has at most as many slots as there are sessions. */
    private boolean isUsedUp(Choice choice, int slot) {
        int slots = 0;
        for (int i = 0; i < slot; i++) {
            slots += filled[i] == choice ? 1 : 0;
        }
        return slots >= (choice.option().once() ? 1 : table.sessions.size());
    }

    private void place(long leastMillis, int mayPair) {
        int covered = 0;
        for (int sets : halfSets) {
            covered += sets >= FractionalSets.ENOUGH_HALF_SETS ? 1 : 0;
        }
        int interference = menu.leastInterference(setsOfCost);
        if (leastMillis > table.space.limits().maxMillis() || interference > table.space.limits().maxInterference()
                || !table.packing().isPossible(cut, filled)) {
            return;
        }
        long value = SearchPoints.value(SearchPoints.of(leastMillis, interference, covered, menu.enoughSets()),
                Math.min(mayPair, mostPairedSets));
        if (incumbent.losesTo(value, cut.slots(), cut.largest(), cut.largest(), leastMillis)) {
            placement.search(cut, filled, covered, mostPairedSets);
        }
    }
}
