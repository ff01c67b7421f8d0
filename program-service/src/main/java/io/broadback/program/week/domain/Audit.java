package io.broadback.program.week.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a week amounts to. {@code fractionalSets} counts what the plan adds, {@code fractionalSetsTotal} the base lifts too
 * (4.4); minutes and score have one decimal, shares two. {@code scoreBound} is null where the search has proved that no week of
 * the same row sets scores more, else the most that one could.
 */
public record Audit(int rowSets, int verticalPullSets, Zones zones, BigDecimal compoundShare, BigDecimal minutesAdded,
        int interferenceCost, Map<Muscle, BigDecimal> fractionalSets, Map<Muscle, BigDecimal> fractionalSetsTotal,
        BigDecimal score, @Nullable BigDecimal scoreBound, List<Check> checks, List<Reason> reasons) {
    public Audit {
        checks = List.copyOf(checks);
        reasons = List.copyOf(reasons);
    }

    /** The same with another verdict on one rule. */
    public Audit with(Check verdict) {
        return new Audit(rowSets, verticalPullSets, zones, compoundShare, minutesAdded, interferenceCost, fractionalSets,
                fractionalSetsTotal, score, scoreBound,
                checks.stream().map(check -> check.rule().equals(verdict.rule()) ? verdict : check).toList(), reasons);
    }

    /** The same where another week of the row sets could score that much. */
    public Audit withScoreBound(BigDecimal bound) {
        return new Audit(rowSets, verticalPullSets, zones, compoundShare, minutesAdded, interferenceCost, fractionalSets,
                fractionalSetsTotal, score, bound.compareTo(score) > 0 ? bound : null, checks, reasons);
    }

    public Check check(String rule) {
        return checks.stream().filter(check -> check.rule().equals(rule)).findFirst().orElseThrow();
    }
}
