package io.broadback.program.draft;

import java.util.UUID;

import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.program.draft.domain.StandingDay;
import io.broadback.program.draft.domain.StandingWeek;

/** Finds the slots that may still be changed: what has been begun stays as it was shown (3.15). */
final class OpenSlots {
    private OpenSlots() {
    }

    /** A slot with its day. */
    record Found(StandingDay day, StandingDay.Slot slot) {
    }

    static Found require(WeekPicture week, UUID slotId) {
        StandingWeek standing = week.standing();
        StandingDay day = standing.dayOf(slotId)
                .orElseThrow(() -> Problem.notFound("There is no slot " + slotId + " in " + week.stored().week()));
        StandingDay.Slot slot = standing.slot(slotId).orElseThrow();
        requireOpen(week, slot);
        return new Found(day, slot);
    }

    static void requireOpen(WeekPicture week, StandingDay.Slot slot) {
        if (!week.progress(week.standing()).of(slot.id()).isEmpty()) {
            throw Problem.of(ErrorCode.ALREADY_DONE,
                    "Sets of " + slot.planned().exercise().id() + " have been done; the slot stays as it was shown");
        }
    }
}
