package io.broadback.program.draft;

import java.time.Instant;

import io.broadback.platform.identity.Author;

/** Who has approved a week, and when. */
public record Approval(Author author, Instant at) {
}
