package io.broadback.program.week.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.broadback.program.week.domain.SessionTable.Press;

/** A search space as numbers, so that the search neither allocates nor compares objects where it is hot. */
final class SearchTable {
    static final int MUSCLES = Muscle.TO_COVER.size();
    static final int ZONES = Zone.values().length;

    final SearchSpace space;
    final List<Exercise> exercises;
    /** Per zone the options among the candidates. */
    final Choice[][] choices;
    final int[] zoneSets = new int[ZONES];
    final int totalSets;
    final int[][] halfSets;
    private final SessionTable days;
    final List<RowSession> sessions;
    final int[] roomOf;
    final boolean[] costly;
    final boolean[] own;
    final int[] twins;
    final Press[] presses;
    final int[] sessionOrder;
    final int[] pressOrder;
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

        /** Whether two exercises take the sets of a zone alike, or neither does. */
        static boolean areSame(Optional<Choice> one, Optional<Choice> other) {
            return one.isPresent() == other.isPresent()
                    && (one.isEmpty() || one.get().hasNumbersOf(other.get()));
        }

        private boolean hasNumbersOf(Choice other) {
            return setMillis == other.setMillis && pairedSetMillis == other.pairedSetMillis && axialCost == other.axialCost
                    && presses == other.presses && refused == other.refused && option.once() == other.option.once();
        }

        private boolean isOf(Choice other) {
            return option.exercise().id().equals(other.option.exercise().id())
                    && option.range().equals(other.option.range()) && option.once() == other.option.once();
        }
    }

    SearchTable(SearchSpace space, SessionTable days) {
        this(space, days, space.candidates());
    }

    private SearchTable(SearchSpace space, SessionTable days, List<Exercise> exercises) {
        this(space, days, exercises, choices(space, days, exercises), exercises.stream().map(SearchTable::halfSets)
                .toArray(int[][]::new));
    }

    private SearchTable(SearchSpace space, SessionTable days, List<Exercise> exercises, Choice[][] choices, int[][] halfSets) {
        this.space = space;
        this.days = days;
        this.exercises = exercises;
        this.choices = choices;
        this.halfSets = halfSets;
        this.sessions = days.sessions;
        this.roomOf = days.roomOf;
        this.costly = days.costly;
        this.own = days.own;
        this.twins = days.twins;
        this.presses = days.presses;
        this.sessionOrder = days.sessionOrder;
        this.pressOrder = days.pressOrder;
        this.freeSets = days.freeSets;
        this.mostPairedSets = days.mostPairedSets;
        this.roomiest = days.roomiest;
        this.afterBaseRows = days.afterBaseRows;
        this.totalSets = space.zones().total();
        for (Zone zone : Zone.values()) {
            zoneSets[zone.ordinal()] = space.zones().in(zone);
        }
    }

    private static Choice[][] choices(SearchSpace space, SessionTable days, List<Exercise> exercises) {
        Choice[][] choices = new Choice[ZONES][];
        List<String> ids = exercises.stream().map(Exercise::id).toList();
        int id = 0;
        for (Zone zone : Zone.values()) {
            List<Choice> found = new ArrayList<>();
            for (RowOption option : space.options(zone)) {
                int exercise = ids.indexOf(option.exercise().id());
                if (exercise >= 0) {
                    long partners = days.pressesFor(option);
                    long refused = space.neighboursAllowed() ? 0 : days.opensWithSameWorkAs(option);
                    found.add(new Choice(id++, zone.ordinal(), option, exercise, option.setMillis(), option.pairedSetMillis(),
                            option.exercise().axialCost(), partners, days.mostSets(partners), refused));
                }
            }
            choices[zone.ordinal()] = found.toArray(Choice[]::new);
        }
        return choices;
    }

    SearchTable withoutIsolation(long maxMillis) {
        SearchTable other = with(space.withoutIsolation(maxMillis));
        other.cuts = cuts();
        return other;
    }

    /**
     * The same rows, sessions and presses with another number of sets in the same zones, other limits of time, or other
     * isolation; the rest of the space must be the same.
     */
    SearchTable with(SearchSpace other) {
        return new SearchTable(other, days, exercises, choices, halfSets);
    }

    /** Whether the weeks of the other are the same: different preferences may leave the same rows and sessions. */
    boolean hasTheWeeksOf(SearchTable other) {
        if (days != other.days || space.neighboursAllowed() != other.space.neighboursAllowed()
                || !space.primary().exercise().id().equals(other.space.primary().exercise().id())) {
            return false;
        }
        for (int zone = 0; zone < ZONES; zone++) {
            if (choices[zone].length != other.choices[zone].length) {
                return false;
            }
            for (int i = 0; i < choices[zone].length; i++) {
                if (!choices[zone][i].isOf(other.choices[zone][i])) {
                    return false;
                }
            }
        }
        return true;
    }

    boolean isPrimary(int exercise) {
        return exercises.get(exercise).equals(space.primary().exercise());
    }

    /** Whether the base holds it already. */
    boolean isGiven(int exercise) {
        return space.given().contains(exercises.get(exercise).id());
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
        int[] halfSets = new int[MUSCLES];
        for (int muscle = 0; muscle < MUSCLES; muscle++) {
            halfSets[muscle] = exercise.halfSets(Muscle.TO_COVER.get(muscle));
        }
        return halfSets;
    }
}
