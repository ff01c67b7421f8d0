package io.broadback.program.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.identity.Author;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.WeightUnit;
import io.broadback.program.draft.WeekView.DoneView;
import io.broadback.program.draft.WeekView.QuestionView;
import io.broadback.program.draft.WeekView.SlotChangeView;
import io.broadback.program.draft.WeekView.SlotView;
import io.broadback.program.draft.domain.SlotChange;
import io.broadback.program.draft.domain.SlotStatus;
import io.broadback.program.week.WeekRepresentation.SlotRepresentation;
import io.broadback.program.week.domain.Objection;
import io.broadback.testing.Fixtures;

class SlotWordsTest {
    private static final ExerciseWords WORDS = new ExerciseWords(Map.of("barbell_row", Fixtures.barbellRow(), "pull_up",
            Fixtures.pullUp(), "bell", of(Fixtures.barbellRow(), "per_hand"), "corner",
            of(Fixtures.barbellRow(), "one_sleeve")));

    @Test
    void a_target_is_told_with_its_goal_and_its_reason() {
        SlotWords words = slot("barbell_row",
                "\"targetLoad\":{\"value\":100,\"unit\":\"kg\"},\"aimReps\":5,\"targetReason\":\"IN_RANGE\"");

        assertThat(words.load()).isEqualTo("100 kg");
        assertThat(words.aim()).isEqualTo("at least 5");
        assertThat(words.remarks()).containsExactly("same load: inside the range");
    }

    @Test
    void the_goal_is_told_in_the_words_of_the_progression() {
        SlotView view = new SlotView(
                representation("barbell_row", "\"targetLoad\":{\"value\":100,\"unit\":\"kg\"},\"aimReps\":6"),
                SlotStatus.OPEN, new DoneView(0, null), null, null, List.of());

        assertThat(SlotWords.of(view, "100, beat 5", WORDS).aim()).isEqualTo("beat 5");
        assertThat(SlotWords.of(view, "105, at least 4", WORDS).aim()).as("of another load").isEqualTo("at least 6");
    }

    @Test
    void without_an_aim_the_goal_is_more_than_last_time() {
        assertThat(slot("barbell_row", "\"targetLoad\":{\"value\":100,\"unit\":\"kg\"},\"targetReason\":\"NO_HEAVIER\"").aim())
                .isEqualTo("beat the last time");
    }

    @Test
    void without_a_target_the_way_to_find_one_is_told() {
        SlotWords words = slot("barbell_row", """
                "calibration":{"method":"RELATED_TRACK","startLoad":{"value":80,"unit":"kg"},"reps":8,"steps":[],
                "text":"Start from 100 kg in seal_row 4-6"}""");

        assertThat(words.load()).isEqualTo("start at 80 kg");
        assertThat(words.aim()).isEqualTo("8 reps");
        assertThat(words.remarks()).containsExactly("Start from 100 kg in seal row 4-6");
    }

    @Test
    void a_ramp_is_told_apart_from_the_remarks() {
        SlotWords words = slot("barbell_row",
                "\"calibration\":{\"method\":\"RAMP\",\"reps\":6,\"steps\":[],\"text\":\"Ramp up\"}");

        assertThat(words.load()).isEqualTo("load to be found");
        assertThat(words.ramp()).isEqualTo("Ramp up");
        assertThat(words.remarks()).isEmpty();
        assertThat(words.line()).isEqualTo("barbell_row: 3 × 4-6, load to be found, 6 reps, 2 in reserve, rest 2:30 min");
    }

    @Test
    void a_reason_from_a_newer_service_stays_unsaid() {
        assertThat(
                slot("barbell_row", "\"targetLoad\":{\"value\":100,\"unit\":\"kg\"},\"targetReason\":\"MOON_PHASE\"").remarks())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "bell,30,,30 kg per hand", "corner,40,,40 kg on the sleeve", "pull_up,0,,bodyweight",
            "pull_up,10,,bodyweight and 10 kg", "pull_up,0,20,bodyweight with 20 kg of help", "unheard_of,10,,10 kg" })
    void loads_are_told_as_they_are_taken(String exercise, int load, @Nullable Integer assistance,
            String words) {
        assertThat(WORDS.load(exercise, Load.of(load, WeightUnit.KG),
                assistance == null ? null : Load.of(assistance, WeightUnit.KG))).isEqualTo(words);
    }

    @Test
    void codes_become_names_and_words() {
        assertThat(WORDS.inWords("with t_bar barbell_row becomes possible; ROWS_FIRST is used; 15-20 later"))
                .isEqualTo("with t bar barbell_row becomes possible; rows first is used; 15-20 later");
    }

    @Test
    void what_coach_and_athlete_changed_is_told_with_their_reason() {
        SlotView swapped = new SlotView(representation("barbell_row", "\"targetLoad\":{\"value\":100,\"unit\":\"kg\"}"),
                SlotStatus.OPEN, new DoneView(0, null), "cable_row", null, List.of(new SlotChangeView(SlotChange.Kind.SWAP,
                        "barbell_row", null, null, null, "The cable is busy", new Author("i", "s", "athlete"), Instant.EPOCH)));

        assertThat(SlotWords.of(swapped, null, WORDS).remarks()).containsExactly("instead of cable row",
                "changed: The cable is busy");
    }

    @Test
    void a_slot_that_cannot_be_done_says_what_is_missing_and_what_could_stand_in() {
        SlotView question = new SlotView(representation("cable_row", "\"targetLoad\":{\"value\":100,\"unit\":\"kg\"}"),
                SlotStatus.QUESTION, new DoneView(0, null), null,
                new QuestionView(Objection.EQUIPMENT, List.of("row_machine"),
                        List.of("barbell_row", "seal_row", "t_bar_row", "meadows_row")),
                List.of());

        assertThat(SlotWords.of(question, null, WORDS).remarks()).containsExactly(
                "cannot be done as it stands without row machine; possible instead: barbell_row, seal row, t bar row");
    }

    private static SlotWords slot(String exercise, String target) {
        return SlotWords.of(new SlotView(representation(exercise, target), SlotStatus.OPEN, new DoneView(0, null), null, null,
                List.of()), null, WORDS);
    }

    private static SlotRepresentation representation(String exercise, String target) {
        return EventJson.readOwn("""
                {"slotId":"01930000-0000-7000-8000-000000000002","order":1,"exerciseId":"%s","role":"row","sets":3,
                 "repRange":{"bottom":4,"top":6},"zone":"low","repsInReserve":{"min":2,"max":2},"technique":"strict",
                 "swaySets":[],"failureSets":[],"restSeconds":150,"minutes":9.0,%s}""".formatted(exercise, target),
                SlotRepresentation.class);
    }

    private static ExerciseValue of(ExerciseValue value, String loadBasis) {
        return EventJson.readOwn(
                EventJson.write(value).replace("\"loadBasis\":\"total\"", "\"loadBasis\":\"" + loadBasis + "\""),
                ExerciseValue.class);
    }
}
