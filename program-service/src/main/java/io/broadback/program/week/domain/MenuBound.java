package io.broadback.program.week.domain;

import java.util.List;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.broadback.program.week.domain.SearchTable.Choice;

/**
 * A choice of exercises before slots and days, as bits: whether it could fill a week at all, and the most that any of its weeks
 * could have. Every bound is on the safe side, so what it rules out is ruled out.
 */
final class MenuBound {
    private static final int LARGEST_SLOT = SlotSizes.MOST;
    private static final int SIZES = LARGEST_SLOT + 1;

    private final SearchTable table;
    private final SearchSpace space;
    private final int exercises;
    private final @Nullable IsolationChoice isolation;
    private final int[] isolationHalfSets;
    private final int fewestSlots;
    /** By zone and size of a slot: the least time, and whether it could be paired; empty until they are needed. */
    private long[] slotMillis = new long[0];
    private boolean[] mayPair = new boolean[0];
    /** The presses with so many sets, or more where that is the largest slot. */
    private final int[] presses = new int[SIZES];
    private long unpairedMillis;
    private long leastMillis;
    private long mostValue = -1;
    private @Nullable CoverBound cover;
    private @Nullable List<SlotFilling.Cut> cuts;

    /** {@code isolationHalfSets} are those of one set; {@code fewestSlots} the number of exercises if each must have one. */
    MenuBound(SearchTable table, int exercises, @Nullable IsolationChoice isolation, int[] isolationHalfSets,
            int fewestSlots) {
        this.table = table;
        this.space = table.space;
        this.exercises = exercises;
        this.isolation = isolation;
        this.isolationHalfSets = isolationHalfSets;
        this.fewestSlots = fewestSlots;
    }

    int exercises() {
        return exercises;
    }

    @Nullable
    IsolationChoice isolation() {
        return isolation;
    }

    boolean holds(Choice choice) {
        return (exercises >> choice.exercise() & 1) != 0;
    }

    List<String> exerciseIds() {
        TreeSet<String> ids = new TreeSet<>();
        for (int i = 0; i < table.exercises.size(); i++) {
            if ((exercises >> i & 1) != 0) {
                ids.add(table.exercises.get(i).id());
            }
        }
        if (isolation != null) {
            ids.add(isolation.exercise().id());
        }
        return List.copyOf(ids);
    }

    /** Back sets are the same in every week of this choice, so R21's first condition is known here. */
    boolean enoughSets() {
        int isolationSets = isolation == null ? 0 : isolation.sets();
        return table.totalSets + isolationSets >= space.setsForEffort();
    }

    /** Half sets of a muscle that the isolation gives. */
    int isolationHalfSets(int muscle) {
        return isolation == null ? 0 : isolation.sets() * isolationHalfSets[muscle];
    }

    long isolationMillis() {
        return isolation == null ? 0 : isolation.millis();
    }

    /** Whether neither zones, exercises without work, nor the caps of the sessions rule out every week of this choice. */
    boolean isPossible() {
        int useful = 0;
        for (int zone = 0; zone < SearchTable.ZONES; zone++) {
            boolean filled = table.zoneSets[zone] == 0;
            for (Choice choice : table.choices[zone]) {
                if (table.zoneSets[zone] > 0 && holds(choice)) {
                    useful |= 1 << choice.exercise();
                    filled = true;
                }
            }
            if (!filled || table.zoneSets[zone] > capacity(zone, zone)) {
                return false;
            }
        }
        return (useful & exercises) == exercises && isPossibleAtAll();
    }

    /** The same for all candidates at once, of which none need have work. */
    boolean isPossibleInPart() {
        for (int zone = 0; zone < SearchTable.ZONES; zone++) {
            if (table.zoneSets[zone] > capacity(zone, zone)) {
                return false;
            }
        }
        return isPossibleAtAll();
    }

