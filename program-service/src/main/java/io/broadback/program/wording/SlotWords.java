package io.broadback.program.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.program.draft.WeekView.QuestionView;
import io.broadback.program.draft.WeekView.SlotView;
import io.broadback.program.week.WeekRepresentation.CalibrationRepresentation;
import io.broadback.program.week.WeekRepresentation.ReserveRepresentation;
import io.broadback.program.week.WeekRepresentation.SlotRepresentation;
import io.broadback.program.week.WeekRepresentation.TargetRepresentation;
import io.broadback.program.week.domain.Calibration;

/**
 * One slot in words: what, how much, how heavy, the goal (R69), reps in reserve, and what else the athlete should know. A load
 * that is found by a ramp (3.13) has {@code ramp}, which says how; the same for most of them, hence apart from the remarks.
 */
public record SlotWords(String exercise, String sets, String load, String aim, String reserve, String rest,
        @Nullable String ramp, List<String> remarks) {

    private static final int MOST_SUBSTITUTES = 3;

    public SlotWords {
        remarks = List.copyOf(remarks);
    }

    /** A slot of a week as it stands, with its goal, such as {@code 225, beat 5}, if there is one. */
    public static SlotWords of(SlotView view, @Nullable String goal, ExerciseWords words) {
        SlotRepresentation slot = view.slot();
        List<String> remarks = new ArrayList<>(remarks(slot, words));
        if (view.insteadOf() != null) {
            remarks.add("instead of " + words.name(view.insteadOf()));
        }
        view.changes().forEach(change -> remarks.add("changed: " + change.reason()));
        if (view.question() != null) {
            remarks.add(question(view.question(), words));
        }
        return new SlotWords(words.name(slot.exerciseId()), slot.sets() + " × " + range(slot.repRange()),
                load(slot, words), aim(slot, goal), reserve(slot.repsInReserve()), rest(slot.restSeconds()), ramp(slot),
                remarks);
    }

    /** Everything in one line, as the entry of a calendar lists it. */
    public String line() {
        return exercise + ": " + sets + ", " + load + ", " + aim + ", " + reserve + " in reserve, rest " + rest;
    }

    private static String range(RepRange range) {
        return range.bottom() == range.top() ? String.valueOf(range.top()) : range.toString();
    }

    private static String load(SlotRepresentation slot, ExerciseWords words) {
        Load target = slot.targetLoad();
        if (target != null) {
            return words.load(slot.exerciseId(), target, slot.targetAssistance());
        }
        CalibrationRepresentation calibration = slot.calibration();
        Load start = calibration == null ? null : calibration.startLoad();
        return start == null ? "load to be found" : "start at " + words.load(slot.exerciseId(), start, null);
    }

    /** What follows the load in the goal; the load stands beside it already. */
    private static String aim(SlotRepresentation slot, @Nullable String goal) {
        Load load = slot.targetLoad();
        String told = load == null ? "" : load.value().toPlainString() + ", ";
        return load != null && goal != null && goal.startsWith(told) ? goal.substring(told.length())
                : aim(slot.aimReps(), slot.calibration());
    }

    /** A target without an aim says nothing but: more than last time. */
    private static String aim(@Nullable Integer aimReps, @Nullable CalibrationRepresentation calibration) {
        if (calibration != null) {
            return calibration.reps() + (calibration.reps() == 1 ? " rep" : " reps");
        }
        return aimReps == null ? "beat the last time" : "at least " + aimReps;
    }

    private static String reserve(ReserveRepresentation reserve) {
        return reserve.min() == reserve.max() ? String.valueOf(reserve.min()) : reserve.min() + "-" + reserve.max();
    }

    private static String rest(int seconds) {
        return String.format(Locale.ROOT, "%d:%02d min", seconds / 60, seconds % 60);
    }

    private static List<String> remarks(SlotRepresentation slot, ExerciseWords words) {
        List<String> remarks = new ArrayList<>();
        if (slot.targetReason() != null) {
            TargetReason.inWords(slot.targetReason()).ifPresent(remarks::add);
        }
        if (slot.calibration() != null && ramp(slot) == null) {
            remarks.add(words.inWords(slot.calibration().text()));
        }
        if (!slot.swaySets().isEmpty()) {
            remarks.add(sets(slot.swaySets()) + " with a modest sway" + sway(slot, words));
        }
        if (!slot.failureSets().isEmpty()) {
            remarks.add(sets(slot.failureSets()) + " until no good rep is left");
        }
        if (slot.supersetWith() != null) {
            remarks.add("in turns with the exercise beside it");
        }
        return remarks;
    }

    private static @Nullable String ramp(SlotRepresentation slot) {
        CalibrationRepresentation calibration = slot.calibration();
        return calibration != null && calibration.method() == Calibration.Method.RAMP ? calibration.text() : null;
    }

    private static String question(QuestionView question, ExerciseWords words) {
        String substitutes = question.substitutes().stream().limit(MOST_SUBSTITUTES).map(words::name)
                .collect(Collectors.joining(", "));
        return "cannot be done as it stands" + (question.missing().isEmpty() ? ""
                : " without " + question.missing().stream().map(words::inWords).collect(Collectors.joining(", ")))
                + (substitutes.isEmpty() ? "; ask your coach" : "; possible instead: " + substitutes);
    }

    private static String sway(SlotRepresentation slot, ExerciseWords words) {
        TargetRepresentation target = slot.swayTarget();
        if (target == null) {
            return "";
        }
        Load load = target.load() != null || target.calibration() == null ? target.load() : target.calibration().startLoad();
        return load == null ? ""
                : ": " + words.load(slot.exerciseId(), load, target.assistance()) + ", "
                        + aim(target.aimReps(), target.calibration());
    }

    private static String sets(List<Integer> numbers) {
        return (numbers.size() == 1 ? "set " : "sets ")
                + numbers.stream().map(String::valueOf).collect(Collectors.joining(" and "));
    }
}
