package io.broadback.program.week.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each hard rule can fail (4.8). */
class HardRulesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {
            "H1 | TUESDAY: barbell_row 4x4-6, base",
            "H2 | TUESDAY: barbell_row 4x4-6",
            "H3 | TUESDAY: barbell_row 4x4-6, base, face_pull 2x10-15, machine_row 2x10-15",
            "H5 | TUESDAY: upright_row 4x8-12, base",
            "H6 | TUESDAY: barbell_row 6x4-6, machine_row 4x4-6, base; FRIDAY: seal_row 6x4-6, machine_row 4x4-6, base",
            "H7 | TUESDAY: barbell_row 6x4-6, machine_row 5x6-10, base",
            "H8 | TUESDAY: barbell_row 4x4-6, base; FRIDAY: base, machine_row 4x6-10",
            "H10 | TUESDAY: machine_row 4x6-10, base" })
    void a_plan_can_break_it(String rule, String days) {
        Requests request = Requests.anIntermediate().given(60).flagged(Flag.SHOULDER_IMPINGEMENT);

        Audit audit = WorkedPlansTest.audit(request, days.split("; "));

        assertThat(audit.check(rule).passed()).isFalse();
    }
}
