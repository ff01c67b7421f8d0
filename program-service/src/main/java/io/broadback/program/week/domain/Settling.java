package io.broadback.program.week.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.RepRange;
import io.broadback.program.week.domain.SearchSpace.Limits;

/**
 * Settles the number of row sets: it falls from what 4.3 asks to the largest for which a week exists under H3-H9, and the
 * score then chooses among the weeks of that number. Preferences of 4.2 and 4.3 give way one by one, before any look at the
 * clock, so that more time never means fewer sets (P9).
 */
final class Settling {
    private static final int MAX_TOP_UP = 6;
    private static final int MOST_ISOLATION_EXERCISES = 4;

    private final WeekRequest request;
    private final PlanRules rules;
    private final int setsForEffort;
    private final PossibleRows possible;
    private final RowDays days;
    private final Limits limits;

    Settling(WeekRequest request, PlanRules rules, List<PlannedDay> base) {
        this.request = request;
        this.rules = rules;
        this.setsForEffort = EffortParity.leastSets(base);
        this.possible = PossibleRows.of(request, rules);
        this.days = new RowDays(request, base, rules.maxRowSetsPerSession());
        Athlete athlete = request.athlete();
        this.limits = new Limits(athlete.maxMillis(), HardRules.maxInterference(athlete),
                Cautions.maxAxialOneSets(athlete), MAX_TOP_UP);
    }

    /** How far preferences have given way: rows of any kind, an exercise after itself, days of the second choice. */
    private record Concession(boolean anyRow, boolean neighbours, boolean moreDays) {
        static final List<Concession> IN_ORDER = List.of(new Concession(false, false, false),
                new Concession(true, false, false), new Concession(true, true, false), new Concession(false, false, true),
                new Concession(true, false, true), new Concession(true, true, true));
    }

    private record Found(SearchSpace space, RowWeek withUnlimitedTime) {
    }

    Settled settle() {
        Mode asked = request.athlete().priority();
        int wanted = RowVolume.wanted(request.athlete().level(), request.athlete().currentRowSets());
        Exercise primary = possible.primary();
        if (primary == null) {
            return new Settled(asked, wanted, 0, 0, Optional.empty(), Optional.empty(), 0);
        }
        Mode other = asked == Mode.OWN_DAY ? Mode.ROWS_FIRST : Mode.OWN_DAY;
        Settled inMode = settle(asked, wanted, primary);
        if (inMode.possible() > 0) {
            return inMode;
        }
        Settled instead = settle(other, wanted, primary);
        return instead.possible() > 0 ? instead : inMode;
    }

    private Settled settle(Mode mode, int wanted, Exercise primary) {
        int most = 0;
        long millisForMost = 0;
        for (int rowSets = wanted; rowSets >= RowVolume.SMALLEST_PLAN && days.offers(mode); rowSets--) {
            Optional<Found> found = find(mode, rowSets, primary);
            if (found.isEmpty()) {
                continue;
            }
            if (most == 0) {
                most = rowSets;
                millisForMost = found.get().withUnlimitedTime().millis();
            }
            Optional<RowWeek> week = WeekSearch.best(found.get().space());
            if (week.isPresent()) {
                return new Settled(mode, wanted, most, rowSets, week, Optional.of(primary), millisForMost);
            }
        }
        return new Settled(mode, wanted, most, 0, Optional.empty(), Optional.of(primary), millisForMost);
    }

    /** The first space, in order of concessions, that holds a week if time were no matter. */
    private Optional<Found> find(Mode mode, int rowSets, Exercise primary) {
        Zones zones = zones(rowSets, primary);
        RowChoices choices = new RowChoices(possible, primary, request.athlete());
        for (Concession concession : Concession.IN_ORDER) {
            SearchSpace space = new SearchSpace(zones, choices.options(zones, concession.anyRow()), primary,
                    days.sessions(mode, concession.moreDays()), concession.neighbours(), isolation(rowSets),
                    setsForEffort, limits);
            Optional<RowWeek> week = WeekSearch.any(space.withoutTimeAndIsolation());
            if (week.isPresent()) {
                return Optional.of(new Found(space, week.get()));
            }
        }
        return Optional.empty();
    }

    /**
     * Without a low slot its sets go to mid (4.3): for a novice's first weeks, where no row has a low range, and where a
     * primary row without one would be left with too few sets.
     */
    private Zones zones(int rowSets, Exercise primary) {
        Zones zones = ZoneAllocation.of(rowSets, rules.zoneSplit());
        boolean primaryHasWork = primary.rangeIn(Zone.LOW).isPresent() || zones.mid() >= RowVolume.SMALLEST_PLAN;
        boolean lowIsPossible = request.athlete().mayRowInLowReps() && possible.lowRow().isPresent() && primaryHasWork;
        return lowIsPossible ? zones : zones.lowToMid();
    }

    /** None, or two to four sets of one exercise, while three quarters of the back sets stay compound (R13, R15). */
    private List<@Nullable IsolationChoice> isolation(int rowSets) {
        List<@Nullable IsolationChoice> choices = new ArrayList<>();
        choices.add(null);
        List<Exercise> exercises = request.catalogue().exercises().stream()
                .filter(exercise -> exercise.pattern() == Pattern.REAR_DELT_ISOLATION && exercise.isIsolation())
                .filter(request::offers).filter(exercise -> !Cautions.forbid(request.athlete(), exercise))
                .limit(MOST_ISOLATION_EXERCISES).toList();
        for (Exercise exercise : exercises) {
            RepRange range = exercise.repRanges().stream().filter(first -> Zone.of(first) == Zone.HIGH).findFirst()
                    .orElse(Zone.HIGH.usualRange());
            for (int sets = 2; sets <= 4 && 3 * sets <= rowSets; sets++) {
                choices.add(new IsolationChoice(exercise, range, sets));
            }
        }
        return choices;
    }
}
