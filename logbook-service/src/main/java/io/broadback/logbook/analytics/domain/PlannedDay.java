package io.broadback.logbook.analytics.domain;

import java.time.LocalDate;

/** The row sets that a stored week asks of a day; a skipped slot was planned all the same (R4). */
public record PlannedDay(LocalDate date, int rowSets) {
}
