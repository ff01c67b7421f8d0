package io.broadback.logbook.set;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.problem.Violations;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.Technique;

/** What a set must be to be stored (rules 3.14 hard rejects, 3.17, R62) and what is worth a warning (R34). */
final class SetRules {
    private static final Pattern GRIP = Pattern.compile("[a-z0-9_]{1,40}");
    private static final BigDecimal TEN = BigDecimal.TEN;

    private SetRules() {
    }

    /** Throws one problem with everything that is wrong with the set; returns the warnings of an acceptable one. */
    static List<String> check(SetRequest set, Optional<ExerciseValue> exercise, Instant now) {
        Violations violations = new Violations();
        violations.present(set.sessionId(), "sessionId");
        violations.present(set.exerciseId(), "exerciseId");
        CommonRules.time(violations, set.performedAt(), "performedAt", now);
        if (violations.present(set.setIndex(), "setIndex")) {
            CommonRules.between(violations, set.setIndex(), 1, 500, "setIndex");
        }
        reps(violations, set);
        CommonRules.between(violations, set.repsInReserve(), 0, 10, "repsInReserve");
        CommonRules.between(violations, set.supersetGroup(), 0, 999, "supersetGroup");
        violations.require(set.gripVariant() == null || GRIP.matcher(set.gripVariant()).matches(), "gripVariant",
                "is 1 to 40 lower-case letters, digits and underscores");
        CommonRules.text(violations, set.note(), "note");
        exercise.ifPresent(known -> loads(violations, set, known));
        violations.throwIfAny();
        ExerciseValue known = exercise.orElseThrow(() -> Problem.of(ErrorCode.UNKNOWN_EXERCISE,
                "There is no exercise '" + abbreviated(set.exerciseId()) + "'"));
        return warnings(set, known);
    }

    private static void reps(Violations violations, SetRequest set) {
        boolean sides = set.repsLeft() != null && set.repsRight() != null;
        boolean anySide = set.repsLeft() != null || set.repsRight() != null;
        violations.require(set.reps() != null || anySide, "reps", "is required, or repsLeft and repsRight");
        violations.require(!anySide || sides, set.repsLeft() == null ? "repsLeft" : "repsRight",
                "is required with the other side");
        violations.require(set.reps() == null || !anySide, "reps", "goes without repsLeft and repsRight");
        CommonRules.between(violations, set.reps(), 0, 100, "reps");
        CommonRules.between(violations, set.repsLeft(), 0, 100, "repsLeft");
        CommonRules.between(violations, set.repsRight(), 0, 100, "repsRight");
    }

    private static void loads(Violations violations, SetRequest set, ExerciseValue exercise) {
        boolean byBodyweight = exercise.loadBasis().equals("added");
        violations.require(set.load() != null || byBodyweight, "load", "is required for " + exercise.id());
        violations.require(set.assistance() == null || byBodyweight, "assistance",
                "goes only with exercises that are loaded by body weight");
        violations.require(set.assistance() == null || set.load() == null || set.load().value().signum() == 0, "assistance",
                "goes without an added load");
        plausible(violations, set.load(), exercise, "load");
        plausible(violations, set.assistance(), exercise, "assistance");
        plausible(violations, set.plannedLoad(), exercise, "plannedLoad");
    }

    /** A tenth of an impossible load is what was meant, more often than not. */
    private static void plausible(Violations violations, @Nullable Load load, ExerciseValue exercise, String field) {
        if (load == null) {
            return;
        }
        BigDecimal max = exercise.plausibleMaxIn(load.unit());
        if (load.value().compareTo(max) > 0) {
            BigDecimal tenth = load.value().divide(TEN);
            String hint = tenth.compareTo(max) <= 0 ? "; was " + tenth.toPlainString() + " meant?" : "";
            violations.add(field,
                    load + " is above the " + max.toPlainString() + " " + load.unit() + " of " + exercise.id() + hint);
        }
    }

    private static List<String> warnings(SetRequest set, ExerciseValue exercise) {
        List<String> warnings = new ArrayList<>();
        if (set.technique() == Technique.SWAY && exercise.techniquePolicy().startsWith("strict")
                && !exercise.techniquePolicy().equals("strict_by_default")) {
            warnings.add("TECHNIQUE_NOT_ALLOWED");
        }
        if (set.technique() == Technique.BREAKDOWN) {
            warnings.add("BREAKDOWN_NEVER_PROGRESSES");
        }
        if (set.repsLeft() != null && !exercise.unilateral()) {
            warnings.add("NOT_A_ONE_SIDED_EXERCISE");
        }
        return warnings;
    }

    private static String abbreviated(@Nullable String text) {
        String shown = String.valueOf(text);
        return shown.length() > 60 ? shown.substring(0, 60) + "…" : shown;
    }
}
