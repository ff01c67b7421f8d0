package io.broadback.logbook.changes;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Changes in the order of their numbers, what to ask for next, and whether there is more just now. */
@Schema(name = "ChangePage")
public record ChangePage(List<Change> items, long nextSince, boolean more) {
}
