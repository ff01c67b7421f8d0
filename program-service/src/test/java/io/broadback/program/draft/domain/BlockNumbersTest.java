package io.broadback.program.draft.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockNumbersTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
            // what, block week, basis, planned, done, still to come, next block week, next basis
            "all done goes on from it,               1, 8, 10, 10, 0, 2, 10",
            "most done goes on from what was done,   2, 8, 10,  8, 0, 3,  8",
            "seven of ten is enough,                 2, 8, 10,  7, 0, 3,  7",
            "less than 70 % repeats the number,      2, 8, 10,  6, 0, 2,  8",
            "more than planned is no larger step,    2, 8, 10, 14, 0, 3, 10",
            "what is to come is not missed,          2, 8, 10,  3, 7, 3, 10",
            "after the fifth week comes the deload,  5, 14, 15, 15, 0, 6, 15",
            "half of the fifth week repeats it,      5, 14, 16,  8, 0, 5, 14",
            "less than half was the deload,          5, 14, 16,  7, 0, 1, 14",
            "less than half in week 3 is repeated,   3, 14, 16,  7, 0, 3, 14",
            "after the deload the ramp goes on,      6, 14,  8,  8, 0, 1, 14",
            "a deload nobody did is over as well,    6, 14,  8,  0, 0, 1, 14",
            "a week without rows goes on,            2, 8,  0,  0, 0, 3,  8" })
    void the_next_week_follows_from_what_was_done(String what, int blockWeek, int basis, int planned, int done, int toCome,
            int nextWeek, int nextBasis) {
        assertThat(new BlockNumbers(blockWeek, basis).next(new RowSets(planned, done, toCome))).as(what)
                .isEqualTo(new BlockNumbers(nextWeek, nextBasis));
    }
}
