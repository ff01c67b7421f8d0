package io.broadback.logbook.outlier.domain;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;

/** An entry that waits for confirmation, why, and the load that was likely meant if one explains it (3.14). */
public record Quarantine(Suspicion kind, @Nullable Load likely) {
}