    private boolean isPossibleAtAll() {
        return table.totalSets <= capacity(0, SearchTable.ZONES - 1)
                && leastInterference() <= space.limits().maxInterference() && !cuts().isEmpty()
                && leastMillis() <= space.limits().maxMillis()
                && (space.limits().leastPairs() == 0 || mostPairedSets() > 0);
    }

    /** The most sets of these zones that sessions could hold: each work once a session, six sets a slot (4.2, 4.7). */
    private int capacity(int firstZone, int lastZone) {
        int free = 0;
        int axialOne = 0;
        for (int zone = firstZone; zone <= lastZone; zone++) {
            for (Choice choice : table.choices[zone]) {
                if (holds(choice)) {
                    axialOne += choice.axialCost() == 1 ? LARGEST_SLOT : 0;
                    free += choice.axialCost() == 1 ? 0 : LARGEST_SLOT;
                }
            }
        }
        int perSession = free + Math.min(axialOne, space.limits().maxAxialOneSetsPerSession());
        int ownDay = 0;
        int others = 0;
        for (int i = 0; i < table.roomOf.length; i++) {
            int sets = Math.min(table.roomOf[i], perSession);
            ownDay += table.own[i] ? sets : 0;
            others += table.own[i] ? 0 : sets;
        }
        return space.limits().ownDayLeads() ? ownDay + Math.min(others, space.limits().maxTopUpSets()) : ownDay + others;
    }

    /** The most that a week of this choice could be worth. */
    long mostValue() {
        if (mostValue < 0) {
            mostValue = value(leastMillis(), mostCovered());
        }
        return mostValue;
    }

    /** A quick look at the same: whether it is below this value even if time were no matter. */
    boolean staysBelow(long value) {
        return value(0, SearchTable.MUSCLES) < value || value(0, mostCovered()) < value;
    }

    private long value(long millis, int covered) {
        return SearchPoints.value(SearchPoints.of(millis, leastInterference(), covered, enoughSets()), mostPairedSets());
    }

    /** The least time that any week of these exercises could take. */
    long leastMillis() {
        slots();
        return leastMillis;
    }

    /** The least time that a slot of this zone with so many sets could take, without what a ramp takes longer. */
    long leastMillis(int zone, int sets) {
        slots();
        return slotMillis[zone * SIZES + sets];
    }

    boolean mayPair(int zone, int sets) {
        slots();
        return mayPair[zone * SIZES + sets];
    }

    /** The least time that slots of these sizes could take. */
    long leastMillis(SlotFilling.Cut cut) {
        slots();
        long millis = isolationMillis();
        int pairable = 0;
        for (int slot = 0; slot < cut.slots(); slot++) {
            int kind = cut.zones()[slot] * SIZES + cut.sets()[slot];
            millis += slotMillis[kind];
            pairable += mayPair[kind] ? cut.sets()[slot] : 0;
        }
        int paired = Math.min(pairable, mostPairedSets(cut));
        return millis + (pairable - paired) * unpairedMillis + ramps(table.totalSets - paired);
    }

    /** The most sets of such slots that presses could take: one row a press, with no more sets than it has (R29). */
    int mostPairedSets(SlotFilling.Cut cut) {
        slots();
        int[] pairable = new int[SIZES];
        for (int slot = 0; slot < cut.slots(); slot++) {
            pairable[cut.sets()[slot]] += mayPair[cut.zones()[slot] * SIZES + cut.sets()[slot]] ? 1 : 0;
        }
        int free = 0;
        int sets = 0;
        for (int size = LARGEST_SLOT; size > 0; size--) {
            free += presses[size];
            int paired = Math.min(free, pairable[size]);
            free -= paired;
            sets += paired * size;
        }
        return Math.min(sets, table.mostPairedSets);
    }

    /** What a set that could be paired takes longer than assumed if it is not, at least. */
    long unpairedMillis() {
        slots();
        return unpairedMillis;
    }

    /** The ways to cut the zones into slots that find room in the sessions. */
    List<SlotFilling.Cut> cuts() {
        if (cuts == null) {
            cuts = table.packing().cuts(this);
        }
        return cuts;
    }

