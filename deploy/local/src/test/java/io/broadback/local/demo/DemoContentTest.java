package io.broadback.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.broadback.local.demo.TrainingLog.Lift;
import io.broadback.local.demo.TrainingLog.Session;

class DemoContentTest {

    @ParameterizedTest
    @EnumSource(names = { "ATHLETE_ONE", "ATHLETE_TWO", "ATHLETE_THREE" })
    void every_athlete_has_four_weeks_under_ids_of_their_own(Persona persona) {
        DemoAthlete athlete = DemoAthlete.of(persona, DemoIds.HARBOR_STREET, "America/New_York");
        List<UUID> ids = new ArrayList<>();
        for (Session session : athlete.log().sessions()) {
            ids.add(athlete.sessionId(session));
            for (Lift lift : session.lifts()) {
                for (int index = 1; index <= lift.sets().size(); index++) {
                    ids.add(athlete.setId(session, lift, index));
                }
            }
        }

        assertThat(athlete.log().sessions()).extracting(Session::week).contains(1, 2, 3, 4).isSorted();
        assertThat(ids).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = { "2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22",
            "2024-02-29", "2027-01-01" })
    void all_training_lies_in_the_four_weeks_before_the_first_load(LocalDate today) {
        DemoAthlete athlete = DemoAthlete.of(Persona.ATHLETE_TWO, DemoIds.NORTH_PIER, "Europe/Amsterdam");

        assertThat(athlete.log().sessions()).allSatisfy(session -> {
            LocalDate day = athlete.start(session, today).toLocalDate();
            assertThat(day).isBefore(today).isAfterOrEqualTo(today.minusWeeks(4));
            assertThat(day.getDayOfWeek()).isEqualTo(session.day());
        });
        assertThat(athlete.start(athlete.log().sessions().getFirst(), today).getZone())
                .isEqualTo(ZoneId.of("Europe/Amsterdam"));
    }

    @Test
    void athlete_one_knows_no_seal_row_and_ends_with_225_on_the_barbell_row() {
        DemoAthlete one = DemoAthlete.of(Persona.ATHLETE_ONE, DemoIds.HARBOR_STREET, "America/New_York");
        List<Lift> lifts = one.log().sessions().stream().flatMap(session -> session.lifts().stream()).toList();

        assertThat(lifts).extracting(Lift::exercise).doesNotContain("seal_row");
        assertThat(lifts.stream().filter(lift -> lift.exercise().equals("barbell_row")).toList().getLast().sets())
                .allSatisfy(set -> assertThat(set.load()).isEqualByComparingTo("225"));
    }

    @Test
    void a_training_log_is_read_as_it_is_written() {
        Session session = TrainingLog.parse("""
                # a comment
                week 2
                TUESDAY 18:30 rpe 9
                  barbell_row 4-6 225x6@1 227.5x3
                """).sessions().getFirst();

        assertThat(session.week()).isEqualTo(2);
        assertThat(session.start()).isEqualTo(LocalTime.of(18, 30));
        Lift lift = session.lifts().getFirst();
        assertThat(lift.sets()).hasSize(2);
        assertThat(lift.sets().getFirst().inReserve()).isEqualTo(1);
        assertThat(lift.sets().getLast().inReserve()).isNull();
        assertThat(lift.sets().getLast().load()).isEqualByComparingTo("227.5");
        assertThatThrownBy(() -> TrainingLog.parse("week 1\nTUESDAY 18:30")).hasMessageContaining("TUESDAY 18:30");
    }
}
