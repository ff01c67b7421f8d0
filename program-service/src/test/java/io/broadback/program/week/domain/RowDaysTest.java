package io.broadback.program.week.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.program.week.domain.BaseSplit.BaseDay;

/** Which days may hold rows (4.2). */
class RowDaysTest {

    private static RowDays days(WeekRequest request) {
        return new RowDays(request, new EffectiveBase(request).days(), 10);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({ "UL4, SATURDAY", "PL3, SATURDAY", "PL4, SATURDAY", "PL5, SATURDAY", "FB3, SATURDAY", "PL6, SUNDAY",
            "PPL6, SUNDAY" })
    void the_own_day_is_as_far_before_the_heavy_days_as_can_be(String split, DayOfWeek ownDay) {
        assertThat(days(Requests.anIntermediate().on(split).request()).ownDay()).contains(ownDay);
    }

    @Test
    void rows_first_go_to_pressing_days_and_only_then_to_the_others() {
        RowDays days = days(Requests.anIntermediate().on("UL4").request());

        assertThat(days.sessions(Mode.ROWS_FIRST, false)).extracting(RowSession::weekday).containsExactly(DayOfWeek.TUESDAY,
                DayOfWeek.FRIDAY);
        assertThat(days.sessions(Mode.ROWS_FIRST, true)).hasSize(4);
    }

    @Test
    void without_a_free_day_the_own_day_is_refused() {
        WeekRequest request = Requests.anIntermediate().with(Mode.OWN_DAY).request();
        BaseDay template = request.baseSplit().days().get(1);
        BaseSplit everyDay = new BaseSplit(Arrays.stream(DayOfWeek.values())
                .map(weekday -> new BaseDay(weekday, template.name(), template.heavyAxial(), template.slots())).toList());

        Week week = new WeekGenerator(PlanRules.defaults())
                .generate(new WeekRequest(request.week(), request.athlete(), everyDay,
                        request.equipment(), List.of(), request.grids(), request.catalogue()));

        assertThat(week.priority()).isEqualTo(Mode.ROWS_FIRST);
        assertThat(week.requestedPriority()).isEqualTo(Mode.OWN_DAY);
        assertThat(week.audit().reasons()).extracting(Reason::code).containsExactly(Reason.Code.MODE_REFUSED);
        assertThat(week.audit().rowSets()).isEqualTo(15);
    }
}
