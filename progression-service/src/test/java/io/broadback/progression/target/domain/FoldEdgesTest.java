package io.broadback.progression.target.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.platform.training.LoadGrid;
import io.broadback.platform.training.WeightUnit;
import io.broadback.progression.target.domain.Policy.Damping;
import io.broadback.progression.target.domain.Policy.Trigger;

/** Cases at the edge of a rule, where a slightly different rule would say something else. */
class FoldEdgesTest {

    @ParameterizedTest(name = "{0}, {1}: {2} gives {3}, opening {4}")
    @CsvSource({
            "ALL_SETS, NONE,                  120x5 120x6,                         120 120,                 120",
            "ONE_SET,  HALVE_AFTER_REJECTION, 225x3 225x6,                         220 235,                 235",
            "ONE_SET,  HALVE_AFTER_REJECTION, 225x6 235x3 230x6 235x3 225x5 230x6, 235 230 235 230 225 230, 230",
            "ONE_SET,  HALVE_AFTER_REJECTION, 225x6 235x3 230x6 235x3 220x6 230x6, 235 230 235 230 230 230, 230" })
    void aPolicyLooksAtTheSetsThatMatter(Trigger trigger, Damping damping, String sets, String nextLoads, String opening) {
        SessionOutcome outcome = Sets.afterOpening(null, Sets.ROW, Sets.barbell(trigger, damping), sets);

        assertThat(SessionFoldTest.nextLoads(outcome)).isEqualTo(nextLoads);
        assertThat(Objects.requireNonNull(outcome.opening()).load().value()).isEqualByComparingTo(opening);
    }

    @Test
    void afterAFortnightOnlyLoadsThatHeldAreCarriedOver() {
        assertThat(opening(1, session("225x6 240x3", 0), session("45x4", 13))).isEqualTo("235 lb");
        assertThat(opening(1, session("225x6 240x3", 0), session("45x4", 14))).isEqualTo("225 lb");
    }

    @Test
    void extraSetsAfterAGapProveNothingButTheGapIsOver() {
        assertThat(text(session("225x5", 0), session("200x5+", 40))).isEqualTo("200, at least 4");
        assertThat(text(session("225x5", 0), session("200x5+", 3))).isEqualTo("225, beat 5");
        assertThat(text(session("225x5", 0), session("135x5:warm_up", 40))).isEqualTo("225, beat 5");
        assertThat(opening(2, session("225x5", 0), session("200x5+", 40), session("45x4", 43))).isEqualTo("200 lb");
    }

    @Test
    void aLoadBetweenTwoOfTheGridIsKeptOnlyWhereItWasLifted() {
        Conditions elsewhere = Sets.conditions(LoadGrid.of(Sets.decimals("217 227 237")), "10", "5", Policy.LITERAL);
        TrackSession away = Sets.session(Sets.MONDAY, elsewhere, "227x5");

        assertThat(text(away)).isEqualTo("225, at least 4");
        assertThat(text(away, session("205x5", 3))).isEqualTo("225, at least 4");
        assertThat(text(away, session("227x2:warm_up 205x5", 3))).isEqualTo("225, at least 4");
        assertThat(state(session("227x5", 0)).opening()).extracting(Opening::text, Opening::reason)
                .containsExactly("227, beat 5", Reason.IN_RANGE);
    }

    @Test
    void aSessionWithoutSetsIsAsIfItHadNotBeen() {
        assertThat(state(session("225x6", 0), session("", 2), session("", 9))).isEqualTo(state(session("225x6", 0)));
    }

    @Test
    void anUndatedSessionKnowsNoDaysOffAndADatedOneDoes() {
        SessionOutcome undated = Sets.afterOpening("225", Sets.ROW, Sets.barbell(), "225x5");
        SessionOutcome dated = Sets.fold(Sets.ROW, Sets.barbell(), session("225x5", 0), session("225x5", 3)).sessions().get(1);

        assertThat(undated.start().daysSinceExposure()).isNull();
        assertThat(dated.start().daysSinceExposure()).isEqualTo(3);
        assertThat(Receipt.of(undated, null).sets().get(0).performedAt()).isNull();
        assertThat(Receipt.of(dated, null).sets().get(0).performedAt()).isNotNull();
    }

