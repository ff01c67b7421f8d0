package io.broadback.program.week.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.broadback.program.week.domain.SearchTable.Choice;
import io.broadback.program.week.domain.SlotFilling.Cut;

/**
 * Whether a space has a week at all: the first one found will do, so slots get exercise and place at once, the quickest first,
 * over all candidates together. What is left must still fit the time and the sessions, else the way is given up.
 */
final class AnyWeek {
    private static final int LEAST_SETS_OF_PRIMARY = 3;

    private final SearchTable table;
    private final Steps steps;
    private final RowPlaces places;
    private final RestBound rest;
    private final Choice[][] choices;
    /** For each exercise the last one before it that is the same in every number; -1 if there is none. */
    private final int[] twins;
    private final int primary;
    private final Choice[] filled = new Choice[SlotFilling.MOST_SLOTS];
    private final int[] order = new int[SlotFilling.MOST_SLOTS];
    private final int[] place = new int[SlotFilling.MOST_SLOTS];
    private Cut cut = Cut.NONE;
    private Optional<RowWeek> found = Optional.empty();

    private AnyWeek(SearchTable table, Steps steps) {
        this.table = table;
        this.steps = steps;
        this.places = new RowPlaces(table);
        this.rest = new RestBound(table, places);
        this.choices = new Choice[SearchTable.ZONES][];
        for (int zone = 0; zone < SearchTable.ZONES; zone++) {
            choices[zone] = table.choices[zone].clone();
            Arrays.sort(choices[zone], Comparator.comparingLong(Choice::setMillis).thenComparingInt(Choice::axialCost));
        }
        this.twins = twins();
        this.primary = table.space.primary().needed() ? table.exercises.indexOf(table.space.primary().exercise()) : -1;
    }

    /** A week of the space, which has no isolation, if one is found with these steps; there is none if some are left. */
    static Optional<RowWeek> of(SearchTable table, Steps steps) {
        MenuBound everything = new MenuBound(table, (1 << table.exercises.size()) - 1, null, new int[SearchTable.MUSCLES], 0);
        return everything.isPossibleInPart() ? new AnyWeek(table, steps).search(everything.cuts()) : Optional.empty();
    }

    /** The cuts that could be done in the least time first. */
    private Optional<RowWeek> search(List<Cut> possible) {
        record Timed(Cut cut, long leastMillis) {
        }
        List<Timed> cuts = new ArrayList<>();
        for (Cut next : possible) {
            if (next.slots() <= SlotFilling.MOST_SLOTS) {
                rest.of(next);
                cuts.add(new Timed(next, rest.leastMillis(0)));
            }
        }
        cuts.sort(Comparator.comparingLong(Timed::leastMillis));
        for (Timed next : cuts) {
            if (found.isEmpty() && steps.left() && next.leastMillis() <= table.space.limits().maxMillis()) {
                cut = next.cut();
                rest.of(cut);
                Steps part = steps.share();
                int given = part.count();
                fill(0, 0, primary < 0, 0, 0, part);
                steps.used(part, given);
            }
        }
        return found;
    }

    private void fill(int slot, int used, boolean led, int interference, long millis, Steps part) {
        part.take();
        if (found.isPresent() || !part.left() || millis + rest.leastMillis(slot) > table.space.limits().maxMillis()) {
            return;
        }
        if (slot == cut.slots()) {
            if (led) {
                complete(used, interference, millis);
            }
            return;
        }
        if (!rest.hasRoom(slot, interference) || (!led && !mayLead(slot))) {
            return;
        }
        int size = cut.sets()[slot];
        Choice[] options = choices[cut.zones()[slot]];
        boolean alike = slot > 0 && cut.zones()[slot - 1] == cut.zones()[slot] && cut.sets()[slot - 1] == size;
        for (int i = alike ? order[slot - 1] : 0; i < options.length; i++) {
            Choice choice = options[i];
            int bit = 1 << choice.exercise();
            int from = alike && i == order[slot - 1] ? place[slot - 1] + 1 : 0;
            if (isFreshTwin(choice, used) || !table.space.allowsExercises(used | bit, table.exercises)
                    || isUsedUp(choice, slot)) {
                continue;
            }
            filled[slot] = choice;
            order[slot] = i;
            boolean leads = led || (choice.exercise() == primary && size >= LEAST_SETS_OF_PRIMARY);
            place(slot, choice, from, used | bit, leads, interference, millis, part);
        }
    }

