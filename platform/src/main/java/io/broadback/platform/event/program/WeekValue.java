package io.broadback.platform.event.program;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.RepRange;

/**
 * A generated week as far as others need it: how many sets each slot holds (rule 3.16), and what the plan asks for, so that
 * it can be compared with what was done (rule 3.12). {@code freeRows} are the rows the athlete could do there that the week
 * does not use, the preferred one first. What is null was published before it existed. It is the week as it stands, after what
 * coach and athlete have changed.
 */
public record WeekValue(int schemaVersion, UUID tenantId, UUID athleteId, String week, String status,
        Map<UUID, Integer> slotSets, @Nullable Boolean deload, @Nullable String priority, @Nullable List<Slot> slots,
        @Nullable List<String> freeRows, long version) {

    public static final String CHANGED = "io.broadback.program.week.changed.v1";

    /**
     * Sets of one exercise on one day; {@code mode} says how a row slot gets its priority, null on other slots. {@code status}
     * is
     * {@code skipped} or {@code question} where the slot is not to be done as it stands, otherwise {@code open}; what was done
     * of
     * it is the logbook's to tell.
     */
    public record Slot(UUID slotId, LocalDate date, int order, String exerciseId, String role, int sets, RepRange repRange,
            @Nullable String mode, @Nullable String status) {
        public Slot(UUID slotId, LocalDate date, int order, String exerciseId, String role, int sets, RepRange repRange,
                @Nullable String mode) {
            this(slotId, date, order, exerciseId, role, sets, repRange, mode, null);
        }
    }
}
