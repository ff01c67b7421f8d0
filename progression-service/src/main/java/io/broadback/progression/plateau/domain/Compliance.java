package io.broadback.progression.plateau.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import io.broadback.progression.plateau.domain.ComplianceCheck.Kind;
import io.broadback.progression.plateau.domain.ComplianceCheck.State;

/**
 * Rung 0 (3.12, R22): whether the plan was executed before anybody changes it. At least 80 % of the planned row sets, 75
 * % of the sets with a known reserve within two reps of failure (R61), rows really first, and parity where it is known
 * (R21).
 */
public record Compliance(Share adherence, Share effort, Share rowsFirst, Parity parity) {
    static final int WEEKS = 3;
    private static final int ADHERENCE_PERCENT = 80;
    private static final int EFFORT_PERCENT = 75;
    private static final int ROWS_FIRST_PERCENT = 80;

    /** Over the last three finished loading weeks: deload, layoff and the week under way say nothing. */
    public static Compliance of(TrainingWeeks weeks, Parity parity, LocalDate today) {
        List<WeekHistory> counted = weeks.lastLoading(WEEKS, today);
        return new Compliance(sum(counted, WeekHistory::rowSets), sum(counted, WeekHistory::nearFailure),
                sum(counted, WeekHistory::rowsFirst), parity);
    }

    /** Every check, met or not. */
    public List<ComplianceCheck> checks() {
        return List.of(checkOfAdherence(), check(Kind.EFFORT, effort, EFFORT_PERCENT, "sets within two reps of failure"),
                check(Kind.ROWS_FIRST, rowsFirst, ROWS_FIRST_PERCENT, "sessions with rows first"), checkOfParity());
    }

    public List<ComplianceCheck> missed() {
        return checks().stream().filter(ComplianceCheck::isMissed).toList();
    }

    public boolean isMet() {
        return missed().isEmpty();
    }

    private ComplianceCheck checkOfAdherence() {
        if (!adherence.isKnown()) {
            return new ComplianceCheck(Kind.ADHERENCE, State.MISSED, adherence.part() + " row sets done, none planned");
        }
        return check(Kind.ADHERENCE, adherence, ADHERENCE_PERCENT, "row sets");
    }

    private ComplianceCheck checkOfParity() {
        return switch (parity) {
            case HELD -> new ComplianceCheck(Kind.PARITY, State.MET, "back work equals leg and bench work");
            case MISSED -> new ComplianceCheck(Kind.PARITY, State.MISSED, "back work falls behind leg and bench work");
            case UNKNOWN -> new ComplianceCheck(Kind.PARITY, State.UNKNOWN, "not enough known of back, leg and bench work");
        };
    }

    private static ComplianceCheck check(Kind kind, Share share, int percent, String what) {
        if (!share.isKnown()) {
            return new ComplianceCheck(kind, State.UNKNOWN, "no " + what + " known");
        }
        State state = share.isAtLeast(percent) ? State.MET : State.MISSED;
        return new ComplianceCheck(kind, state, share + " " + what + ", wanted " + percent + " %");
    }

    private static Share sum(List<WeekHistory> weeks, Function<WeekHistory, Share> share) {
        return weeks.stream().map(share).reduce(Share.UNKNOWN, Share::plus);
    }
}
