package io.broadback.program.draft.domain;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.program.week.domain.PlannedSlot;
import io.broadback.program.week.domain.Role;

/**
 * What somebody wants otherwise in a slot; null leaves it as it is. {@code role} and {@code planned} (an exercise) are the
 * slot's
 * at that time, so that the change can be told from one that no longer fits after the week was generated anew. {@code by} is
 * the
 * role of the person.
 */
public record SlotChange(UUID slotId, Kind kind, LocalDate day, Role role, String planned, @Nullable String exerciseId,
        @Nullable Integer sets, @Nullable RepRange repRange, @Nullable Load load, String by, String reason) {

    /** An override is the coach's decision about the plan, a swap the way round something on the day. */
    public enum Kind {
        OVERRIDE,
        SWAP
    }

    /** Whether the slot still plays the part it had: a row for a row, the same lift of the base. */
    boolean fits(PlannedSlot slot) {
        return switch (slot.role()) {
            case PRIMARY_ROW, ROW -> role == Role.PRIMARY_ROW || role == Role.ROW;
            case VERTICAL_PULL, ISOLATION -> role == slot.role();
            case BASE -> role == Role.BASE && planned.equals(slot.exercise().id());
        };
    }
}
