package io.broadback.program.draft.domain;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a day, named by the date it was generated for: skipped, moved within its week, or done in another gym than
 * the
 * home gym. {@code by} is the role of the person.
 */
public record DayChange(LocalDate day, boolean skipped, @Nullable LocalDate movedTo, @Nullable UUID gym, String by,
        @Nullable String reason) {
}
