package io.broadback.progression.plateau.domain;

import static io.broadback.progression.plateau.domain.Histories.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoffsTest {

    @ParameterizedTest(name = "trained on days {0}, today {1}: weeks {2} are layoff")
    @CsvSource({
            "'',            40, ''",
            "0 13,          13, ''",
            "0 14,          14, 1",
            "6 20,          20, 1",
            "3 17,          17, 1",
            "0 4 40,        40, 1 2 3 4",
            "0,             13, ''",
            "0,             14, 1",
            "0,             21, 1 2",
            "40 4 0,        40, 1 2 3 4",
            "0 30 60,       10, ''",
            "50,            40, ''" })
    void whole_weeks_inside_a_gap_of_14_days_are_layoff(String trained, int today, String weeks) {
        List<LocalDate> days = Histories.words(trained).stream().map(number -> day(Integer.parseInt(number))).toList();

        assertThat(Layoffs.weeks(days, day(today))).containsExactlyElementsOf(Histories.words(weeks).stream()
                .map(number -> IsoWeek.of(day(7 * Integer.parseInt(number)))).toList());
    }
}
