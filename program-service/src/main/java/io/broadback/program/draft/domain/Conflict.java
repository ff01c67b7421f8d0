package io.broadback.program.draft.domain;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A change that the week, generated anew, has no place for; it waits for the coach. {@code slotId} is null for a day's. */
public record Conflict(LocalDate day, @Nullable UUID slotId, String detail) {
}
