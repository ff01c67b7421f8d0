package io.broadback.program.week.domain;

import java.util.List;

/** R21 on planned work: enough back sets beside leg and bench days, and as close to failure as those. */
final class EffortParity {
    private EffortParity() {
    }

    /** 1 for both conditions, a half for one of them, else 0 (4.9). */
    static Ratio of(Plan plan) {
        List<PlannedSlot> back = plan.added().toList();
        int backSets = back.stream().mapToInt(PlannedSlot::sets).sum();
        int conditions = (backSets >= leastSets(plan.days()) ? 1 : 0) + (closeEnoughToFailure(back, plan) ? 1 : 0);
        return Ratio.of(conditions, 2);
    }

    /** The fewest back sets that are at least 0.8 of the mean of the usual leg day and the usual bench day. */
    static int leastSets(List<PlannedDay> days) {
        List<PlannedDay> legDays = days.stream().filter(PlannedDay::heavyAxial).toList();
        List<PlannedDay> benchDays = days.stream().filter(EffortParity::isBenchDay).toList();
        if (legDays.isEmpty() && benchDays.isEmpty()) {
            return 1;
        }
        Ratio mean = legDays.isEmpty() ? meanBaseSets(benchDays)
                : benchDays.isEmpty() ? meanBaseSets(legDays)
                        : meanBaseSets(legDays).plus(meanBaseSets(benchDays)).dividedBy(2);
        return mean.times(8).dividedBy(10).roundedUp();
    }

    private static boolean closeEnoughToFailure(List<PlannedSlot> back, Plan plan) {
        List<PlannedSlot> base = plan.base().toList();
        if (back.isEmpty() || base.isEmpty()) {
            return !back.isEmpty();
        }
        return meanDoubledReserve(back).compareTo(meanDoubledReserve(base).plus(Ratio.ONE)) <= 0;
    }

    private static Ratio meanDoubledReserve(List<PlannedSlot> slots) {
        return Ratio.of(slots.stream().mapToLong(slot -> (long) slot.repsInReserve().doubledMean() * slot.sets()).sum(),
                slots.stream().mapToLong(PlannedSlot::sets).sum());
    }

    private static boolean isBenchDay(PlannedDay day) {
        return day.slots().stream().anyMatch(slot -> slot.kind() == Kind.TOP && slot.exercise().pattern().isPush());
    }

    private static Ratio meanBaseSets(List<PlannedDay> days) {
        return Ratio.of(days.stream().flatMap(day -> day.slots().stream()).filter(PlannedSlot::isBase)
                .mapToLong(PlannedSlot::sets).sum(), days.size());
    }
}
