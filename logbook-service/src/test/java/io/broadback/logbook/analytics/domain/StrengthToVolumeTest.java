package io.broadback.logbook.analytics.domain;

import static io.broadback.logbook.analytics.domain.Diary.MONDAY;
import static io.broadback.logbook.analytics.domain.Diary.lift;
import static io.broadback.logbook.analytics.domain.Diary.line;
import static io.broadback.logbook.analytics.domain.Diary.nobodyWeighed;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.broadback.platform.training.WeightUnit;

/** R41, and first sets at a fixed load (3.12). */
class StrengthToVolumeTest {
    private final Line line = line(lift(0, 1, 225, 5, 1), lift(0, 2, 185, 8, 1), lift(0, 3, 185, 7, 0), lift(7, 1, 230, 5, 1),
            lift(7, 2, 185, 10, 1), lift(14, 1, 155, 12, 2));

    @Test
    void heavy_sets_show_the_single_and_the_usual_light_load_the_reps() {
        StrengthToVolume found = of(OptionalLong.empty(), weeks(7));

        assertThat(found.heavy().points()).extracting(point -> point.lift().load()).containsExactly(2_250_000L, 2_300_000L);
        FirstSets light = Objects.requireNonNull(found.light());
        assertThat(light.load()).isEqualTo(1_850_000);
        assertThat(light.sets()).extracting(Lift::reps).containsExactly(8, 10);
    }

    @Test
    void another_light_load_can_be_followed() {
        assertThat(Objects.requireNonNull(of(OptionalLong.of(1_550_000), weeks(1)).light()).sets()).extracting(Lift::reps)
                .containsExactly(12);
    }

    @Test
    void nothing_is_said_before_eight_weeks_and_then_no_cause_is_claimed() {
        assertThat(of(OptionalLong.empty(), weeks(7)).text()).isEmpty();
        assertThat(of(OptionalLong.empty(), weeks(8)).text()).hasValueSatisfying(text -> assertThat(text)
                .contains("In 8 weeks", "270.0 to 276.0 lb", "8 to 10", "1000 to 8000 lb", "may go together")
                .doesNotContainIgnoringCase("because"));
    }

    @Test
    void first_sets_are_those_that_began_a_session_with_the_load() {
        assertThat(FirstSets.usualLoad(line)).hasValue(2_300_000);
        assertThat(FirstSets.at(2_250_000, line).sets()).extracting(Lift::reps).containsExactly(5);
        assertThat(FirstSets.at(1_850_000, line).sets()).isEmpty();
        assertThat(FirstSets.usualLoad(line())).isEmpty();
    }

    private StrengthToVolume of(OptionalLong light, List<Volume> volume) {
        return StrengthToVolume.of(line, Formula.EPLEY, nobodyWeighed(), light, volume);
    }

    private static List<Volume> weeks(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> new Volume(MONDAY.plusWeeks(number), 15, 2,
                Map.of(WeightUnit.LB, BigDecimal.valueOf(10_000_000L * number)))).toList();
    }
}
