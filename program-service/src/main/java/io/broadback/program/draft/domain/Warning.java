package io.broadback.program.draft.domain;

import java.util.ArrayList;
import java.util.List;

import io.broadback.program.week.domain.Audit;
import io.broadback.program.week.domain.Check;

/** What a change has made worse: a hard rule that held before ({@code H1} to {@code H10}), or more interference (4.6). */
public record Warning(String code, String detail) {

    public static List<Warning> between(Audit before, Audit after) {
        List<Warning> warnings = new ArrayList<>();
        for (Check check : after.checks()) {
            if (!check.passed() && before.check(check.rule()).passed()) {
                warnings.add(new Warning(check.rule(), check.detail()));
            }
        }
        if (after.interferenceCost() > before.interferenceCost()) {
            warnings.add(new Warning("INTERFERENCE", "interference " + after.interferenceCost() + " instead of "
                    + before.interferenceCost() + ": rows the day before heavy squats or deadlifts"));
        }
        return warnings;
    }
}
