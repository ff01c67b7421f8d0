package io.broadback.logbook.analytics.domain;

import static io.broadback.logbook.analytics.domain.Diary.week;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R3 and R45. */
class BalanceTest {
    @ParameterizedTest
    @CsvSource({ "9,FLAG", "13,FLAG", "14,OK", "20,OK" })
    void the_back_gets_as_much_as_what_is_trained_most(int back, Verdict verdict) {
        Balance balance = Balance.of(List.of(week(0, Diary.BENCH, 12), week(0, Diary.RAISE, 10), week(0, Diary.CURL, 14),
                week(0, Diary.BARBELL_ROW, back)), false);

        assertThat(balance.back()).isEqualTo(back);
        assertThat(List.of(balance.chest(), balance.shoulders(), balance.arms())).containsExactly(12, 10, 14);
        assertThat(balance.verdict()).isEqualTo(verdict);
    }

    @Test
    void a_set_counts_once_for_a_group_and_only_for_what_it_trains_first() {
        Balance balance = Balance.of(List.of(week(0, Diary.BARBELL_ROW, 5), week(1, Diary.SQUAT, 7)), false);

        assertThat(balance.back()).isEqualTo(5);
        assertThat(balance.arms()).isZero();
        assertThat(balance.weeks()).isEqualTo(2);
    }

    @Test
    void without_anything_to_compare_with_nothing_is_said() {
        assertThat(Balance.of(List.of(week(0, Diary.BARBELL_ROW, 5)), true).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(Balance.of(List.of(), true).pushPullVerdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(Balance.of(List.of(), true).text()).contains("to compare");
    }

    @ParameterizedTest
    @CsvSource({ "12,6,true,HINT", "9,6,true,OK", "10,6,true,HINT", "12,6,false,UNKNOWN", "3,0,true,HINT" })
    void a_novice_who_presses_more_than_one_and_a_half_times_as_much_gets_a_hint(int push, int pull, boolean novice,
            Verdict verdict) {
        Balance balance = Balance.of(List.of(week(0, Diary.BENCH, push), week(0, Diary.PULL_UP, pull),
                week(0, Diary.FACE_PULL, 9)), novice);

        assertThat(balance.pushPullVerdict()).isEqualTo(verdict);
        assertThat(balance.pull()).isEqualTo(pull);
    }
}
