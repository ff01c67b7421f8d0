package io.broadback.program.week.domain;

import java.util.List;

/** Judges a plan, generated or written by hand, by the same rules: counts, H1-H10 and the score of 4.8. */
public final class WeekAudit {
    private final PlanRules rules;

    public WeekAudit(PlanRules rules) {
        this.rules = rules;
    }

    public Audit audit(Plan plan, WeekRequest request, Mode mode, List<Reason> reasons) {
        return audit(plan, request, mode, reasons, Ratio.ZERO);
    }

    /** {@code unproven} is what a week that the search did not look at might score more. */
    Audit audit(Plan plan, WeekRequest request, Mode mode, List<Reason> reasons, Ratio unproven) {
        JudgedWeek week = new JudgedWeek(plan, request, mode, rules, reasons);
        int backSets = week.backSets();
        Score score = score(week);
        return new Audit(week.rowSets(), week.verticalPullSets(), week.zones(),
                Ratio.of(week.compoundBackSets(), Math.max(1, backSets)).rounded(2),
                Ratio.of(week.addedMillis(), 60_000).rounded(1), week.interference(),
                FractionalSets.of(plan.added()).perMuscle(), FractionalSets.of(plan.slots()).perMuscle(),
                score.total(), unproven.equals(Ratio.ZERO) ? null : score.totalWith(unproven), HardRules.check(week), reasons);
    }

    Score score(JudgedWeek week) {
        return new Score(Score.volume(week.rowSets()), week.placement().share(),
                Score.variety(week.zones(), rules.zoneSplit()),
                Score.compound(week.compoundBackSets(), week.backSets()), EffortParity.of(week.plan()),
                Score.time(week.addedMillis()), Score.interference(week.interference()),
                Score.cover(FractionalSets.of(week.plan().added()).covered()));
    }
}
