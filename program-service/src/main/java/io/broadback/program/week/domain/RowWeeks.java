package io.broadback.program.week.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.RepRange;
import io.broadback.program.week.domain.SearchSpace.Limits;
import io.broadback.program.week.domain.SearchSpace.Primary;
import io.broadback.program.week.domain.WeekSearch.Searched;

/**
 * The weeks that one mode has for one number of row sets. Preferences of 4.2 and 4.3 give way one by one, before any look at
 * the clock, so that more time never means fewer sets (P9). Among the weeks left the score chooses, and the preferred kinds of
 * rows and the preferred primary row give way to more points, so that one more piece of equipment does not cost any (P9).
 */
final class RowWeeks {
    private static final int MOST_ISOLATION_EXERCISES = 4;
    private static final int LEAST_SETS_OF_TWO_EXERCISES = 5;
    private static final int MAX_TOP_UP = 6;
    /** Steps for all weeks of one number of row sets; a step is a slot filled or placed. */
    private static final int BUDGET = 50_000;

    private final RowTask task;
    private final WeekRequest request;
    private final BaseBack base;
    private final PossibleRows possible;
    private final Mode mode;
    private final int rowSets;
    private final Zones zones;
    private final List<Exercise> leads;
    private final Limits limits;
    private final List<@Nullable IsolationChoice> isolation;
    private final Map<Way, SearchTable> tables = new HashMap<>();
    private @Nullable Optional<Conceded> conceded;
    private long leastMillis = -1;

    RowWeeks(RowTask task, Mode mode, int rowSets) {
        this.task = task;
        this.request = task.request();
        this.base = task.base();
        this.possible = task.possible();
        this.mode = mode;
        this.rowSets = rowSets;
        Athlete athlete = request.athlete();
        this.leads = possible.leads(athlete.mayRowInLowReps());
        this.zones = zones(task.rules());
        this.limits = new Limits(athlete.maxMillis(), HardRules.maxInterference(athlete),
                Cautions.maxAxialOneSets(athlete), mode == Mode.OWN_DAY ? MAX_TOP_UP : Limits.NO_TOP_UP_RULE,
                mode == Mode.SUPERSET ? 1 : 0);
        this.isolation = isolation();
    }

    /**
     * How far preferences have given way: rows of any kind, an exercise after itself, days of the second choice, and in a mix a
     * day of the back's own.
     */
    private record Concession(boolean anyRow, boolean neighbours, boolean moreDays, boolean ownDay) {
        static final List<Concession> IN_ORDER = List.of(new Concession(false, false, false, false),
                new Concession(true, false, false, false), new Concession(true, true, false, false),
                new Concession(false, false, true, false), new Concession(true, false, true, false),
                new Concession(true, true, true, false));

        /** What gives way to more points, whatever had to give way before. */
        Concession forPoints(Mode mode) {
            return new Concession(true, neighbours, moreDays, mode == Mode.MIX);
        }
    }

    /** The best week, if there is one in the time given, its primary row, and the most points that any week could have. */
    record Best(@Nullable RowWeek week, @Nullable Exercise primary, long mostPoints) {
        static final Best NONE = new Best(null, null, -1);
    }

    /** A week if time were no matter. */
    Optional<RowWeek> ofUnlimitedTime() {
        return conceded().map(Conceded::week);
    }

    /** The least time in which any of these weeks could be done; none of them may need as little. */
    long leastMillis() {
        if (leastMillis < 0) {
            Concession loosest = Concession.IN_ORDER.getLast();
            leastMillis = leads.stream().mapToLong(lead -> WeekSearch.leastMillis(table(lead, loosest))).min()
                    .orElse(Long.MAX_VALUE);
        }
        return leastMillis;
    }

    /** A week and its primary row. */
    private record Led(RowWeek week, Exercise lead) {
    }

