package io.broadback.program.week.domain;

import java.util.List;
import java.util.function.Predicate;

/** A plan beside the request it should answer, with the numbers that the rules look at. */
record JudgedWeek(Plan plan, WeekRequest request, Mode mode, PlanRules rules, List<Reason> reasons) {

    int rowSets() {
        return plan.days().stream().mapToInt(this::rowSets).sum();
    }

    int rowSets(PlannedDay day) {
        return day.slots().stream().filter(this::isRow).mapToInt(PlannedSlot::sets).sum();
    }

    Zones zones() {
        return new Zones(rowSets(Zone.LOW), rowSets(Zone.MID), rowSets(Zone.HIGH));
    }

    int verticalPullSets() {
        return sets(slot -> slot.exercise().pattern() == Pattern.VERTICAL_PULL);
    }

    int backSets() {
        return sets(slot -> slot.exercise().pattern().isBackWork());
    }

    int compoundBackSets() {
        return sets(slot -> slot.exercise().pattern().isBackWork() && !slot.exercise().isIsolation());
    }

    long addedMillis() {
        return SessionClock.addedMillis(plan);
    }

    int interference() {
        return Interference.cost(plan);
    }

    ModePlacement placement() {
        return new ModePlacement(plan, mode, request.athlete().countVerticalPulls());
    }

    private int rowSets(Zone zone) {
        return sets(slot -> isRow(slot) && slot.zone() == zone);
    }

    private int sets(Predicate<PlannedSlot> wanted) {
        return plan.slots().filter(wanted).mapToInt(PlannedSlot::sets).sum();
    }

    private boolean isRow(PlannedSlot slot) {
        return slot.countsAsRow(request.athlete().countVerticalPulls());
    }
}
