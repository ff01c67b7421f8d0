package io.broadback.program.week.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Settles the mode and the number of row sets: it falls from what 4.3 asks to the largest for which a week exists under H3-H9,
 * and the score then chooses among the weeks of that number.
 */
final class Settling {
    private static final int SMALLEST_SLOT = 2;

    private final WeekRequest request;
    private final PlanRules rules;
    private final int setsForEffort;
    private final BaseBack base;
    private final PossibleRows possible;
    private final RowDays days;

    Settling(WeekRequest request, PlanRules rules, List<PlannedDay> base) {
        this.request = request;
        this.rules = rules;
        this.setsForEffort = EffortParity.leastSets(base);
        this.base = BaseBack.of(base, request.athlete().countVerticalPulls());
        this.possible = PossibleRows.of(request, rules, PushPullLegs.isOrderOf(request, base));
        this.days = new RowDays(request, base, rules.maxRowSetsPerSession());
    }

    Settled settle() {
        Mode asked = request.athlete().priority();
        int wanted = wanted();
        if (possible.rows().isEmpty() || wanted == base.sets()) {
            return nothingAdded(base.isEmpty() || asked == Mode.MIX ? asked : Mode.ROWS_FIRST, wanted);
        }
        Settled inMode = settle(asked, wanted);
        if (inMode.isOfUse()) {
            return inMode;
        }
        Settled withBaseRows = inMode;
        for (Mode other : instead(asked)) {
            Settled instead = settle(other, wanted);
            if (instead.isOfUse()) {
                return instead;
            }
            withBaseRows = other == Mode.ROWS_FIRST && asked != Mode.MIX ? instead : withBaseRows;
        }
        return base.isEmpty() ? inMode : withBaseRows;
    }

    /** What is used where not one slot can be placed as asked (4.2). */
    private static List<Mode> instead(Mode asked) {
        return switch (asked) {
            case OWN_DAY -> List.of(Mode.ROWS_FIRST);
            case ROWS_FIRST -> List.of(Mode.OWN_DAY);
            case SUPERSET, MIX -> List.of(Mode.ROWS_FIRST, Mode.OWN_DAY);
        };
    }

    /** What 4.3 asks, or what the base has if that is more; a single set is not worth a slot (4.3). */
    private int wanted() {
        int asked = RowVolume.wanted(request.athlete().level(), request.athlete().currentRowSets());
        return asked <= base.sets() + 1 ? base.sets() : asked;
    }

    private Settled nothingAdded(Mode mode, int wanted) {
        return new Settled(mode, wanted, base.sets(), base.sets(), Optional.empty(),
                possible.preferredLead(request.athlete().mayRowInLowReps()), 0, base, 0);
    }

    /** Whether the mode asked for has a week of so many row sets or more. */
    boolean holds(int least) {
        int wanted = wanted();
        if (possible.rows().isEmpty() || wanted == base.sets()) {
            return wanted == base.sets() && wanted >= least;
        }
        Mode asked = request.athlete().priority();
        return days.offers(asked) && IntStream.rangeClosed(least, wanted)
                .filter(sets -> base.isEmpty() || sets >= base.sets() + SMALLEST_SLOT)
                .anyMatch(sets -> weeks(asked, sets).fitsInTime());
    }

    private RowWeeks weeks(Mode mode, int rowSets) {
        return new RowWeeks(request, rules, base, possible, days, setsForEffort, mode, rowSets);
    }

    private Settled settle(Mode mode, int wanted) {
        int most = base.sets();
        long millisForMost = 0;
        int least = base.isEmpty() ? RowVolume.SMALLEST_PLAN : base.sets() + SMALLEST_SLOT;
        for (int rowSets = wanted; rowSets >= least && days.offers(mode); rowSets--) {
            RowWeeks weeks = weeks(mode, rowSets);
            if (most == base.sets()) {
                Optional<RowWeek> week = weeks.ofUnlimitedTime();
                if (week.isEmpty()) {
                    continue;
                }
                most = rowSets;
                millisForMost = week.get().millis();
            }
            if (weeks.leastMillis() > request.athlete().maxMillis()) {
                continue;
            }
            RowWeeks.Best best = weeks.best();
            RowWeek week = best.week();
            if (week != null) {
                return new Settled(mode, wanted, most, rowSets, Optional.of(week), Optional.ofNullable(best.primary()),
                        millisForMost, base, best.mostPoints() - week.points());
            }
        }
        return new Settled(mode, wanted, most, base.sets(), Optional.empty(),
                possible.preferredLead(request.athlete().mayRowInLowReps()), millisForMost, base, 0);
    }
}
