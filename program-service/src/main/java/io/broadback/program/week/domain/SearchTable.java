package io.broadback.program.week.domain;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A search space as numbers, so that the search neither allocates nor compares objects where it is hot. */
final class SearchTable {
    static final int MUSCLES = Muscle.TO_COVER.size();
    static final int ZONES = Zone.values().length;
    private static final int MOST_PRESSES = 62;

    final SearchSpace space;
    final List<Exercise> exercises;
    /** Per zone the options among the candidates. */
    final Choice[][] choices = new Choice[ZONES][];
    final int[] zoneSets = new int[ZONES];
    final int totalSets;
    final int[][] halfSets;
    final List<RowSession> sessions;
    final int[] roomOf;
    final boolean[] costly;
    final boolean[] own;
    /** For each session the last one before it that is alike; -1 if there is none. */
    final int[] twins;
    final Press[] presses;
    /** Most row sets that fit on sessions after which no heavy day comes. */
    final int freeSets;
    final int mostPairedSets;
    final int roomiest;
    final boolean afterBaseRows;
    private @Nullable List<SlotFilling.Cut> cuts;
    private @Nullable SlotPacking packing;

    /**
     * An option with its numbers: {@code id} is unique in the table, {@code presses} are the bits of those it may be paired
     * with, {@code refused} the bits of the sessions whose base opens with the same work.
     */
    record Choice(int id, int zone, RowOption option, int exercise, long setMillis, long pairedSetMillis, int axialCost,
            long presses, int mostPairedSets, long refused) {
        boolean mayPair(int sets) {
            return sets <= mostPairedSets;
        }

        /** The least time of so many sets, without ramp or change. */
        long millis(int sets) {
            return sets * (mayPair(sets) ? pairedSetMillis : setMillis);
        }
    }

    /** A press for volume: of which session, at which place of it, with how many sets; twin is one alike before it, or -1. */
    record Press(int session, int place, int sets, boolean barbell, int twin) {
    }

    SearchTable(SearchSpace space) {
        this.space = space;
        this.exercises = space.candidates();
        this.sessions = space.sessions();
        this.roomOf = sessions.stream().mapToInt(RowSession::maxRowSets).toArray();
        this.costly = new boolean[sessions.size()];
        this.own = new boolean[sessions.size()];
        int free = 0;
        int freeTopUp = 0;
        for (int i = 0; i < costly.length; i++) {
            costly[i] = sessions.get(i).beforeHeavyDay();
            own[i] = sessions.get(i).ownDay();
            free += !costly[i] && (own[i] || !space.limits().ownDayLeads()) ? roomOf[i] : 0;
            freeTopUp = Math.max(freeTopUp,
                    costly[i] || own[i] || !space.limits().ownDayLeads() ? 0
                            : Math.min(roomOf[i], space.limits().maxTopUpSets()));
        }
        this.freeSets = free + freeTopUp;
        this.roomiest = Math.max(1, java.util.Arrays.stream(roomOf).max().orElse(1));
        this.afterBaseRows = sessions.stream().anyMatch(session -> !session.base().opening().isEmpty());
        this.twins = twins(sessions);
        this.presses = presses();
        int[] pairedOf = new int[sessions.size()];
        for (Press press : presses) {
            pairedOf[press.session()] += Math.min(press.sets(), SlotSizes.MOST);
        }
        int paired = 0;
        for (int i = 0; i < pairedOf.length; i++) {
            paired += Math.min(pairedOf[i], roomOf[i]);
        }
        this.mostPairedSets = paired;
        int id = 0;
        int total = 0;
        for (Zone zone : Zone.values()) {
            List<Choice> found = new ArrayList<>();
            for (RowOption option : space.options(zone)) {
                int exercise = exercises.indexOf(option.exercise());
                if (exercise >= 0) {
                    long partners = pressesFor(option);
                    found.add(new Choice(id++, zone.ordinal(), option, exercise, option.setMillis(), option.pairedSetMillis(),
                            option.exercise().axialCost(), partners, mostSets(partners), refused(option)));
                }
            }
            choices[zone.ordinal()] = found.toArray(Choice[]::new);
            zoneSets[zone.ordinal()] = space.zones().in(zone);
            total += space.zones().in(zone);
        }
        this.totalSets = total;
        this.halfSets = new int[exercises.size()][MUSCLES];
        for (int exercise = 0; exercise < exercises.size(); exercise++) {
            halfSets[exercise] = halfSets(exercises.get(exercise));
        }
    }

    SlotPacking packing() {
        if (packing == null) {
            packing = new SlotPacking(this);
        }
        return packing;
    }

    /** The ways to cut the zones into slots. */
    List<SlotFilling.Cut> cuts() {
        if (cuts == null) {
            cuts = SlotFilling.cuts(this);
        }
        return cuts;
    }

    static int[] halfSets(@Nullable IsolationChoice isolation) {
        return isolation == null ? new int[MUSCLES] : halfSets(isolation.exercise());
    }

    private static int[] halfSets(Exercise exercise) {
        return Muscle.TO_COVER.stream().mapToInt(exercise::halfSets).toArray();
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

    private long pressesFor(RowOption option) {
        long bits = 0;
        for (int i = 0; i < presses.length; i++) {
            Press press = presses[i];
            PlannedSlot slot = sessions.get(press.session()).base().rest().get(press.place());
            bits |= Pairing.allows(slot.exercise(), option.exercise()) ? 1L << i : 0;
        }
        return bits;
    }

    private int mostSets(long partners) {
        int most = 0;
        for (int i = 0; i < presses.length; i++) {
            most = (partners >> i & 1) == 0 ? most : Math.max(most, presses[i].sets());
        }
        return most;
    }

    private long refused(RowOption option) {
        long bits = 0;
        for (int i = 0; i < sessions.size(); i++) {
            bits |= !space.neighboursAllowed() && sessions.get(i).opensWithSameWorkAs(option) ? 1L << i : 0;
        }
        return bits;
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
}
