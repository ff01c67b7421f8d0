package io.broadback.program.week.domain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

import io.broadback.program.week.domain.SearchTable.Choice;
import io.broadback.program.week.domain.SlotFilling.Cut;

/**
 * What the slots from one on could still need: the least time, with as many of them paired as there are presses left for, and
 * room in the sessions. Both are on the safe side, so what they rule out is ruled out.
 */
final class RestBound {
    private static final int SIZES = SlotSizes.MOST + 1;

    private final SearchTable table;
    private final SearchSpace.Limits limits;
    private final RowPlaces places;
    private final long allBits;
    private final long axialOneBits;
    private final long calmBits;
    private final long[] refused;
    private final long[] zoneBits = new long[SearchTable.ZONES];
    private final long pairable;
    private final long[] quickest = new long[SearchTable.ZONES];
    private final long[] restMillis = new long[SlotFilling.MOST_SLOTS + 1];
    private final int[] restSets = new int[SlotFilling.MOST_SLOTS + 1];
    private final long[] restWork = new long[SlotFilling.MOST_SLOTS + 1];
    /** The bits of the numbers of sets that some of the slots from each on have together. */
    private final long[] sums = new long[SlotFilling.MOST_SLOTS + 1];
    /** What pairing saves of each slot, and the slots by that, the most first. */
    private final long[] saved = new long[SlotFilling.MOST_SLOTS];
    private int[] bySaving = new int[0];
    private final int[] paired = new int[SIZES];
    private final int[] presses = new int[SIZES];
    private Cut cut = Cut.NONE;

    RestBound(SearchTable table, RowPlaces places) {
        this.table = table;
        this.limits = table.space.limits();
        this.places = places;
        this.refused = new long[table.sessions.size()];
        long one = 0;
        long calm = 0;
        long partners = 0;
        for (int zone = 0; zone < SearchTable.ZONES; zone++) {
            quickest[zone] = Long.MAX_VALUE;
            for (Choice choice : table.choices[zone]) {
                long bit = 1L << choice.id();
                zoneBits[zone] |= bit;
                one |= choice.axialCost() == 1 ? bit : 0;
                calm |= choice.axialCost() == 0 ? bit : 0;
                partners |= choice.presses();
                quickest[zone] = Math.min(quickest[zone], choice.setMillis());
                for (int session = 0; session < refused.length; session++) {
                    refused[session] |= (choice.refused() >> session & 1) != 0 ? bit : 0;
                }
            }
        }
        this.axialOneBits = one;
        this.calmBits = calm;
        this.pairable = partners;
        this.allBits = Arrays.stream(zoneBits).reduce(0, (a, b) -> a | b);
    }

    void of(Cut next) {
        cut = next;
        int slots = cut.slots();
        restMillis[slots] = 0;
        restSets[slots] = 0;
        restWork[slots] = 0;
        sums[slots] = 1;
        for (int slot = slots - 1; slot >= 0; slot--) {
            int zone = cut.zones()[slot];
            int size = cut.sets()[slot];
            restMillis[slot] = restMillis[slot + 1] + SessionClock.CHANGE + size * quickest[zone];
            restSets[slot] = restSets[slot + 1] + size;
            restWork[slot] = restWork[slot + 1] | zoneBits[zone];
            sums[slot] = sums[slot + 1] | sums[slot + 1] << size;
            saved[slot] = 0;
            for (Choice choice : table.choices[zone]) {
                long saving = size * (quickest[zone] - choice.pairedSetMillis());
                saved[slot] = choice.mayPair(size) ? Math.max(saved[slot], saving) : saved[slot];
            }
        }
        bySaving = IntStream.range(0, slots).filter(slot -> saved[slot] > 0).boxed()
                .sorted(Comparator.comparingLong((Integer slot) -> -saved[slot])).mapToInt(Integer::intValue).toArray();
    }

    /** The least time of the slots from this one on, after what stands where it does. */
    long leastMillis(int slot) {
        int pairs = countPresses();
        return restMillis[slot] - mostSaved(slot) + ramps(slot, pairs);
    }

    /** Counts the presses left by the sets they have, and returns those sets. */
    private int countPresses() {
        Arrays.fill(presses, 0);
        int sets = 0;
        for (long left = pairable & ~places.pressesTaken(); left != 0; left &= left - 1) {
            int size = Math.min(table.presses[Long.numberOfTrailingZeros(left)].sets(), SlotSizes.MOST);
            sets += size;
            for (int fitting = 0; fitting <= size; fitting++) {
                presses[fitting]++;
            }
        }
        return sets;
    }

    /** Larger slots need larger presses; the slots that gain the most are paired as long as each size has presses enough. */
    private long mostSaved(int from) {
        Arrays.fill(paired, 0);
        long sum = 0;
        for (int slot : bySaving) {
            int size = cut.sets()[slot];
            boolean fits = slot >= from;
            for (int smaller = size; smaller > 0 && fits; smaller--) {
                fits = paired[smaller] < presses[smaller];
            }
            if (fits) {
                sum += saved[slot];
                for (int smaller = size; smaller > 0; smaller--) {
                    paired[smaller]++;
                }
            }
        }
        return sum;
    }

    /** Ramps of sessions that must open yet, beyond the change each slot pays anyway. */
    private long ramps(int slot, int setsOfPresses) {
        if (table.afterBaseRows) {
            return 0;
        }
        int opening = Math.max(0, restSets[slot] - (bySaving.length == 0 ? 0 : setsOfPresses));
        for (int session = 0; session < places.sessions(); session++) {
            opening -= places.opens(session) ? 0 : table.roomOf[session] - places.sets(session);
        }
        int sessions = Math.max(0, opening + table.roomiest - 1) / table.roomiest;
        return sessions * (SessionClock.FIRST_SLOT - SessionClock.CHANGE);
    }

    /** Whether the sessions could hold the sets from this slot on. */
    boolean hasRoom(int slot, int interference) {
        int calm = 0;
        int costly = 0;
        int topUp = 0;
        boolean ownDayLeads = limits.ownDayLeads();
        for (int session = 0; session < places.sessions(); session++) {
            int room = table.roomOf[session] - places.sets(session);
            if (ownDayLeads && !table.own[session]) {
                boolean isOther = places.topUps() > 0 && places.sets(session) == 0;
                room = isOther ? 0 : Math.min(room, limits.maxTopUpSets() - places.sets(session));
            }
            long work = restWork[slot] & allBits & ~places.work(session) & ~refused[session];
            int most = whole(slot, Math.min(room, room(work, session)));
            int free = table.costly[session] ? Math.min(most, SlotSizes.MOST * Long.bitCount(work & calmBits)) : most;
            if (ownDayLeads && !table.own[session]) {
                topUp = Math.max(topUp, most);
            } else {
                calm += free;
                costly += most - free;
            }
        }
        int dear = Math.min(costly, Math.max(0, limits.maxInterference() - interference));
        return calm + dear + topUp >= restSets[slot];
    }

    /** Each work once, six sets a slot, and so many sets that load the lower back (4.7). */
    private int room(long work, int session) {
        int axialOne = SlotSizes.MOST * Long.bitCount(work & axialOneBits);
        int others = SlotSizes.MOST * Long.bitCount(work & ~axialOneBits);
        return others + Math.min(axialOne, limits.maxAxialOneSetsPerSession() - places.axialOneSets(session));
    }

    /** Slots are placed whole, so only so many of the sets can be used. */
    private int whole(int slot, int room) {
        return room <= 0 ? 0 : 63 - Long.numberOfLeadingZeros(sums[slot] & (2L << Math.min(room, 61)) - 1);
    }
}
