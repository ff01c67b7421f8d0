package io.broadback.program.week.domain;

import java.util.List;

/** The rows of the week before, each in the zone it had: within a block they stay, after a deload they rotate (4.4). */
public record PreviousWeek(int blockWeek, List<Row> rows) {
    /** A row exercise in one zone. */
    public record Row(String exerciseId, Zone zone) {
    }

    public PreviousWeek {
        rows = List.copyOf(rows);
    }

    boolean holds(Exercise row, Zone zone) {
        return rows.contains(new Row(row.id(), zone));
    }

    /** Whether this row was there beside the primary one, in any reps but low ones. */
    boolean holdsAsSecondary(Exercise row) {
        return rows.stream().anyMatch(other -> other.zone() != Zone.LOW && other.exerciseId().equals(row.id()));
    }
}
