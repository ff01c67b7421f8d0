package io.broadback.progression.target;

import io.broadback.platform.event.logbook.LogbookEvent;

/** An event of the log with the type it was published under. */
public record LogEntry(String type, LogbookEvent event) {
}
