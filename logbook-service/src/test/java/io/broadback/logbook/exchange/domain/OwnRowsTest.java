package io.broadback.logbook.exchange.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.logbook.exchange.domain.Line.OwnLine;
import io.broadback.logbook.exchange.domain.Line.Refused;
import io.broadback.logbook.exchange.domain.OwnRow.OwnSession;
import io.broadback.logbook.exchange.domain.OwnRow.OwnSet;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;

class OwnRowsTest {
    private static final String SESSION = "018f0000-0000-7000-8000-00000000000a";
    private static final String SET = "018f0000-0000-7000-8000-00000000000b";
    private static final Layout LAYOUT = Layout.of(OwnRows.COLUMNS).orElseThrow();

    private static Line read(List<String> values) {
        return new Rows(LAYOUT, false).read(values);
    }

    /** A row with values by their columns, everything else empty. */
    private static List<String> row(String... values) {
        List<String> row = new ArrayList<>(Collections.nCopies(OwnRows.COLUMNS.size(), ""));
        for (int index = 0; index < values.length; index += 2) {
            row.set(OwnRows.COLUMNS.indexOf(values[index]), values[index + 1]);
        }
        return row;
    }

    private static List<String> set(String... changes) {
        List<String> row = row("session_id", SESSION, "session_started_at", "2026-11-02T18:00:00+01:00", "deload", "false",
                "set_id", SET, "performed_at", "2026-11-02T18:04:00+01:00", "exercise_id", "barbell_row", "set_index", "1",
                "set_type", "working", "technique", "sway", "load_value", "225", "load_unit", "lb", "reps", "6", "pain",
                "false");
        for (int index = 0; index < changes.length; index += 2) {
            row.set(OwnRows.COLUMNS.indexOf(changes[index]), changes[index + 1]);
        }
        return row;
    }

    @Test
    void a_set_keeps_its_ids_and_all_it_says() {
        assertThat(read(set("note", " =1+1\nstraps ", "rep_range_bottom", "4", "rep_range_top", "6", "reps_in_reserve", "1")))
                .isEqualTo(new OwnLine(new OwnRow(
                        new OwnSession(UUID.fromString(SESSION), OffsetDateTime.parse("2026-11-02T18:00:00+01:00"), null, null,
                                null, null, false, null),
                        new OwnSet(UUID.fromString(SET), OffsetDateTime.parse("2026-11-02T18:04:00+01:00"), "barbell_row", null,
                                1,
                                SetType.WORKING, Technique.SWAY, Load.of(225, WeightUnit.LB), null, 6, null, null, 1,
                                new RepRange(4, 6), null, null, null, false, " =1+1\nstraps "))));
    }

    @Test
    void a_session_without_sets_is_a_row_of_its_own() {
        Line line = read(
                row("session_id", SESSION, "session_started_at", "2026-11-02T18:00:00+01:00", "bodyweight_value", "180.5",
                        "bodyweight_unit", "lb", "session_rpe", "8", "deload", "true", "session_note", "slow"));
        assertThat(line).isEqualTo(new OwnLine(new OwnRow(new OwnSession(UUID.fromString(SESSION),
                OffsetDateTime.parse("2026-11-02T18:00:00+01:00"), null, null, Load.of("180.5", WeightUnit.LB), 8, true,
                "slow"),
                null)));
    }

    @ParameterizedTest
    @CsvSource({ "session_id, 12, its session_id cannot be read: 12", "session_id, '', has no session_id",
            "performed_at, 2026-11-02 18:04, its performed_at cannot be read: 2026-11-02 18:04",
            "set_type, normal, its set_type cannot be read: normal", "load_unit, '', has no load_unit",
            "load_value, -5, its load_value cannot be read: -5", "reps, six, its reps cannot be read: six",
            "session_rpe, 11, its session_rpe is not between 0 and 10: 11",
            "session_ended_at, 2026-11-02T17:00:00+01:00, its session ends before it starts",
            "performed_at, +99999-01-01T00:00:00Z, its performed_at is no time that is known: +99999-01-01T00:00:00Z",
            "pain, 1, its pain cannot be read: 1", "load_value, 1e999999999, its load_value cannot be read: 1e999999999" })
    void a_row_that_has_been_changed_into_something_else_says_what(String column, String value, String why) {
        assertThat(read(set(column, value))).isEqualTo(new Refused(why));
    }
}
