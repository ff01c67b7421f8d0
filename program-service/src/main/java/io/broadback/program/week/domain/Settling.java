package io.broadback.program.week.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.RepRange;
import io.broadback.program.week.domain.SearchSpace.Limits;
import io.broadback.program.week.domain.SearchSpace.Primary;

/**
 * Settles the number of row sets: it falls from what 4.3 asks to the largest for which a week exists under H3-H9, and the
 * score then chooses among the weeks of that number. Preferences of 4.2 and 4.3 give way one by one, before any look at the
 * clock, so that more time never means fewer sets (P9).
 */
final class Settling {
    private static final int MAX_TOP_UP = 6;
    private static final int MOST_ISOLATION_EXERCISES = 4;
    private static final int SMALLEST_SLOT = 2;
    private static final int LEAST_SETS_OF_TWO_EXERCISES = 5;

    private final WeekRequest request;
    private final PlanRules rules;
    private final int setsForEffort;
    private final BaseBack base;
    private final PossibleRows possible;
    private final RowDays days;
    private final Limits limits;

    Settling(WeekRequest request, PlanRules rules, List<PlannedDay> base) {
        this.request = request;
        this.rules = rules;
        this.setsForEffort = EffortParity.leastSets(base);
        this.base = BaseBack.of(base, request.athlete().countVerticalPulls());
        this.possible = PossibleRows.of(request, rules, PushPullLegs.isOrderOf(request, base));
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

    /** {@code ofAnyRow} is the same space without preferred kinds of rows. */
    private record Found(SearchSpace space, SearchSpace ofAnyRow, RowWeek withUnlimitedTime) {
    }

    Settled settle() {
        Mode asked = request.athlete().priority();
        int wanted = wanted();
        Exercise primary = possible.primary();
        if (primary == null || wanted == base.sets()) {
            return nothingAdded(base.isEmpty() ? asked : Mode.ROWS_FIRST, wanted);
        }
        Mode other = asked == Mode.OWN_DAY ? Mode.ROWS_FIRST : Mode.OWN_DAY;
        Settled inMode = settle(asked, wanted, primary);
        if (inMode.isOfUse()) {
            return inMode;
        }
        Settled instead = settle(other, wanted, primary);
        return instead.isOfUse() || (!base.isEmpty() && asked == Mode.OWN_DAY) ? instead : inMode;
    }

    /** What 4.3 asks, or what the base has if that is more; a single set is not worth a slot (4.3). */
    private int wanted() {
        int asked = RowVolume.wanted(request.athlete().level(), request.athlete().currentRowSets());
        return asked <= base.sets() + 1 ? base.sets() : asked;
    }

    private Settled nothingAdded(Mode mode, int wanted) {
        return new Settled(mode, wanted, base.sets(), base.sets(), Optional.empty(), Optional.ofNullable(possible.primary()), 0,
                base);
    }

    private Settled settle(Mode mode, int wanted, Exercise primary) {
        int most = base.sets();
        long millisForMost = 0;
        int least = base.isEmpty() ? RowVolume.SMALLEST_PLAN : base.sets() + SMALLEST_SLOT;
        for (int rowSets = wanted; rowSets >= least && days.offers(mode); rowSets--) {
            Optional<Found> found = find(mode, rowSets, primary);
            if (found.isEmpty()) {
                continue;
            }
            if (most == base.sets()) {
                most = rowSets;
                millisForMost = found.get().withUnlimitedTime().millis();
            }
            // Preferred kinds of rows give way to more points, so that one more piece of equipment does not cost any (P9).
            Optional<RowWeek> week = WeekSearch.best(found.get().space())
                    .map(preferred -> WeekSearch.betterThan(preferred, found.get().ofAnyRow()));
            if (week.isPresent()) {
                return new Settled(mode, wanted, most, rowSets, week, Optional.of(primary), millisForMost, base);
            }
        }
        return new Settled(mode, wanted, most, base.sets(), Optional.empty(), Optional.of(primary), millisForMost, base);
    }

    /** The first space, in order of concessions, that holds a week if time were no matter. */
    private Optional<Found> find(Mode mode, int rowSets, Exercise primary) {
        Zones zones = zones(rowSets, primary);
        Primary lead = new Primary(primary, needsSlot(primary, zones));
        RowChoices choices = new RowChoices(possible, primary, request.athlete());
        boolean twoExercises = base.isEmpty() && rowSets >= LEAST_SETS_OF_TWO_EXERCISES && possible.rows().size() > 1;
        for (Concession concession : Concession.IN_ORDER) {
            SearchSpace space = new SearchSpace(zones, choices.options(zones, concession.anyRow()), lead, base.rowExercises(),
                    days.sessions(mode, concession.moreDays()), concession.neighbours(), isolation(rowSets),
                    setsForEffort, limits);
            if (twoExercises && space.candidates().size() < 2) {
                continue;
            }
            Optional<RowWeek> week = WeekSearch.any(space.withoutTimeAndIsolation());
            if (week.isPresent()) {
                return Optional.of(new Found(space, space.with(choices.options(zones, true)), week.get()));
            }
        }
        return Optional.empty();
    }

    /** Beside rows of the base, the primary row is added if there is a zone for three sets of it (R9, R14). */
    private boolean needsSlot(Exercise primary, Zones zones) {
        boolean leadsLow = zones.low() >= RowVolume.SMALLEST_PLAN && possible.lowRow().filter(primary::equals).isPresent();
        return base.isEmpty() || (!base.holds(primary) && (leadsLow || zones.mid() >= RowVolume.SMALLEST_PLAN));
    }

    /**
     * The zones of what is added. Without a low slot its sets go to mid (4.3): for a novice's first weeks, where no row has a
     * low range, and where a primary row without one would be left with too few sets.
     */
    private Zones zones(int rowSets, Exercise primary) {
        Zones zones = ZoneAllocation.of(rowSets, rules.zoneSplit());
        boolean primaryHasWork = !base.isEmpty() || primary.rangeIn(Zone.LOW).isPresent()
                || zones.mid() >= RowVolume.SMALLEST_PLAN;
        boolean lowIsPossible = request.athlete().mayRowInLowReps() && possible.lowRow().isPresent() && primaryHasWork;
        Zones whole = lowIsPossible ? zones : zones.lowToMid();
        return base.isEmpty() ? whole
                : ZoneAllocation.missing(whole, base.rowSets(), rowSets - base.sets(), lowIsPossible);
    }

    /**
     * None, or two to four sets of one exercise with those of the base, while three quarters of the back sets stay compound
     * (R13, R15).
     */
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
            for (int sets = 2; sets + base.isolationSets() <= 4 && 3 * (sets + base.isolationSets()) <= rowSets; sets++) {
                choices.add(new IsolationChoice(exercise, range, sets));
            }
        }
        return choices;
    }
}
