package io.broadback.platform.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class GridDefinitionTest {
    private static final BigDecimal ROW_MAX = decimal("700");

    @Test
    void a_45_lb_bar_with_plates_down_to_2_5_makes_every_5_lb_to_the_maximum() {
        LoadGrid grid = barbell("45", "45", "35", "25", "10", "5", "2.5").loads(ROW_MAX);
        assertThat(grid.loads()).startsWith(decimal("45"), decimal("50"), decimal("55"))
                .endsWith(decimal("695"), decimal("700"))
                .hasSize(132);
    }

    @Test
    void a_20_kg_bar_with_1_25_plates_makes_every_2_5_kg() {
        LoadGrid grid = barbell("20", "25", "20", "15", "10", "5", "2.5", "1.25").loads(decimal("320"));
        assertThat(grid.loads()).startsWith(decimal("20"), decimal("22.5"), decimal("25")).endsWith(decimal("320"));
    }

    @Test
    void plates_of_5_lb_round_the_plates_and_not_the_total() {
        assertThat(barbell("45", "45", "5").loads(ROW_MAX).loads()).contains(decimal("135")).doesNotContain(decimal("140"));
    }

    @Test
    void a_gym_with_one_pair_of_each_plate_makes_each_sum_once() {
        GridDefinition counted = new GridDefinition.Barbell(decimal("45"), List.of(decimal("45"), decimal("10")),
                List.of(1, 1));
        assertThat(counted.loads(ROW_MAX).loads()).containsExactly(decimal("45"), decimal("65"), decimal("135"),
                decimal("155"));
    }

    @Test
    void a_landmine_has_one_sleeve_and_may_weigh_nothing_empty() {
        GridDefinition landmine = new GridDefinition.Landmine(decimal("0"), List.of(decimal("10")), null);
        assertThat(landmine.loads(decimal("30")).loads()).containsExactly(decimal("10"), decimal("20"), decimal("30"));
    }

    @Test
    void add_ons_of_a_stack_may_pass_its_maximum() {
        GridDefinition stack = new GridDefinition.Stack(decimal("10"), decimal("15"), List.of(decimal("5")), decimal("40"));
        assertThat(stack.loads(ROW_MAX).loads()).containsExactly(decimal("10"), decimal("15"), decimal("25"), decimal("30"),
                decimal("40"), decimal("45"));
    }

    @Test
    void a_list_is_sorted_without_duplicates_and_not_cut() {
        GridDefinition list = new GridDefinition.Explicit(List.of(decimal("900"), decimal("5.0"), decimal("5"), decimal("0")));
        assertThat(list.loads(ROW_MAX).loads()).containsExactly(decimal("5"), decimal("900"));
    }

    @Test
    void what_no_gym_has_is_refused() {
        assertThatThrownBy(() -> barbell("45")).hasMessageContaining("1 to 30");
        assertThatThrownBy(() -> barbell("45", "0")).hasMessageContaining("more than 0");
        assertThatThrownBy(() -> barbell("45", "-5")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> barbell("0", "0.0001").loads(ROW_MAX)).hasMessageContaining("20000");
        assertThatThrownBy(() -> new GridDefinition.Explicit(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GridDefinition.Stack(decimal("10"), decimal("0"), List.of(), decimal("200")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GridDefinition.Stack(decimal("0"), decimal("0.0001"), List.of(), decimal("99999")))
                .hasMessageContaining("20000");
    }

    @Test
    void loads_beyond_reason_are_no_loads() {
        assertThat(Load.isPlausible(new BigDecimal("1e999999999"))).isFalse();
        assertThat(Load.isPlausible(new BigDecimal("1e-999999999"))).isFalse();
        assertThat(Load.isPlausible(decimal("0.00001"))).isFalse();
        assertThat(Load.isPlausible(decimal("100000"))).isTrue();
        assertThat(Load.of("225.00", WeightUnit.LB)).isEqualTo(Load.of(225, WeightUnit.LB)).hasToString("225 lb");
        assertThat(Load.of("100", WeightUnit.KG).value().toString()).isEqualTo("100");
    }

    /** The fast sums equal those found by trying every number of every plate. */
    @Property(tries = 300)
    void the_sums_are_those_of_trying_all(@ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 20) Integer> plates,
            @ForAll @Size(min = 4, max = 4) List<@IntRange(min = 0, max = 3) Integer> counts,
            @ForAll @IntRange(min = 0, max = 40) int bar) {
        List<BigDecimal> sizes = plates.stream().map(plate -> decimal(plate * 1.25 + "")).toList();
        GridDefinition definition = new GridDefinition.Barbell(BigDecimal.valueOf(bar), sizes, counts.subList(0, sizes.size()));
        TreeSet<BigDecimal> tried = new TreeSet<>(List.of(BigDecimal.valueOf(bar)));
        for (int plate = 0; plate < sizes.size(); plate++) {
            for (BigDecimal sum : List.copyOf(tried)) {
                for (int pairs = 1; pairs <= counts.get(plate); pairs++) {
                    tried.add(sum.add(sizes.get(plate).multiply(BigDecimal.valueOf(2L * pairs))));
                }
            }
        }
        List<BigDecimal> expected = tried.stream().filter(load -> load.signum() > 0 && load.compareTo(decimal("120")) <= 0)
                .map(Load::normalised).toList();
        assertThat(definition.loads(decimal("120")).loads()).isEqualTo(expected);
    }

    @Property(tries = 300)
    void neighbours_are_the_nearest_loads_on_either_side(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 400) Integer> loads,
            @ForAll @IntRange(min = 0, max = 420) int lifted) {
        LoadGrid grid = LoadGrid.of(loads.stream().map(BigDecimal::valueOf).toList());
        BigDecimal load = BigDecimal.valueOf(lifted);
        assertThat(grid.above(load)).isEqualTo(grid.loads().stream().filter(each -> each.compareTo(load) > 0).findFirst());
        assertThat(grid.below(load))
                .isEqualTo(grid.loads().stream().filter(each -> each.compareTo(load) < 0).reduce((a, b) -> b));
        assertThat(grid.atOrBelow(load))
                .isEqualTo(grid.loads().stream().filter(each -> each.compareTo(load) <= 0).reduce((a, b) -> b));
        assertThat(grid.atOrAbove(load)).isEqualTo(grid.loads().stream().filter(each -> each.compareTo(load) >= 0).findFirst());
    }

    private static GridDefinition barbell(String bar, String... plates) {
        return new GridDefinition.Barbell(decimal(bar), Arrays.stream(plates).map(GridDefinitionTest::decimal).toList(), null);
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }
}
