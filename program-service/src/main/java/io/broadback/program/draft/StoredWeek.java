package io.broadback.program.draft;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.program.draft.domain.BlockNumbers;
import io.broadback.program.week.WeekRepresentation;

/** A row of {@code training_week}, read: what the generator made, what was changed since, and who approved it. */
record StoredWeek(UUID athleteId, String week, String status, WeekRepresentation generated, ChangeLog log,
        @Nullable Approval approval, @Nullable BlockNumbers numbers, int revision) {
    static final String DRAFT = "draft";
    static final String APPROVED = "approved";

    boolean isApproved() {
        return status.equals(APPROVED);
    }
}
