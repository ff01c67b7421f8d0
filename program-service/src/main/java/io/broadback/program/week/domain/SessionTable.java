package io.broadback.program.week.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import io.broadback.program.week.domain.SearchSpace.Limits;

/** The sessions that may hold rows, as numbers: the same for every row that may lead and every number of row sets. */
final class SessionTable {
    private static final int MOST_PRESSES = 62;

    final List<RowSession> sessions;
    final int[] roomOf;
    final boolean[] costly;
    final boolean[] own;
    /** For each session the last one before it that is alike; -1 if there is none. */
    final int[] twins;
    final Press[] presses;
    /** Sessions and presses, those that cost nothing first. */
    final int[] sessionOrder;
    final int[] pressOrder;
    /** Most row sets that fit on sessions after which no heavy day comes. */
    final int freeSets;
    final int mostPairedSets;
    final int roomiest;
    final boolean afterBaseRows;

    /** A press for volume: of which session, at which place of it, with how many sets; twin is one alike before it, or -1. */
    record Press(int session, int place, int sets, boolean barbell, int twin) {
    }

    SessionTable(List<RowSession> sessions, Limits limits) {
        this.sessions = sessions;
        this.roomOf = sessions.stream().mapToInt(RowSession::maxRowSets).toArray();
        this.costly = new boolean[sessions.size()];
        this.own = new boolean[sessions.size()];
        for (int i = 0; i < costly.length; i++) {
            costly[i] = sessions.get(i).beforeHeavyDay();
            own[i] = sessions.get(i).ownDay();
        }
        this.freeSets = freeSets(limits);
        this.roomiest = Math.max(1, Arrays.stream(roomOf).max().orElse(1));
        this.afterBaseRows = sessions.stream().anyMatch(session -> !session.base().opening().isEmpty());
        this.twins = twins(sessions);
        this.presses = presses();
        this.sessionOrder = costlyLast(sessions.size(), session -> costly[session]);
        this.pressOrder = costlyLast(presses.length, press -> costly[presses[press].session()]);
        this.mostPairedSets = mostPairedSets();
    }

    private int freeSets(Limits limits) {
        int free = 0;
        int freeTopUp = 0;
        for (int i = 0; i < costly.length; i++) {
            free += !costly[i] && (own[i] || !limits.ownDayLeads()) ? roomOf[i] : 0;
            freeTopUp = Math.max(freeTopUp,
                    costly[i] || own[i] || !limits.ownDayLeads() ? 0 : Math.min(roomOf[i], limits.maxTopUpSets()));
        }
        return free + freeTopUp;
    }

    private int mostPairedSets() {
        int[] pairedOf = new int[sessions.size()];
        for (Press press : presses) {
            pairedOf[press.session()] += Math.min(press.sets(), SlotSizes.MOST);
        }
        int paired = 0;
        for (int i = 0; i < pairedOf.length; i++) {
            paired += Math.min(pairedOf[i], roomOf[i]);
        }
        return paired;
    }

    private Press[] presses() {
        List<Press> found = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            for (int place : sessions.get(i).presses()) {
                PlannedSlot press = sessions.get(i).base().rest().get(place);
                boolean barbell = press.exercise().uses("barbell");
                int twin = -1;
                for (int j = 0; j < found.size(); j++) {
                    Press other = found.get(j);
                    twin = other.session() == i && other.sets() == press.sets() && other.barbell() == barbell ? j : twin;
                }
                if (found.size() < MOST_PRESSES) {
                    found.add(new Press(i, place, press.sets(), barbell, twin));
                }
            }
        }
        return found.toArray(Press[]::new);
    }

    private static int[] costlyLast(int count, IntPredicate costly) {
        return IntStream.concat(IntStream.range(0, count).filter(costly.negate()), IntStream.range(0, count).filter(costly))
                .toArray();
    }

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

    /** The bits of the presses that this row may be paired with. */
    long pressesFor(RowOption option) {
        long bits = 0;
        for (int i = 0; i < presses.length; i++) {
            Press press = presses[i];
            PlannedSlot slot = sessions.get(press.session()).base().rest().get(press.place());
            bits |= Pairing.allows(slot.exercise(), option.exercise()) ? 1L << i : 0;
        }
        return bits;
    }

    /** The most sets that one of these presses has. */
    int mostSets(long partners) {
        int most = 0;
        for (int i = 0; i < presses.length; i++) {
            most = (partners >> i & 1) == 0 ? most : Math.max(most, presses[i].sets());
        }
        return most;
    }

    /** The bits of the sessions whose base opens with the same work. */
    long opensWithSameWorkAs(RowOption option) {
        long bits = 0;
        for (int i = 0; i < sessions.size(); i++) {
            bits |= sessions.get(i).opensWithSameWorkAs(option) ? 1L << i : 0;
        }
        return bits;
    }
}