    private void slots() {
        if (slotMillis.length > 0) {
            return;
        }
        slotMillis = new long[SearchTable.ZONES * SIZES];
        mayPair = new boolean[SearchTable.ZONES * SIZES];
        unpairedMillis = Long.MAX_VALUE;
        for (var press : table.presses) {
            presses[Math.min(press.sets(), LARGEST_SLOT)]++;
        }
        for (int zone = 0; zone < SearchTable.ZONES; zone++) {
            for (int sets = 2; sets <= LARGEST_SLOT; sets++) {
                long least = Long.MAX_VALUE;
                long unpaired = Long.MAX_VALUE;
                boolean pairs = false;
                for (Choice choice : table.choices[zone]) {
                    if (holds(choice)) {
                        least = Math.min(least, choice.millis(sets));
                        unpaired = Math.min(unpaired, sets * choice.setMillis());
                        if (choice.mayPair(sets)) {
                            pairs = true;
                            unpairedMillis = Math.min(unpairedMillis, choice.setMillis() - choice.pairedSetMillis());
                        }
                    }
                }
                unpairedMillis = pairs ? Math.min(unpairedMillis, (unpaired - least) / sets) : unpairedMillis;
                slotMillis[zone * SIZES + sets] = least == Long.MAX_VALUE ? 0 : SessionClock.CHANGE + least;
                mayPair[zone * SIZES + sets] = pairs;
            }
        }
        unpairedMillis = unpairedMillis == Long.MAX_VALUE ? 0 : unpairedMillis;
        leastMillis = Long.MAX_VALUE;
        for (SlotFilling.Cut cut : cuts()) {
            leastMillis = cut.slots() < fewestSlots ? leastMillis : Math.min(leastMillis, leastMillis(cut));
        }
    }

    /** What the first slots of the fewest sessions for so many sets take longer than a change (4.5). */
    long ramps(int unpairedSets) {
        int sessions = table.afterBaseRows ? 0 : (unpairedSets + table.roomiest - 1) / table.roomiest;
        return sessions * (SessionClock.FIRST_SLOT - SessionClock.CHANGE);
    }

    private int leastInterference() {
        int[] setsOfCost = new int[4];
        for (int zone = 0; zone < SearchTable.ZONES; zone++) {
            int least = setsOfCost.length - 1;
            for (Choice choice : table.choices[zone]) {
                least = holds(choice) ? Math.min(least, choice.axialCost()) : least;
            }
            setsOfCost[least] += table.zoneSets[zone];
        }
        return leastInterference(setsOfCost);
    }

    /** The dearest sets go where they cost nothing, as far as there is room. */
    int leastInterference(int[] setsOfCost) {
        int free = table.freeSets;
        int cost = 0;
        for (int axial = setsOfCost.length - 1; axial > 0; axial--) {
            int spared = Math.min(free, setsOfCost[axial]);
            free -= spared;
            cost += axial * (setsOfCost[axial] - spared);
        }
        return cost;
    }

    CoverBound cover() {
        if (cover == null) {
            cover = new CoverBound(table, this);
        }
        return cover;
    }

    private int mostCovered() {
        int[] halfSets = new int[SearchTable.MUSCLES];
        for (int muscle = 0; muscle < halfSets.length; muscle++) {
            halfSets[muscle] = isolationHalfSets(muscle);
        }
        return cover().most(halfSets, table.zoneSets);
    }

    private int mostPairedSets() {
        if (table.presses.length == 0) {
            return 0;
        }
        int sets = 0;
        for (int zone = 0; zone < SearchTable.ZONES; zone++) {
            for (Choice choice : table.choices[zone]) {
                if (holds(choice) && choice.presses() != 0) {
                    sets += table.zoneSets[zone];
                    break;
                }
            }
        }
        return Math.min(sets, table.mostPairedSets);
    }
}
