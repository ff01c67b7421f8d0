package io.broadback.program.week.domain;

import java.util.ArrayList;
import java.util.List;

import io.broadback.program.week.domain.Reason.Code;

/**
 * The reasons of a week that has been changed since it was generated (4.8): those of the generator that still hold, and those
 * that the week as it stands gives anew.
 */
public final class StandingReasons {
    private final WeekRequest request;
    private final List<Reason> generated;
    private final int generatedRowSets;

    public StandingReasons(WeekRequest request, List<Reason> generated, int generatedRowSets) {
        this.request = request;
        this.generated = generated;
        this.generatedRowSets = generatedRowSets;
    }

    public List<Reason> of(Plan plan) {
        int rowSets = plan.slots().filter(this::isRow).mapToInt(PlannedSlot::sets).sum();
        List<Reason> reasons = new ArrayList<>();
        for (Reason reason : generated) {
            switch (reason.code()) {
                case NOVICE_RAMP, RAMP, VOLUME_SHORTFALL, TIME, EQUIPMENT -> volume(reason, rowSets, reasons);
                case NO_LOW_SLOT, INTERFERENCE -> {
                    // Told anew below.
                }
                case REORDER_SUGGESTED -> {
                    if (PushPullLegs.isOrderOf(request, plan.days())) {
                        reasons.add(reason);
                    }
                }
                default -> reasons.add(reason);
            }
        }
        lowSlot(plan, rowSets, reasons);
        int cost = Interference.cost(plan);
        if (cost > 0) {
            reasons.add(Reason.of(Code.INTERFERENCE,
                    "rows the day before heavy squats or deadlifts; another day would avoid it", cost));
        }
        return reasons;
    }

    /** What is said of a number of row sets holds as long as it is that number; more of them still fall short of 15. */
    private void volume(Reason reason, int rowSets, List<Reason> reasons) {
        if (rowSets == generatedRowSets) {
            reasons.add(reason);
        } else if (rowSets > generatedRowSets && rowSets < RowVolume.LEAST && reason.code() != Code.TIME
                && reason.code() != Code.EQUIPMENT) {
            reasons.add(reason.code() == Code.VOLUME_SHORTFALL
                    ? Reason.of(reason.code(), rowSets + " row sets after changes, " + generatedRowSets + " before",
                            RowVolume.LEAST - rowSets)
                    : Reason.of(reason.code(), rowSets + " row sets this week after changes, " + generatedRowSets
                            + " by the ramp"));
        }
    }

    private void lowSlot(Plan plan, int rowSets, List<Reason> reasons) {
        if (rowSets == 0 || plan.slots().anyMatch(slot -> isRow(slot) && slot.zone() == Zone.LOW)) {
            return;
        }
        reasons.add(generated.stream().filter(reason -> reason.code() == Code.NO_LOW_SLOT).findFirst()
                .orElseGet(() -> Reason.of(Code.NO_LOW_SLOT,
                        "no row in low reps is left this week; a row in a range such as 4-6 would be one")));
    }

    private boolean isRow(PlannedSlot slot) {
        return slot.countsAsRow(request.athlete().countVerticalPulls());
    }
}
