package io.broadback.program.week.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

/** The rows of the score table in 4.8; where it gives priority and effort, they are given here too. */
class ScoreTest {
    private static Score score(Requests request, String... lines) {
        JudgedWeek week = new JudgedWeek(Plans.by(request.request(), request.mode(), lines), request.request(), request.mode(),
                PlanRules.defaults(), List.of());
        return new WeekAudit(PlanRules.defaults()).score(week);
    }

    @Test
    void own_day_with_face_pulls_loses_marks_for_time_and_the_erectors() {
        Score score = score(WorkedPlansTest.W3_REQUEST, WorkedPlansTest.W3[0] + ", face_pull 2x12-15");

        assertThat(score.variety().rounded(2)).isEqualByComparingTo("0.94");
        assertThat(score.time().rounded(2)).isEqualByComparingTo("0.96");
        assertThat(score.cover().rounded(2)).isEqualByComparingTo("0.86");
        assertThat(score.total()).isEqualByComparingTo("98.1");
    }

    @Test
    void rows_first_scores_99_4() {
        assertThat(score(WorkedPlansTest.W1_REQUEST, WorkedPlansTest.W1).total()).isEqualByComparingTo("99.4");
    }

    @Test
    void a_programme_with_three_rows_scores_26() {
        Score score = score(Requests.anIntermediate(),
                "SATURDAY: cable_row 3x10-15, lat_pulldown 3x8-12, face_pull 3x12-15, dumbbell_rear_lateral_raise 3x12-15")
                .withPriorityAndEffort(Ratio.ZERO, Ratio.ZERO);

        assertThat(score.volume()).isEqualTo(Ratio.ZERO);
        assertThat(score.variety()).isEqualTo(Ratio.ZERO);
        assertThat(score.compound().rounded(2)).isEqualByComparingTo("0.67");
        assertThat(score.cover().rounded(2)).isEqualByComparingTo("0.86");
        assertThat(score.total()).isEqualByComparingTo("26.0");
    }

    @Test
    void eighteen_heavy_sets_before_deadlifts_score_78() {
        Score score = score(Requests.a(Level.ADVANCED).with(Mode.OWN_DAY),
                "WEDNESDAY: barbell_row 6x4-6, t_bar_row 6x4-6, barbell_row 6x4-6").withPriorityAndEffort(Ratio.ONE, Ratio.ONE);

        assertThat(score.interference()).isEqualTo(Ratio.ZERO);
        assertThat(score.variety()).isEqualTo(Ratio.ZERO);
        assertThat(score.total()).isEqualByComparingTo("78.0");
    }
}
