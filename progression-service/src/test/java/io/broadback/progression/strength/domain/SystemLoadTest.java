package io.broadback.progression.strength.domain;

import static io.broadback.progression.strength.domain.Lifts.lift;
import static io.broadback.progression.strength.domain.Lifts.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.WeightUnit;
import io.broadback.progression.strength.domain.Bodyweights.Weighing;

/** What a bodyweight pull moves (3.8). */
class SystemLoadTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @ParameterizedTest(name = "bodyweight {0}, +{1}, assist {2}: {3}")
    @CsvSource({ "180,22,0,202", "180,0,50,130", "180,0,0,180", "180.4,2.5,0,182.9" })
    void the_system_is_the_body_plus_what_hangs_on_it_less_what_helps(String bodyweight, BigDecimal added, BigDecimal assist,
            BigDecimal system) {
        PullLoad pull = new PullLoad(added, assist, WeightUnit.LB);

        assertThat(SystemLoad.of(weighed(bodyweight, 0), MONDAY, pull)).map(SystemLoad::total)
                .contains(new Load(system, WeightUnit.LB));
    }

    @ParameterizedTest(name = "bodyweight {0}, +{1} for {2} reps: a single of {3}, about +{4}")
    @CsvSource({ "180,22,8,255.9,76" })
    void the_estimate_is_of_the_system_and_reads_as_added_weight(String bodyweight, String added, int reps,
            BigDecimal single, BigDecimal asAdded) {
        SystemLoad system = SystemLoad.of(weighed(bodyweight, 0), MONDAY, PullLoad.added(pounds(added))).orElseThrow();

        EstimatedMax max = system.estimate(Formula.EPLEY, new Effort(reps, null)).orElseThrow();

        assertThat(max.shown()).isEqualTo(single);
        assertThat(system.asAdded(max).nearest(0)).isEqualTo(asAdded);
    }

    @Test
    void the_added_weight_alone_would_give_a_nonsense_estimate() {
        assertThat(Formula.EPLEY.estimate(pounds("22"), lift("22x8").effort()).orElseThrow().value().nearest(0))
                .isEqualTo(new BigDecimal("28"));
    }

    @Test
    void help_reads_as_less_than_the_bodyweight() {
        SystemLoad system = new SystemLoad(pounds("180"), PullLoad.assisted(pounds("50")));

        EstimatedMax max = system.estimate(Formula.EPLEY, new Effort(6, null)).orElseThrow();

        assertThat(system.asAdded(max).nearest(0)).isEqualTo(new BigDecimal("-24"));
    }

    @ParameterizedTest(name = "weighed {0} days after the set: known {1}")
    @CsvSource({ "-30,true", "-1,true", "0,true", "1,false" })
    void a_weighing_counts_from_its_day_on(int days, boolean known) {
        assertThat(SystemLoad.of(weighed("180", days), MONDAY, PullLoad.unloaded(WeightUnit.LB)).isPresent())
                .isEqualTo(known);
    }

    @Test
    void the_last_weighing_before_the_set_counts() {
        Bodyweights bodyweights = new Bodyweights(List.of(new Weighing(MONDAY.plusDays(1), pounds("190")),
                new Weighing(MONDAY.minusDays(3), pounds("182")), new Weighing(MONDAY.minusDays(9), pounds("180"))));

        assertThat(bodyweights.on(MONDAY, WeightUnit.LB)).contains(pounds("182"));
    }

    @Test
    void of_two_weighings_on_a_day_the_later_one_counts() {
        Bodyweights bodyweights = new Bodyweights(
                List.of(new Weighing(MONDAY, pounds("182")), new Weighing(MONDAY, pounds("181"))));

        assertThat(bodyweights.on(MONDAY, WeightUnit.LB)).contains(pounds("181"));
    }

    @Test
    void without_a_bodyweight_there_is_no_system_and_no_estimate() {
        Optional<SystemLoad> system = SystemLoad.of(new Bodyweights(List.of()), MONDAY, PullLoad.added(pounds("22")));

        assertThat(system.flatMap(known -> known.estimate(Formula.EPLEY, new Effort(8, null)))).isEmpty();
    }

    @Test
    void a_bodyweight_in_the_other_unit_is_not_converted() {
        assertThat(SystemLoad.of(weighed("180", 0), MONDAY, PullLoad.unloaded(WeightUnit.KG))).isEmpty();
    }

    @ParameterizedTest(name = "assist {0} of 180")
    @CsvSource({ "180", "200" })
    void help_that_takes_the_whole_body_leaves_nothing_to_estimate(String assist) {
        PullLoad pull = PullLoad.assisted(pounds(assist));

        assertThat(SystemLoad.of(weighed("180", 0), MONDAY, pull)).isEmpty();
        assertThatThrownBy(() -> new SystemLoad(pounds("180"), pull)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("180 lb, assist " + assist + " lb");
    }

    @Test
    void weight_and_help_at_once_are_refused() {
        assertThatThrownBy(() -> new PullLoad(BigDecimal.TEN, BigDecimal.ONE, WeightUnit.LB))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("+10, -1");
    }

    @Test
    void units_are_never_mixed() {
        assertThatThrownBy(() -> new SystemLoad(pounds("180"), PullLoad.unloaded(WeightUnit.KG)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("180 lb and +0 kg");
    }

    @Test
    void nobody_weighs_nothing() {
        assertThatThrownBy(() -> new Weighing(MONDAY, pounds("0"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 lb");
    }

    private static Bodyweights weighed(String weight, int days) {
        return new Bodyweights(List.of(new Weighing(MONDAY.plusDays(days), pounds(weight))));
    }
}
