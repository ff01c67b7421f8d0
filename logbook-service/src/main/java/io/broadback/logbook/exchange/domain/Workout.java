package io.broadback.logbook.exchange.domain;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/** A workout as a file tells it, in the local time of whoever trained; it becomes a session. */
public record Workout(String title, LocalDateTime start, @Nullable LocalDateTime end, @Nullable String note) {
}
