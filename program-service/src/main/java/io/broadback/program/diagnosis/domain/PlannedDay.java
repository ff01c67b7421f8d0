package io.broadback.program.diagnosis.domain;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** What a stored week asks of a day: its row sets, and the slots of the primary row. */
public record PlannedDay(LocalDate date, int rowSets, Set<UUID> primarySlots) {
    public PlannedDay {
        primarySlots = Set.copyOf(primarySlots);
    }

    LocalDate monday() {
        return Session.mondayOf(date);
    }
}