    /** The best week inside the limits, with the rows of the week before as far as 4.4 wants them. */
    Best best() {
        Led any = anyLed(request.athlete().maxMillis()).orElse(null);
        if (any == null) {
            return Best.NONE;
        }
        Concession preferred = conceded().orElseThrow().concession();
        Rotation wanted = Rotation.wantedBy(request).orElse(Rotation.FREE);
        if (wanted == Rotation.FREE) {
            return best(preferred, any);
        }
        Best rotated = best(preferred.forPoints(mode), wanted, Best.NONE, -1, new Steps(BUDGET), new ArrayList<>());
        RowWeek week = rotated.week();
        if (week != null && wanted == Rotation.KEEP) {
            return rotated;
        }
        Best free = best(preferred, any);
        RowWeek best = free.week();
        boolean cheapEnough = week != null && best != null
                && week.points() >= best.points() - SearchPoints.MOST_FOR_ROTATION;
        return cheapEnough ? rotated : free;
    }

    /** There is a week already, so only those with as many points are looked for. */
    private Best best(Concession preferred, Led any) {
        Steps steps = new Steps(BUDGET);
        List<SearchTable> searched = new ArrayList<>();
        long floor = any.week().points() - 1;
        Best best = best(preferred, Rotation.FREE, Best.NONE, floor, steps, searched);
        Concession other = preferred.forPoints(mode);
        best = other.equals(preferred) ? best : best(other, Rotation.FREE, best, floor, steps, searched);
        return best.week() != null ? best : new Best(any.week(), any.lead(), Math.max(best.mostPoints(), any.week().points()));
    }

    /** Whether there is a week inside a limit of time, and which one. */
    Optional<RowWeek> anyWithin(long maxMillis) {
        return anyLed(maxMillis).map(Led::week);
    }