    @Test
    void aReceiptKeepsTheLoadsOfTheGridThatItsStepsCanTouch() {
        Conditions fine = Sets.conditions(LoadGrid.of(Sets.decimals(
                "100 101 102 103 104 105 106 107 108 109 110 111 112 113 114 115 116 117 118 119 120 125 130 131 135")), "10",
                "5", Policy.LITERAL);

        Receipt receipt = Receipt.of(Sets.afterOpening("103", Sets.ROW, fine, "110x5 117.5x5:warm_up"), null);

        assertThat(receipt.grid().neighbours()).containsExactlyElementsOf(
                Sets.decimals("100 103 105 109 110 111 115 120 130"));
    }

    @Test
    void aLoadBetweenTwoOfTheGridIsNotAmongItsLoads() {
        Receipt receipt = Receipt.of(Sets.afterOpening("226", Sets.ROW, Sets.barbell(), "227x5"), null);

        assertThat(receipt.grid().neighbours()).containsExactlyElementsOf(Sets.decimals("45 225 230 235 245"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = { "700x6 | 3.1 row 3: loads above 700 are none, yes",
            "225x6 | 3.1 row 3: loads above 225 are none, but there is 230, no",
            "45x3 | 3.1 row 8: loads below 45 are none, yes",
            "225x3 | 3.1 row 8: loads below 225 are none, but there is 220, no" })
    void aComparisonTellsWhatIsThereInstead(String set, String comparison) {
        SessionOutcome outcome = Sets.afterOpening(null, Sets.ROW, Sets.barbell(), set);

        assertThat(outcome.sets().get(0).comparisons()).map(Comparison::toString).contains(comparison);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {
            "225x6 235x4 235x3       | 235x3 fell short of 4-6, -5; next session: 235, at least 4, because 225x6 hit the top of 4-6, +10.",
            "225x6 235x4 235x3 225x5 | 225x5 is inside 4-6: stay at 225; next session: 235, at least 4, because 225x6 hit the top of 4-6, +10.",
            "235x6 225x6 235x3       | 235x3 fell short of 4-6, -5; next session: 245, at least 4, because 235x6 hit the top of 4-6, +10.",
            "135x5:warm_up           | No set counted." })
    void theStoryNamesTheSetThatGaveTheOpening(String sets, String story) {
        assertThat(Sets.afterOpening(null, Sets.ROW, Sets.barbell(), sets).story()).isEqualTo(story);
    }

    @ParameterizedTest(name = "{0} days off: {1}")
    @CsvSource(nullValues = "-", delimiter = '|', value = {
            "40 | After 40 days without the exercise, 225 became 200. ", "3 | -" })
    void theStoryTellsWhatDaysOffTook(int days, @Nullable String gap) {
        SessionOutcome outcome = Sets.fold(Sets.ROW, Sets.barbell(), session("225x5", 0), session("200x5", days)).sessions()
                .get(1);

        String begins = gap == null ? "200x5 is inside 4-6" : gap.strip() + " 200x5 is inside 4-6";
        assertThat(outcome.story()).startsWith(begins);
        assertThat(Sets.afterOpening(null, Sets.ROW, Sets.barbell(), "200x5").story()).startsWith("200x5 is inside 4-6");
    }

    @Test
    void aSetHasNoMoreThanAHundredRepsAndTenInReserve() {
        assertThat(Sets.set("45x100@10")).extracting(PerformedSet::reps, PerformedSet::repsInReserve).containsExactly(100, 10);
        assertThat(Sets.set("45x0@0").reps()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> Sets.set("45x101")).withMessageContaining("101");
        assertThatIllegalArgumentException().isThrownBy(() -> Sets.set("45x5@11")).withMessageContaining("11");
    }

    @Test
    void ofTwoUnitsOnlyTheTracksOwnIsJudged() {
        Track kilograms = Sets.track("4-6", WeightUnit.KG);

        assertThat(Sets.fold(kilograms, Sets.barbell(), session("225x6", 0)).state()).isEmpty();
    }

    private static @Nullable String opening(int session, TrackSession... sessions) {
        return String.valueOf(Sets.fold(Sets.ROW, Sets.barbell(), sessions).sessions().get(session).openingLoad());
    }

    private static String text(TrackSession... sessions) {
        return Objects.requireNonNull(state(sessions).opening()).text();
    }

    private static TrackState state(TrackSession... sessions) {
        return Sets.fold(Sets.ROW, Sets.barbell(), sessions).state().orElseThrow();
    }

    private static TrackSession session(String sets, int day) {
        return Sets.session(Sets.MONDAY.plusDays(day), Sets.barbell(), sets);
    }
}
