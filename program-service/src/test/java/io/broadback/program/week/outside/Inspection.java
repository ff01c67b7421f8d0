package io.broadback.program.week.outside;

import java.util.ArrayList;
import java.util.List;

import io.broadback.program.week.PreviewRequest;
import io.broadback.program.week.WeekRepresentation;
import io.broadback.program.week.domain.Reason.Code;

/** Holds a week against its request and lists every rule it breaks; empty for a good week. */
final class Inspection {
    final Asked asked;
    final Answered answer;
    private final List<String> findings = new ArrayList<>();

    private Inspection(Asked asked, Answered answer) {
        this.asked = asked;
        this.answer = answer;
    }

    static List<String> of(PreviewRequest request, WeekRepresentation week) {
        Asked asked = new Asked(request);
        Inspection inspection = new Inspection(asked, new Answered(week, asked.countVerticalPulls));
        if (answerIsNoPlan(inspection)) {
            return inspection.findings;
        }
        new BaseAndOrder(inspection).inspect();
        new WorkAndPlacement(inspection).inspect();
        new Pairs(inspection).inspect();
        new VolumeAndReasons(inspection).inspect();
        new Numbers(inspection).inspect();
        return inspection.findings;
    }

    private static boolean answerIsNoPlan(Inspection inspection) {
        boolean noTraining = inspection.asked.flags.contains(io.broadback.program.week.domain.Flag.NO_TRAINING);
        if (noTraining) {
            inspection.require(inspection.answer.days.isEmpty() && inspection.answer.has(Code.NO_PLAN)
                    && inspection.answer.week.audit().rowSets() == 0, "no training is no plan");
        }
        return noTraining;
    }

    void require(boolean holds, String rule) {
        if (!holds) {
            findings.add(rule);
        }
    }

    /** The answer's own verdict on a hard rule has to be the one found here. */
    void verdict(String rule, boolean holds) {
        boolean claimed = answer.week.audit().checks().stream().filter(check -> check.rule().equals(rule)).findFirst()
                .orElseThrow().passed();
        require(claimed == holds, rule + " is said to be " + claimed + ", and is " + holds);
    }
}