    private Optional<Led> anyLed(long maxMillis) {
        if (leastMillis() > maxMillis) {
            return Optional.empty();
        }
        Conceded unlimited = conceded().orElse(null);
        if (unlimited == null || unlimited.week().millis() <= maxMillis) {
            return Optional.ofNullable(unlimited).map(conceded -> new Led(conceded.week(), conceded.lead()));
        }
        List<SearchTable> searched = new ArrayList<>();
        for (Concession concession : Stream.of(unlimited.concession(), unlimited.concession().forPoints(mode)).distinct()
                .toList()) {
            for (Exercise lead : leads) {
                Optional<RowWeek> week = any(table(lead, concession), maxMillis, searched);
                if (week.isPresent()) {
                    return week.map(found -> new Led(found, lead));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<RowWeek> any(SearchTable table, long maxMillis, List<SearchTable> searched) {
        if (!hasExercisesEnough(table) || searched.stream().anyMatch(table::hasTheWeeksOf)) {
            return Optional.empty();
        }
        searched.add(table);
        return AnyWeek.of(table.withoutIsolation(maxMillis), new Steps(task.stepsForAny()));
    }

    /** Only weeks of more points than {@code floor} are of use. */
    private Best best(Concession concession, Rotation rotation, Best known, long floor, Steps steps,
            List<SearchTable> searched) {
        Best best = known;
        for (Exercise lead : leads) {
            SearchTable table = rotation == Rotation.FREE ? table(lead, concession)
                    : task.known().of(mode, space(lead, concession, rotation));
            if (!hasExercisesEnough(table) || searched.stream().anyMatch(table::hasTheWeeksOf)) {
                continue;
            }
            searched.add(table);
            RowWeek week = best.week();
            Searched found = WeekSearch.moreThan(week == null ? floor : week.points(), table, steps);
            long most = Math.max(best.mostPoints(), found.mostPoints());
            best = found.week() == null ? new Best(week, best.primary(), most) : new Best(found.week(), lead, most);
        }
        return best;
    }

    private record Conceded(Concession concession, Exercise lead, RowWeek week) {
    }

    /** The first concession with a week if time were no matter. */
    private Optional<Conceded> conceded() {
        if (conceded == null) {
            conceded = concede();
        }
        return conceded;
    }

    private Optional<Conceded> concede() {
        List<SearchTable> searched = new ArrayList<>();
        for (Concession concession : Concession.IN_ORDER) {
            for (Exercise lead : leads) {
                Optional<RowWeek> week = any(table(lead, concession), Long.MAX_VALUE, searched);
                if (week.isPresent()) {
                    return week.map(found -> new Conceded(concession, lead, found));
                }
            }
        }
        return Optional.empty();
    }

    /** Two to five row exercises a week, where there is a choice (4.3). */
    private boolean hasExercisesEnough(SearchTable table) {
        return !base.isEmpty() || rowSets < LEAST_SETS_OF_TWO_EXERCISES || possible.rows().size() < 2
                || table.exercises.size() > 1;
    }

    private record Way(String lead, Concession concession) {
    }

    private SearchTable table(Exercise lead, Concession concession) {
        return tables.computeIfAbsent(new Way(lead.id(), concession), way -> {
            SearchTable like = task.known().like(mode, lead, concession, zones,
                    () -> space(lead, concession, Rotation.FREE));
            return like.with(space(lead, like.space.options(), like.space.sessions(), concession));
        });
    }

    private SearchSpace space(Exercise lead, Concession concession, Rotation rotation) {
        RowChoices choices = new RowChoices(possible, lead, request.athlete(), mode);
        Map<Zone, List<RowOption>> options = rotation.among(choices.options(zones, concession.anyRow()),
                request.previousWeek(), lead);
        return space(lead, options,
                concession.ownDay() ? task.days().withOwnDay(concession.moreDays())
                        : task.days().sessions(mode, concession.moreDays()),
                concession);
    }

    private SearchSpace space(Exercise lead, Map<Zone, List<RowOption>> options, List<RowSession> sessions,
            Concession concession) {
        return new SearchSpace(zones, options, new Primary(lead, needsSlot(lead)), base.rowExercises(), sessions,
                concession.neighbours(), isolation, task.setsForEffort(), limits);
    }

    /** Beside rows of the base, the primary row is added if there is a zone for three sets of it (R9, R14). */
    private boolean needsSlot(Exercise primary) {
        boolean leadsLow = zones.low() >= RowVolume.SMALLEST_PLAN
                && possible.lowRow(primary).filter(primary::equals).isPresent();
        return base.isEmpty() || (!base.holds(primary) && (leadsLow || zones.mid() >= RowVolume.SMALLEST_PLAN));
    }

    /**
     * The zones of what is added. Without a low slot its sets go to mid (4.3): for a novice's first weeks, where no row has a
     * low range, and where a primary row without one would be left with too few sets. They are the same whichever row leads.
     */
    private Zones zones(PlanRules rules) {
        Zones bySplit = ZoneAllocation.of(rowSets, rules.zoneSplit());
        Zones all = request.zoneMove().map(move -> move.applied(bySplit)).orElse(bySplit);
        Optional<Exercise> lead = leads.stream().findFirst();
        boolean leadHasWork = !base.isEmpty() || lead.flatMap(row -> row.rangeIn(Zone.LOW)).isPresent()
                || all.mid() >= RowVolume.SMALLEST_PLAN;
        boolean lowIsPossible = request.athlete().mayRowInLowReps() && lead.flatMap(possible::lowRow).isPresent()
                && leadHasWork;
        Zones whole = lowIsPossible ? all : all.lowToMid();
        return base.isEmpty() ? whole
                : ZoneAllocation.missing(whole, base.rowSets(), rowSets - base.sets(), lowIsPossible);
    }

    /**
     * None, or two to four sets of one exercise with those of the base, while three quarters of the back sets stay compound
     * (R13, R15).
     */
    private List<@Nullable IsolationChoice> isolation() {
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
