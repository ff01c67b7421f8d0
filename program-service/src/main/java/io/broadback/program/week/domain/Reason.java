package io.broadback.program.week.domain;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * Why a week is not the full programme, or what the coach should know; {@code detail} names what would help, {@code change} the
 * same for machines where it is one change of the request (4.8).
 */
public record Reason(Code code, String detail, @Nullable BigDecimal value, @Nullable Change change) {
    /** The codes that exist. */
    public enum Code {
        NOVICE_RAMP,
        RAMP,
        DELOAD,
        VOLUME_SHORTFALL,
        NO_ROW_POSSIBLE,
        NO_LOW_SLOT,
        MODE_REFUSED,
        SUPERSET_PARTIAL,
        PRIMARY_ROW_SWAPPED,
        BASE_SLOT_SUBSTITUTED,
        BASE_SLOT_DROPPED,
        BASE_LIFT_FLAGGED,
        REORDER_SUGGESTED,
        INTERFERENCE,
        EQUIPMENT,
        TIME,
        COACH_OVERRIDE,
        SLOT_SWAPPED,
        DAY_MOVED,
        DAY_SKIPPED,
        OPEN_QUESTION,
        DELOAD_CALLED,
        PLAN_CHANGED,
        NO_PLAN;

        /** Whether the code accounts for a number of row sets outside 15-20 (H1). */
        boolean excusesVolume() {
            return switch (this) {
                case NOVICE_RAMP, RAMP, DELOAD, VOLUME_SHORTFALL, NO_ROW_POSSIBLE, EQUIPMENT, TIME, NO_PLAN -> true;
                case NO_LOW_SLOT, MODE_REFUSED, SUPERSET_PARTIAL, PRIMARY_ROW_SWAPPED, BASE_SLOT_SUBSTITUTED, BASE_SLOT_DROPPED,
                        BASE_LIFT_FLAGGED,
                        REORDER_SUGGESTED, INTERFERENCE, COACH_OVERRIDE, SLOT_SWAPPED, DAY_MOVED, DAY_SKIPPED, OPEN_QUESTION,
                        DELOAD_CALLED, PLAN_CHANGED ->
                    false;
            };
        }
    }

    public static Reason of(Code code, String detail) {
        return new Reason(code, detail, null, null);
    }

    public static Reason of(Code code, String detail, long value) {
        return of(code, detail, value, null);
    }

    public static Reason of(Code code, String detail, long value, @Nullable Change change) {
        return new Reason(code, detail, BigDecimal.valueOf(value), change);
    }
}
