package io.broadback.progression.strength.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.platform.training.Side;

/** When one side gets a set more than the other (3.9). Sessions are parted by commas, sets are left/right. */
class WeakSideTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {
            "6/8, 6/8, 5/7          | LEFT",
            "8/6, 8/5, 7/5          | RIGHT",
            "6/8, 6/8               | ",
            "6/8, 6/7, 6/8          | ",
            "6/8, 8/6, 6/8          | ",
            "6/8 8/8, 7/7 6/8, 6/8  | LEFT",
            "6/8 8/6, 6/8, 6/8      | ",
            "8/8, 6/8, 6/8, 6/8     | LEFT",
            "6/8, 6/8, 6/8, 8/8     | ",
            "6/8, -, 6/8, 6/8       | LEFT",
            "-                      | " })
    void the_side_that_was_behind_in_each_of_the_last_three_sessions(String sessions, @Nullable Side weak) {
        List<List<SidedSet>> sided = new ArrayList<>();
        for (String session : sessions.split(", ")) {
            sided.add(session.equals("-") ? List.of() : List.of(session.split(" ")).stream().map(WeakSideTest::set).toList());
        }

        assertThat(WeakSide.of(sided).orElse(null)).isEqualTo(weak);
    }

    private static SidedSet set(String reps) {
        String[] sides = reps.split("/");
        return new SidedSet(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
    }
}
