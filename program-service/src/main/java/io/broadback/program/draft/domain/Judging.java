package io.broadback.program.draft.domain;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.broadback.program.week.domain.Audit;
import io.broadback.program.week.domain.BaseSplit;
import io.broadback.program.week.domain.BaseSplit.BaseDay;
import io.broadback.program.week.domain.Check;
import io.broadback.program.week.domain.Plan;
import io.broadback.program.week.domain.PlanRules;
import io.broadback.program.week.domain.Reason;
import io.broadback.program.week.domain.Reason.Code;
import io.broadback.program.week.domain.StandingReasons;
import io.broadback.program.week.domain.WeekAudit;
import io.broadback.program.week.domain.WeekRequest;

/**
 * Judges a week as it stands by the rules that judged it when it was generated, so that nothing is claimed which a change has
 * made untrue. Skipped days count for nothing; a base day that was moved is asked for on its new day (H2).
 */
public final class Judging {
    private static final BigDecimal MOST_POINTS = new BigDecimal("100.0");

    private final WeekRequest request;
    private final PlanRules rules;
    private final Surroundings surroundings;

    public Judging(WeekRequest request, PlanRules rules, Surroundings surroundings) {
        this.request = request;
        this.rules = rules;
        this.surroundings = surroundings;
    }

    public StandingWeek week(GeneratedWeek generated, Changes changes) {
        ApplyingChanges.Applied applied = new ApplyingChanges(request, rules, surroundings).to(generated, changes);
        List<StandingDay> trained = applied.days().stream().filter(day -> !day.skipped()).toList();
        Plan plan = new Plan(trained.stream().map(StandingDay::asPlanned).toList());
        WeekRequest asked = moved(surroundings.anywhere(request, trained), applied.days());
        List<Reason> reasons = new ArrayList<>(
                new StandingReasons(asked, generated.reasons(), generated.rowSets()).of(plan));
        applied.days().forEach(day -> reasons.addAll(reasons(day, changes)));
        Audit audit = new WeekAudit(rules).audit(plan, asked, generated.priority(), reasons);
        return new StandingWeek(generated, applied.days(), applied.conflicts(),
                withQuestions(audit.withScoreBound(scoreBound(generated, audit)), trained));
    }

    /** What the search has proved was proved for its number of row sets; of any other only the scale is certain. */
    private static BigDecimal scoreBound(GeneratedWeek generated, Audit audit) {
        return audit.rowSets() == generated.rowSets() ? generated.scoreBound() : MOST_POINTS;
    }

    private static WeekRequest moved(WeekRequest request, List<StandingDay> days) {
        Map<DayOfWeek, DayOfWeek> to = new HashMap<>();
        days.forEach(day -> to.put(day.planned().getDayOfWeek(), day.date().getDayOfWeek()));
        List<BaseDay> base = request.baseSplit().days().stream()
                .map(day -> new BaseDay(to.getOrDefault(day.weekday(), day.weekday()), day.name(), day.heavyAxial(),
                        day.slots()))
                .toList();
        return base.stream().map(BaseDay::weekday).distinct().count() == base.size()
                ? request.withBaseSplit(new BaseSplit(base))
                : request;
    }

    private static List<Reason> reasons(StandingDay day, Changes changes) {
        List<Reason> reasons = new ArrayList<>();
        Optional<DayChange> change = changes.of(day.planned());
        if (day.skipped()) {
            return List.of(Reason.of(Code.DAY_SKIPPED, day.name() + " on " + day.planned() + " is skipped"
                    + change.map(DayChange::reason).map(reason -> ": " + reason).orElse("")));
        }
        if (!day.date().equals(day.planned())) {
            reasons.add(Reason.of(Code.DAY_MOVED, day.name() + " is on " + day.date() + " instead of " + day.planned()));
        }
        for (StandingDay.Slot slot : day.slots()) {
            slot.changes().forEach(each -> reasons.add(Reason.of(
                    each.kind() == SlotChange.Kind.OVERRIDE ? Code.COACH_OVERRIDE : Code.SLOT_SWAPPED,
                    slot.generated() + " on " + day.date() + ": " + each.reason() + " (" + each.by() + ")")));
            boolean elsewhere = day.gym() != null && slot.changes().stream().allMatch(each -> each.exerciseId() == null)
                    && !slot.generated().equals(slot.planned().exercise().id());
            if (elsewhere) {
                reasons.add(Reason.of(slot.planned().isBase() ? Code.BASE_SLOT_SUBSTITUTED : Code.SLOT_SWAPPED,
                        slot.planned().exercise().id() + " takes the place of " + slot.generated() + " on " + day.date()
                                + ": the other gym has no better"));
            }
            question(day, slot).ifPresent(reasons::add);
        }
        return reasons;
    }

    private static Optional<Reason> question(StandingDay day, StandingDay.Slot slot) {
        return Optional.ofNullable(slot.question()).map(question -> Reason.of(Code.OPEN_QUESTION,
                slot.planned().exercise().id() + " on " + day.date() + ": " + switch (question.reason()) {
                    case EQUIPMENT -> "the gym lacks " + String.join(" and ", question.missing());
                    case EXCLUDED -> "the exercise is excluded for this athlete";
                    case CAUTION -> "a caution speaks against it";
                } + (question.substitutes().isEmpty() ? ", and there is no substitute"
                        : "; " + String.join(" or ", question.substitutes()) + " would do")));
    }

    /** A place elsewhere that lacks something is not seen by H5, which knows one set of equipment for the week. */
    private static Audit withQuestions(Audit audit, List<StandingDay> days) {
        Optional<String> open = days.stream().flatMap(day -> day.slots().stream())
                .flatMap(slot -> Stream.ofNullable(slot.question()).map(question -> slot.planned().exercise().id()))
                .findFirst();
        if (open.isEmpty() || !audit.check("H5").passed()) {
            return audit;
        }
        return audit.with(new Check("H5", false, open.get() + " cannot be done where the day is planned"));
    }
}
