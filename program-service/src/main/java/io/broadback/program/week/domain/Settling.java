package io.broadback.program.week.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Settles the mode and the number of row sets: it falls from what 4.3 asks to the largest for which a week exists under H3-H9,
 * and the score then chooses among the weeks of that number.
 */
final class Settling {
    private static final int SMALLEST_SLOT = 2;

    /** Steps to find any week at all, of each space. */
    private static final int STEPS_FOR_ANY = 10_000;

    private final WeekRequest request;
    private final RowTask task;
    private final BaseBack base;
    private final PossibleRows possible;
    private final RowDays days;
    private final Map<Asked, RowWeeks> weeks = new HashMap<>();

    Settling(WeekRequest request, PlanRules rules, List<PlannedDay> base) {
        this(request, rules, base, STEPS_FOR_ANY);
    }

    /** For a question that is one of many: with as many steps as every space has in the search for the best week. */
    static Settling ofAChange(WeekRequest changed, PlanRules rules) {
        return new Settling(changed, rules, new EffectiveBase(changed).days(), Steps.LEAST);
    }

    private Settling(WeekRequest request, PlanRules rules, List<PlannedDay> base, int stepsForAny) {
        this.request = request;
        this.base = BaseBack.of(base, request.athlete().countVerticalPulls());
        this.possible = PossibleRows.of(request, rules, PushPullLegs.isOrderOf(request, base));
        this.days = new RowDays(request, base, rules.maxRowSetsPerSession());
        this.task = new RowTask(request, rules, this.base, possible, days, EffortParity.leastSets(base), stepsForAny,
                new KnownTables());
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

    /** Whether the mode asked for has a week of so many row sets or more in the time given. */
    boolean holds(int least) {
        return millisToHold(least, request.athlete().maxMillis()).isPresent();
    }

    /** What a week of so many row sets or more in the mode asked for takes, if one is found that takes at most so long. */
    OptionalLong millisToHold(int least, long maxMillis) {
        int wanted = wanted();
        if (possible.rows().isEmpty() || wanted == base.sets()) {
            return wanted == base.sets() && wanted >= least ? OptionalLong.of(0) : OptionalLong.empty();
        }
        Mode asked = request.athlete().priority();
        return !days.offers(asked) ? OptionalLong.empty()
                : IntStream.rangeClosed(least, wanted)
                        .filter(sets -> base.isEmpty() || sets >= base.sets() + SMALLEST_SLOT)
                        .mapToObj(sets -> weeks(asked, sets).anyWithin(maxMillis)).flatMap(Optional::stream)
                        .mapToLong(RowWeek::millis).findFirst();
    }

    private record Asked(Mode mode, int rowSets) {
    }

    private RowWeeks weeks(Mode mode, int rowSets) {
        return weeks.computeIfAbsent(new Asked(mode, rowSets), asked -> new RowWeeks(task, mode, rowSets));
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
