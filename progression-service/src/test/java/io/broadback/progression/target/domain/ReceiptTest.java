package io.broadback.progression.target.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.broadback.platform.json.StrictJson;
import io.broadback.platform.training.LoadGrid;
import io.broadback.platform.training.WeightUnit;
import io.broadback.progression.target.domain.Policy.Damping;
import io.broadback.progression.target.domain.Policy.Trigger;

class ReceiptTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {
            "225x6     | 225x6 hit the top of 4-6, +10; next session: 235, at least 4.",
            "235x3     | 235x3 fell short of 4-6, -5; next session: 230, at least 4.",
            "225x5@3   | 225x5 with 3 in reserve was worth the top of 4-6, +10; next session: 235, at least 4.",
            "225x4@3   | 225x4 with 3 in reserve left reps undone: 225 for 5; next session: 225, beat 4.",
            "225x5     | 225x5 is inside 4-6: stay at 225; next session: 225, beat 5.",
            "45x3      | 45x3 fell short of 4-6, but nothing lighter can be loaded: beat 3; next session: 45, beat 3.",
            "225x6+    | 225x6 hit the top of 4-6, +10." })
    void theStoryTellsWhyInOneSentence(String sets, String story) {
        assertThat(receipt(Sets.barbell(), sets).story()).isEqualTo(story);
    }

    @Test
    void theComparisonsReadLikeTheTable() {
        Receipt.SetFacts set = receipt(Sets.barbell(), "225x5@3").sets().get(0);

        assertThat(set.rule()).isEqualTo("3.1 row 6");
        assertThat(set.comparisons()).map(Comparison::toString).contains("3.1 row 5: reps 5 >= top 6, no",
                "3.1 row 6: possible reps 6 >= top 6, yes");
        assertThat(set.roundings()).containsExactly(new Rounding("up", number("225"), number("10"), number("235"),
                number("235")));
    }

    @Test
    void theIdIsTheContent() {
        Receipt receipt = receipt(Sets.barbell(), "225x6 235x3");

        assertThat(receipt(Sets.barbell(), "225x6 235x3").id()).isEqualTo(receipt.id());
        assertThat(receipt(Sets.barbell(), "225x6 235x2").id()).isNotEqualTo(receipt.id());
        assertThat(receipt.canonical()).startsWith("{\"policy\":{\"name\":\"default\",\"version\":1,\"trigger\":\"ONE_SET\"");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({ "225x6", "225x6 235x3 230x6", "227x6 227x3 700x6 45x3", "225x9 225x4@5", "225x6:warm_up 225x6+",
            "225x6 235x3 230x6 235x3 230x6" })
    void aReceiptHoldsAllItTakesToComputeItAgain(String sets) {
        for (Trigger trigger : Trigger.values()) {
            for (Damping damping : Damping.values()) {
                assertThat(receipt(Sets.barbell(trigger, damping), sets).recomputes()).isTrue();
            }
        }
    }

    @Test
    void aReceiptWhoseResultWasChangedDoesNotRecompute() {
        Receipt receipt = receipt(Sets.barbell(), "225x6");
        Receipt forged = new Receipt(receipt.policy(), receipt.track(), StepSize.of("5", "5"), receipt.swayAllowed(),
                receipt.session(), receipt.grid(), receipt.sets(), receipt.nextSet(), receipt.nextOpening(), receipt.home(),
                receipt.story());

        assertThat(forged.recomputes()).isFalse();
    }

    @ParameterizedTest(name = "{0} at home with {1}")
    @CsvSource(delimiter = '|', value = {
            "225x6             | 200 220 240", "225x6 235x3 230x4 | 45 228 231", "225x3             | 300 400",
            "227x5             | 100", "225x6 235x3       | ", "225x6 235x3 230x4 | 225 230 235" })
    void whatTheHomeGymMakesOfItIsComputedAgainAndAForgedGoalIsNoticed(String sets, @Nullable String loads) {
        Conditions home = Sets.conditions(LoadGrid.of(loads == null ? List.of() : Sets.decimals(loads)), "10", "5",
                Policy.LITERAL);
        Receipt receipt = Sets.fold(Sets.ROW, home, Sets.session(Sets.MONDAY, Sets.barbell(), sets)).state().orElseThrow()
                .receipt();

        assertThat(receipt.recomputes()).isTrue();
        Receipt.Home told = Objects.requireNonNull(receipt.home());
        Opening other = new Opening(TrackLoad.of(10, WeightUnit.LB), 4, Reason.IN_RANGE, "10, at least 4");
        Receipt forged = new Receipt(receipt.policy(), receipt.track(), receipt.step(), receipt.swayAllowed(),
                receipt.session(), receipt.grid(), receipt.sets(), receipt.nextSet(), receipt.nextOpening(),
                new Receipt.Home(told.kind(), told.equipmentVersion(), told.sessionWasHere(), null, told.neighbours(), other,
                        told.after()),
                receipt.story());
        assertThat(forged.recomputes()).isFalse();
    }

    @Test
    void aReceiptSurvivesStorageAsJson() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(json);
        Receipt receipt = receipt(Sets.barbell(Trigger.TWO_SETS, Damping.HALVE_AFTER_REJECTION), "227x6@1 227.5x6 235x3");

        Receipt read = json.readValue(json.writeValueAsString(receipt), Receipt.class);

        assertThat(read).isEqualTo(receipt);
        assertThat(read.id()).isEqualTo(receipt.id());
        assertThat(read.recomputes()).isTrue();
    }

    private static java.math.BigDecimal number(String value) {
        return new java.math.BigDecimal(value);
    }

    private static Receipt receipt(Conditions conditions, String sets) {
        return Sets.fold(Sets.ROW, conditions, Sets.session(Sets.MONDAY, conditions, sets)).state().orElseThrow().receipt();
    }
}
