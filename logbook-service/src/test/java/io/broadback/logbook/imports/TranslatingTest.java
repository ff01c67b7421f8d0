package io.broadback.logbook.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.broadback.logbook.exchange.domain.ExerciseNames.Meaning;
import io.broadback.logbook.exchange.domain.Line.LoggedRow;
import io.broadback.logbook.exchange.domain.Numbering.Place;
import io.broadback.logbook.exchange.domain.Units;
import io.broadback.logbook.exchange.domain.Workout;
import io.broadback.logbook.session.SessionRequest;
import io.broadback.logbook.set.SetRequest;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.WeightUnit;

class TranslatingTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Meaning PULL_UP = new Meaning("pull_up", null);
    private static final Translating IN_BERLIN = new Translating(ZoneId.of("Europe/Berlin"),
            new Units(WeightUnit.LB, WeightUnit.KG));

    private static ImportedRow row(String exercise, @Nullable String weight, @Nullable WeightUnit unit, LocalDateTime start,
            LocalDateTime end) {
        return ImportedRow.of(new LoggedRow(new Workout("Pull", start, end, "easy"), exercise, "0", SetType.WORKING,
                weight == null ? null : new BigDecimal(weight), unit, 5, null, null, null),
                new Place(UUID.randomUUID(), UUID.randomUUID(), 3, 2));
    }

    private static SetRequest set(String exercise, @Nullable String weight, @Nullable WeightUnit unit) {
        LocalDateTime start = LocalDateTime.of(2025, 2, 3, 18, 0);
        return IN_BERLIN.set(row(exercise, weight, unit, start, start.plusHours(1)), PULL_UP).orElseThrow();
    }

    private static SessionRequest session(LocalDateTime start, LocalDateTime end) {
        return IN_BERLIN.session(row("Pull Up", null, null, start, end), NOW, Set.of());
    }

    @Test
    void a_negative_weight_and_one_of_an_assisted_exercise_are_help() {
        assertThat(set("Pull Up", "-20", WeightUnit.KG).assistance()).isEqualTo(Load.of(20, WeightUnit.KG));
        assertThat(set("Pull Up (Assisted)", "20", WeightUnit.KG).assistance()).isEqualTo(Load.of(20, WeightUnit.KG));
        assertThat(set("Pull Up (Assisted)", "20", WeightUnit.KG).load()).isNull();
        assertThat(set("Pull Up (Weighted)", "20", WeightUnit.KG).load()).isEqualTo(Load.of(20, WeightUnit.KG));
    }

    @Test
    void a_number_without_a_unit_is_in_the_one_of_the_file() {
        assertThat(set("Pull Up", "45", null).load()).isEqualTo(Load.of(45, WeightUnit.LB));
    }

    @Test
    void a_weight_that_can_be_no_load_is_no_set() {
        LocalDateTime start = LocalDateTime.of(2025, 2, 3, 18, 0);
        assertThat(IN_BERLIN.set(row("Pull Up", "33.31111", WeightUnit.KG, start, start), PULL_UP)).isEmpty();
    }

    @Test
    void sets_keep_the_order_of_their_workout() {
        SetRequest set = set("Pull Up", null, null);
        assertThat(set.performedAt()).isEqualTo(OffsetDateTime.parse("2025-02-03T18:00:03+01:00"));
        assertThat(set.setIndex()).isEqualTo(2);
        assertThat(set.load()).isNull();
    }

    @Test
    void a_workout_that_a_jumping_clock_ends_before_its_start_ends_there() {
        SessionRequest session = session(LocalDateTime.of(2025, 3, 30, 2, 30), LocalDateTime.of(2025, 3, 30, 3, 10));
        assertThat(session.startedAt()).isEqualTo(OffsetDateTime.parse("2025-03-30T03:30:00+02:00"));
        assertThat(session.endedAt()).isEqualTo(Objects.requireNonNull(session.startedAt()));
    }

    @Test
    void a_workout_has_its_title_before_its_note_and_no_end_that_is_still_to_come() {
        SessionRequest session = session(LocalDateTime.of(2025, 12, 31, 23, 0), LocalDateTime.of(2026, 1, 2, 0, 0));
        assertThat(session.note()).isEqualTo("Pull\neasy");
        assertThat(session.endedAt()).isNull();
    }
}
