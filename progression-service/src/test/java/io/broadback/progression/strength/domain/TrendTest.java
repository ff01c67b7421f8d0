package io.broadback.progression.strength.domain;

import static io.broadback.platform.training.SetType.WORKING;
import static io.broadback.platform.training.Technique.STRICT;
import static io.broadback.platform.training.Technique.SWAY;
import static io.broadback.progression.strength.domain.Lifts.lift;
import static io.broadback.progression.strength.domain.Lifts.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;
import io.broadback.progression.strength.domain.Trend.Line;
import io.broadback.progression.strength.domain.Trend.Point;

/** The best eligible set of each session, line by line (3.4, 3.16). */
class TrendTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final Line STRICT_LB = new Line(STRICT, WeightUnit.LB);
    private static final Line SWAY_LB = new Line(SWAY, WeightUnit.LB);

    @Test
    void the_best_set_of_a_session_is_its_point() {
        Trend trend = trend(STRICT_LB, session(0, set(1, "225x6", WORKING, STRICT), set(2, "235x5", WORKING, STRICT),
                set(3, "230x5", WORKING, STRICT)));

        assertThat(trend.points()).extracting(point -> point.set().setIndex()).containsExactly(2);
        assertThat(shown(trend)).containsExactly(new BigDecimal("274.2"));
    }

    @Test
    void sessions_stand_in_the_order_of_their_dates() {
        Trend trend = trend(STRICT_LB, session(7, set(1, "235x6", WORKING, STRICT)),
                session(0, set(1, "225x6", WORKING, STRICT)));

        assertThat(shown(trend)).containsExactly(new BigDecimal("270.0"), new BigDecimal("282.0"));
    }

    @Test
    void strict_and_sway_never_share_a_line() {
        LiftedSession both = session(0, set(1, "225x6", WORKING, STRICT), set(2, "250x6", WORKING, SWAY));

        assertThat(shown(trend(STRICT_LB, both))).containsExactly(new BigDecimal("270.0"));
        assertThat(shown(trend(SWAY_LB, both))).containsExactly(new BigDecimal("300.0"));
        assertThat(trend(STRICT_LB, both).highest().map(point -> point.max().shown())).contains(new BigDecimal("270.0"));
    }

    @Test
    void pounds_and_kilograms_never_share_a_line() {
        LiftedSet kilograms = new LiftedSet(2, WORKING, STRICT, Load.of(300, WeightUnit.KG), lift("1x5").effort(), false);

        assertThat(shown(trend(STRICT_LB, session(0, set(1, "225x6", WORKING, STRICT), kilograms))))
                .containsExactly(new BigDecimal("270.0"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({ "WORKING,true", "FAILURE,true", "AMRAP,true", "BACK_OFF,true", "TEST,true", "DROP,false",
            "REST_PAUSE,false", "WARM_UP,false", "RAMP,false", "DELOAD,false" })
    void some_types_of_sets_are_witnesses_of_strength(SetType type, boolean counts) {
        assertThat(trend(STRICT_LB, session(0, set(1, "225x6", type, STRICT))).points()).hasSize(counts ? 1 : 0);
    }

    @ParameterizedTest(name = "an all-out set of {0}: {1}")
    @CsvSource({ "12,true", "13,false" })
    void an_all_out_set_counts_up_to_twelve_reps(int reps, boolean counts) {
        assertThat(trend(STRICT_LB, session(0, set(1, "135x" + reps, SetType.AMRAP, STRICT))).points())
                .hasSize(counts ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(names = { "STRICT", "SWAY" })
    void broken_down_sets_are_on_no_line(Technique technique) {
        LiftedSession session = session(0, set(1, "225x6", WORKING, Technique.BREAKDOWN));

        assertThat(trend(new Line(technique, WeightUnit.LB), session).points()).isEmpty();
        assertThatThrownBy(() -> new Line(Technique.BREAKDOWN, WeightUnit.LB)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("breakdown");
    }

    @Test
    void quarantined_sets_make_no_record() {
        LiftedSet doubtful = new LiftedSet(2, WORKING, STRICT, Load.of(400, WeightUnit.LB), lift("1x5").effort(), true);

        assertThat(shown(trend(STRICT_LB, session(0, set(1, "225x6", WORKING, STRICT), doubtful))))
                .containsExactly(new BigDecimal("270.0"));
    }

    @Test
    void a_deload_session_has_no_point() {
        LiftedSession deload = new LiftedSession(MONDAY, true, List.of(set(1, "210x6", WORKING, STRICT)));

        assertThat(trend(STRICT_LB, deload).points()).isEmpty();
    }

    @Test
    void a_record_belongs_to_whoever_was_first() {
        LiftedSession first = session(0, set(2, "225x6", WORKING, STRICT), set(1, "225x6", WORKING, STRICT));
        LiftedSession second = session(7, set(1, "225x6", WORKING, STRICT));

        Point highest = trend(STRICT_LB, second, first).highest().orElseThrow();

        assertThat(highest.session()).isEqualTo(first);
        assertThat(highest.set().setIndex()).isEqualTo(1);
    }

    @Test
    void without_points_there_is_no_record() {
        assertThat(trend(STRICT_LB).highest()).isEmpty();
    }

    @Test
    void sets_are_numbered_from_one() {
        assertThatThrownBy(() -> set(0, "225x6", WORKING, STRICT)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not 0");
    }

    private static LiftedSession session(int day, LiftedSet... sets) {
        return new LiftedSession(MONDAY.plusDays(day), false, List.of(sets));
    }

    private static Trend trend(Line line, LiftedSession... sessions) {
        return Trend.along(line, List.of(sessions), Formula.DEFAULT);
    }

    private static List<BigDecimal> shown(Trend trend) {
        return trend.points().stream().map(point -> point.max().shown()).toList();
    }
}