    private void place(int slot, Choice choice, int from, int used, boolean led, int interference, long millis, Steps part) {
        int size = cut.sets()[slot];
        for (int press : choice.mayPair(size) ? table.pressOrder : new int[0]) {
            int where = table.sessions.size() + press;
            int session = table.presses[press].session();
            if (where >= from && places.mayFollow(press, choice, size) && places.fits(choice, size, session, interference)) {
                places.take(press);
                place[slot] = where;
                put(slot, choice, session, used, led, interference,
                        millis + SessionClock.CHANGE + size * choice.pairedSetMillis(), part);
                places.leave(press);
            }
        }
        for (int session : table.sessionOrder) {
            if (session >= from && !places.isSecondOfTwins(session) && places.fits(choice, size, session, interference)) {
                boolean opens = places.opens(session);
                long change = places.change(choice, session);
                if (opens) {
                    places.open(session);
                }
                place[slot] = session;
                put(slot, choice, session, used, led, interference, millis + change + size * choice.setMillis(), part);
                if (opens) {
                    places.close(session);
                }
            }
        }
    }

    private void put(int slot, Choice choice, int session, int used, boolean led, int interference, long millis, Steps part) {
        int size = cut.sets()[slot];
        places.put(choice, size, session);
        fill(slot + 1, used, led, interference + places.cost(choice, size, session), millis, part);
        places.remove(choice, size, session);
    }

    /** Of exercises that are the same in every number, the first one is used first. */
    private boolean isFreshTwin(Choice choice, int used) {
        int twin = twins[choice.exercise()];
        return twin >= 0 && (used >> twin & 1) == 0;
    }

    private boolean isUsedUp(Choice choice, int slot) {
        for (int i = 0; i < slot && choice.option().once(); i++) {
            if (filled[i] == choice) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the slots from this one on could be the primary row's. */
    private boolean mayLead(int slot) {
        for (int i = slot; i < cut.slots(); i++) {
            for (Choice choice : choices[cut.zones()[i]]) {
                if (choice.exercise() == primary && cut.sets()[i] >= LEAST_SETS_OF_PRIMARY) {
                    return true;
                }
            }
        }
        return false;
    }

    private void complete(int used, int interference, long millis) {
        if (!places.areInMode() || Integer.bitCount(used) < table.space.leastExercises(table.exercises)) {
            return;
        }
        int[] halfSets = new int[SearchTable.MUSCLES];
        int paired = 0;
        int fullest = 0;
        for (int slot = 0; slot < cut.slots(); slot++) {
            paired += place[slot] < places.sessions() ? 0 : cut.sets()[slot];
            for (int muscle = 0; muscle < halfSets.length; muscle++) {
                halfSets[muscle] += cut.sets()[slot] * table.halfSets[filled[slot].exercise()][muscle];
            }
        }
        for (int session = 0; session < places.sessions(); session++) {
            fullest = Math.max(fullest, places.sets(session));
        }
        int covered = (int) Arrays.stream(halfSets).filter(sets -> sets >= FractionalSets.ENOUGH_HALF_SETS).count();
        MenuBound menu = new MenuBound(table, used, null, new int[SearchTable.MUSCLES], Integer.bitCount(used));
        found = new WeekDraft(table, menu).of(cut, filled, place, -1,
                SearchPoints.of(millis, interference, covered, menu.enoughSets()), paired, fullest, millis);
    }

    private int[] twins() {
        int[] same = new int[table.exercises.size()];
        for (int exercise = 0; exercise < same.length; exercise++) {
            same[exercise] = -1;
            for (int other = 0; other < exercise; other++) {
                same[exercise] = areTwins(exercise, other) ? other : same[exercise];
            }
        }
        return same;
    }

    private boolean areTwins(int exercise, int other) {
        if (table.isPrimary(exercise) || table.isPrimary(other) || table.isGiven(exercise) != table.isGiven(other)) {
            return false;
        }
        for (Choice[] options : choices) {
            if (!Choice.areSame(choiceOf(exercise, options), choiceOf(other, options))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Choice> choiceOf(int exercise, Choice[] options) {
        return Arrays.stream(options).filter(choice -> choice.exercise() == exercise).findFirst();
    }
}
