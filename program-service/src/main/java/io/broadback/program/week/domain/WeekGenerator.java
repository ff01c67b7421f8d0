package io.broadback.program.week.domain;

import java.util.List;

/**
 * Generates the week (section 4): the base as the gym allows it, the number of row sets, the best week for that number, then
 * hard sets or the deload, loads and the audit. Stateless and deterministic (P8).
 */
public final class WeekGenerator {
    private final PlanRules rules;
    private final WeekAudit audit;

    public WeekGenerator(PlanRules rules) {
        this.rules = rules;
        this.audit = new WeekAudit(rules);
    }

    public Week generate(WeekRequest request) {
        Mode asked = request.athlete().priority();
        if (request.athlete().has(Flag.NO_TRAINING)) {
            return week(request, asked, new Plan(List.of()), WeekReasons.noPlan(), Ratio.ZERO);
        }
        EffectiveBase base = new EffectiveBase(request);
        Settled settled = new Settling(request, rules, base.days()).settle();
        Plan plan = plan(request, base, settled);
        List<Reason> reasons = new WeekReasons(request, rules, settled).of(plan, base.reasons());
        Ratio unproven = request.athlete().deloads() ? Ratio.ZERO : SearchPoints.asScore(settled.unproven());
        return week(request, settled.mode(), plan, reasons, unproven);
    }

    /** The rows a week of this request may hold, the preferred one first. */
    public List<String> possibleRows(WeekRequest request) {
        return PossibleRows.of(request, rules).byPreference();
    }

    private static Plan plan(WeekRequest request, EffectiveBase base, Settled settled) {
        Athlete athlete = request.athlete();
        Plan full = new Assembly(athlete, base.days(), settled.mode(), settled.week().orElse(RowWeek.NONE))
                .plan(settled.addedPrimary());
        return athlete.deloads() ? Deload.of(full, settled.base().sets()) : HardSets.in(full, athlete);
    }

    private Week week(WeekRequest request, Mode mode, Plan plan, List<Reason> reasons, Ratio unproven) {
        return new Week(request.week(), mode, request.athlete().priority(), new LoadedWeek(request).days(plan),
                audit.audit(plan, request, mode, reasons, unproven));
    }
}
