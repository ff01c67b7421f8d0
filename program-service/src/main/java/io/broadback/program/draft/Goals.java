package io.broadback.program.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.progression.TargetValue;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.Technique;
import io.broadback.program.done.DoneSet;
import io.broadback.program.draft.WeekView.PerformedView;
import io.broadback.program.draft.WeekView.SlotView;
import io.broadback.program.week.WeekRepresentation.SlotRepresentation;

/** A slot's goal in words (3.5, R69): last result and what to beat. */
final class Goals {
    private Goals() {
    }

    /** The progression's own words where the slot shows its target as it is. */
    static @Nullable String of(SlotView view, WeekPicture week, LocalDate date) {
        SlotRepresentation slot = view.slot();
        Load load = slot.targetLoad();
        if (load == null) {
            return slot.calibration() == null ? null : slot.calibration().text();
        }
        String number = load.value().toPlainString();
        if ("DELOAD".equals(slot.targetReason())) {
            return number + ", easy: " + slot.repsInReserve().min() + " or more in reserve";
        }
        List<TargetValue> then = week.inputs().shown().getOrDefault(slot.slotId(), week.inputs().targets());
        Optional<String> told = slot.receiptId() == null && slot.aimReps() == null ? Optional.empty()
                : KnownTargets.goal(then, slot.exerciseId(), slot.repRange(), week.unit(), date)
                        .filter(text -> text.startsWith(number + ","));
        int least = slot.aimReps() == null ? slot.repRange().bottom() : slot.aimReps();
        return told.orElse(number + ", at least " + least);
    }

    /** The last session of the slot's track; sets that name no range count for any. */
    static TodayView.@Nullable LastView last(SlotRepresentation slot, List<DoneSet> before) {
        List<DoneSet> ofTrack = before.stream().filter(DoneSet::isWork)
                .filter(set -> set.exerciseId().equals(slot.exerciseId()) && set.technique() == Technique.STRICT
                        && (set.repRange() == null || set.repRange().equals(slot.repRange())))
                .toList();
        if (ofTrack.isEmpty()) {
            return null;
        }
        DoneSet latest = ofTrack.getLast();
        List<DoneSet> session = ofTrack.stream().filter(set -> set.sessionId().equals(latest.sessionId())).toList();
        return new TodayView.LastView(latest.date(), text(session.getFirst()), session.stream()
                .map(set -> new PerformedView(set.date(), set.load(), set.assistance(), set.reps(), set.repsInReserve()))
                .toList());
    }

    private static String text(DoneSet set) {
        Load load = set.load() != null ? set.load() : set.assistance();
        return (load == null ? "" : load.value().toPlainString() + "x") + set.reps();
    }
}
