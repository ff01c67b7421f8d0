package io.broadback.progression.plateau.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Everything an athlete did and was asked to do, week by week (R4, R20, R61): sets in the order they were done, and the plans
 * of the weeks that had one.
 */
public final class TrainingLog {
    private final List<DoneSet> sets;
    private final Map<IsoWeek, WeekPlan> plans = new HashMap<>();
    private final LocalDate today;
    private final TrainingWeeks weeks;

    public TrainingLog(List<DoneSet> sets, List<WeekPlan> plans, LocalDate today) {
        this.sets = List.copyOf(sets);
        plans.forEach(plan -> this.plans.put(plan.week(), plan));
        this.today = today;
        this.weeks = weeksUntilToday();
    }

    public List<DoneSet> sets() {
        return sets;
    }

    /** Every week from the first set or plan to the one under way. */
    public TrainingWeeks weeks() {
        return weeks;
    }

    /** Back work against leg and bench work (R21) in the weeks that compliance looks at. */
    public Parity parity() {
        Set<IsoWeek> counted = weeks.lastLoading(Compliance.WEEKS, today).stream().map(WeekHistory::week)
                .collect(Collectors.toSet());
        List<DoneSet> hard = sets.stream().filter(DoneSet::isHard).filter(set -> counted.contains(IsoWeek.of(set.date())))
                .toList();
        return new EffortParity(hard, counted.size()).judge();
    }

    /** The latest plan that has begun and asks for more than a deload. */
    public Optional<WeekPlan> planInForce() {
        return plans.values().stream().filter(WeekPlan::asksForLoading)
                .filter(plan -> !plan.week().monday().isAfter(today)).max(Comparator.comparing(plan -> plan.week().monday()));
    }

    private TrainingWeeks weeksUntilToday() {
        Map<IsoWeek, List<DoneSet>> done = sets.stream().filter(set -> !set.date().isAfter(today))
                .collect(Collectors.groupingBy(set -> IsoWeek.of(set.date())));
        Optional<LocalDate> first = Stream.concat(done.keySet().stream(), plans.keySet().stream()).map(IsoWeek::monday)
                .min(LocalDate::compareTo);
        Set<IsoWeek> layoffs = Layoffs.weeks(sets.stream().map(DoneSet::date).collect(Collectors.toSet()), today);
        List<WeekHistory> all = new ArrayList<>();
        for (LocalDate monday = first.orElse(LocalDate.MAX); !monday.isAfter(today); monday = monday.plusWeeks(1)) {
            IsoWeek week = new IsoWeek(monday);
            all.add(history(week, done.getOrDefault(week, List.of()), layoffs.contains(week)));
        }
        return new TrainingWeeks(all);
    }

    private WeekHistory history(IsoWeek week, List<DoneSet> done, boolean layoff) {
        WeekPlan plan = plans.get(week);
        Predicate<DoneSet> effort = set -> set.isRowSet() && set.isHard() && set.repsInReserve() != null;
        return new WeekHistory(week, phase(done, plan, layoff),
                new Share(count(done, DoneSet::isRowSet), plan == null ? 0 : plan.rowSets()),
                new Share(count(done, effort.and(DoneSet::isNearFailure)), count(done, effort)),
                plan == null ? Share.UNKNOWN : rowsFirst(done, plan));
    }

    /** What was logged decides what a week was; a plan only where nothing was logged. */
    private static Phase phase(List<DoneSet> done, @Nullable WeekPlan plan, boolean layoff) {
        if (layoff) {
            return Phase.LAYOFF;
        }
        boolean deload = done.isEmpty() ? plan != null && plan.deload() : done.stream().allMatch(DoneSet::deload);
        return deload ? Phase.DELOAD : Phase.LOADING;
    }

    /** Of the sessions with a row that was meant to open them, those that a compound row opened (R20). */
    private static Share rowsFirst(List<DoneSet> done, WeekPlan plan) {
        Set<ExerciseId> meant = plan.meantFirst();
        Map<String, List<DoneSet>> sessions = done.stream()
                .collect(Collectors.groupingBy(DoneSet::session, LinkedHashMap::new, Collectors.toList()));
        List<List<DoneSet>> asked = sessions.values().stream()
                .filter(session -> session.stream().anyMatch(set -> set.isRowSet() && meant.contains(set.exercise())))
                .toList();
        return new Share((int) asked.stream().filter(TrainingLog::opensWithRow).count(), asked.size());
    }

    private static boolean opensWithRow(List<DoneSet> session) {
        return session.stream().filter(set -> !set.prepares()).findFirst()
                .filter(set -> set.work() == Work.ROW && set.compound()).isPresent();
    }

    private static int count(List<DoneSet> done, Predicate<DoneSet> which) {
        return (int) done.stream().filter(which).count();
    }
}
