package io.broadback.program.week.domain;

/**
 * What is the same for every mode and number of row sets that is tried for a request. {@code setsForEffort} are the back sets
 * from which on R21 holds; {@code stepsForAny} is the budget, of each space, to find any week at all.
 */
record RowTask(WeekRequest request, PlanRules rules, BaseBack base, PossibleRows possible, RowDays days, int setsForEffort,
        int stepsForAny, KnownTables known) {
}
