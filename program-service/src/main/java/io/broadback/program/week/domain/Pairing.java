package io.broadback.program.week.domain;

import java.util.List;
import java.util.Set;

/**
 * The pair rule (R29, 4.2): a row from a machine, a cable or a pad directly after a press that is not the day's heaviest, with
 * no more sets than the press. One press, one row.
 */
final class Pairing {
    private static final Set<String> ROWS = Set.of("machine_row", "cable_row", "close_grip_cable_row", "chest_supported_row",
            "seal_row");
    /** Needs a barbell of its own, so the press must not need one. */
    private static final String WITH_BARBELL = "seal_row";
    private static final String BARBELL = "barbell";

    private Pairing() {
    }

    static boolean isPairable(Exercise row) {
        return ROWS.contains(row.id());
    }

    /** Whether rows may be paired with this slot at all: a press of the base for volume. */
    static boolean isPartner(PlannedSlot slot) {
        Kind kind = slot.kind();
        return slot.isBase() && slot.exercise().pattern().isPush()
                && (kind == Kind.BACK_OFF || kind == Kind.SECONDARY || kind == Kind.TERTIARY);
    }

    static boolean allows(Exercise press, Exercise row) {
        return isPairable(row) && !(row.id().equals(WITH_BARBELL) && press.uses(BARBELL));
    }

    /** Whether the slot at this place of a session is paired as the rule wants it. */
    static boolean holdsAt(List<PlannedSlot> slots, int index) {
        if (index == 0 || !slots.get(index).isPaired()) {
            return false;
        }
        PlannedSlot press = slots.get(index - 1);
        PlannedSlot row = slots.get(index);
        return isPartner(press) && allows(press.exercise(), row.exercise()) && row.sets() <= press.sets();
    }
}
