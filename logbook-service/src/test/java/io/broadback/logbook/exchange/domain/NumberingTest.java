package io.broadback.logbook.exchange.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.broadback.logbook.exchange.domain.Line.LoggedRow;
import io.broadback.logbook.exchange.domain.Numbering.Place;
import io.broadback.platform.training.SetType;

class NumberingTest {
    private static final UUID ATHLETE = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final LocalDateTime MONDAY = LocalDateTime.of(2025, 2, 3, 18, 5);

    private static LoggedRow row(String workout, LocalDateTime start, String exercise, int order) {
        return new LoggedRow(new Workout(workout, start, null, null), exercise, Integer.toString(order), SetType.WORKING, null,
                null, 5, null, null, null);
    }

    private static List<Place> places(UUID athlete, LoggedRow... rows) {
        Numbering numbering = new Numbering(athlete, Source.HEVY);
        return List.of(rows).stream().map(numbering::place).toList();
    }

    @Test
    void the_same_file_gives_the_same_ids_and_another_athlete_others() {
        LoggedRow[] rows = { row("Pull", MONDAY, "Row", 0), row("Pull", MONDAY, "Row", 1), row("Pull", MONDAY, "Curl", 0) };
        assertThat(places(ATHLETE, rows)).isEqualTo(places(ATHLETE, rows)).doesNotHaveDuplicates();
        assertThat(places(UUID.randomUUID(), rows)).extracting(Place::setId)
                .doesNotContainAnyElementsOf(places(ATHLETE, rows).stream().map(Place::setId).toList());
    }

    @Test
    void a_renamed_workout_is_the_same_one() {
        assertThat(places(ATHLETE, row("Pull", MONDAY, "Row", 0)))
                .isEqualTo(places(ATHLETE, row("Back day", MONDAY, "Row", 0)));
    }

    @Test
    void two_workouts_that_start_together_are_two_sessions() {
        List<Place> places = places(ATHLETE, row("Pull", MONDAY, "Row", 0), row("Arms", MONDAY, "Curl", 0));
        assertThat(places.get(0).sessionId()).isNotEqualTo(places.get(1).sessionId());
    }

    @Test
    void sets_are_counted_by_exercise_and_by_workout_wherever_they_stand() {
        List<Place> places = places(ATHLETE, row("Pull", MONDAY, "Row", 0), row("Pull", MONDAY, "Curl", 0),
                row("Pull", MONDAY.plusDays(2), "Row", 0), row("Pull", MONDAY, "Row", 1));
        assertThat(places).extracting(Place::setIndex).containsExactly(1, 1, 1, 2);
        assertThat(places).extracting(Place::ordinal).containsExactly(1, 2, 1, 3);
    }

    @Test
    void an_exercise_that_comes_twice_in_a_workout_has_sets_of_its_own() {
        List<Place> places = places(ATHLETE, row("Pull", MONDAY, "Row", 0), row("Pull", MONDAY, "Curl", 0),
                row("Pull", MONDAY, "Row", 0));
        assertThat(places).extracting(Place::setId).doesNotHaveDuplicates();
        assertThat(places.get(2).setIndex()).isEqualTo(2);
    }
}
