package io.broadback.logbook.exchange.domain;

import java.util.List;

/** The columns of Broadback's own CSV, as it is written and read. */
public final class OwnColumns {
    /** The header, in this order; the first nine are the session's. */
    public static final List<String> ALL = List.of("session_id", "session_started_at", "session_ended_at", "gym_id",
            "bodyweight_value", "bodyweight_unit", "session_rpe", "deload", "session_note", "set_id", "performed_at",
            "exercise_id", "grip_variant", "set_index", "set_type", "technique", "load_value", "load_unit", "assistance_value",
            "assistance_unit", "reps", "reps_left", "reps_right", "reps_in_reserve", "rep_range_bottom", "rep_range_top",
            "planned_load_value", "planned_load_unit", "slot_id", "superset_group", "pain", "note");

    private OwnColumns() {
    }
}
