package io.broadback.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void without_arguments_everything_is_measured() {
        Options options = options();

        assertThat(options.benchmarks()).containsExactly(Benchmark.values());
    }

    @Test
    void benchmarks_and_numbers_may_be_chosen() {
        Options options = options("set-write", "--seconds", "3", "memory", "--clients", "8");

        assertThat(options.benchmarks()).containsExactly(Benchmark.SET_WRITE, Benchmark.MEMORY);
        assertThat(options.seconds()).isEqualTo(3);
        assertThat(options.clients()).isEqualTo(8);
    }

    @Test
    void a_rebuild_has_as_many_athletes_and_sets_as_wanted() {
        Options options = options("rebuild", "--athletes", "100000", "--sets", "50");

        assertThat(options.benchmarks()).containsExactly(Benchmark.REBUILD);
        assertThat(options.athletes()).isEqualTo(100_000);
        assertThat(options.sets()).isEqualTo(50);
        assertThat(options().sets()).isEqualTo(200);
    }

    @Test
    void what_cannot_be_measured_is_said() {
        assertThatIllegalArgumentException().isThrownBy(() -> options("set-read")).withMessageContaining("set-to-target");
        assertThatIllegalArgumentException().isThrownBy(() -> options("--seconds")).withMessageContaining("--seconds");
        assertThatIllegalArgumentException().isThrownBy(() -> options("--rate", "0")).withMessageContaining("'0'");
        assertThatIllegalArgumentException().isThrownBy(() -> options("--fast", "1")).withMessageContaining("--fast");
    }

    private static Options options(String... arguments) {
        return Options.of(arguments);
    }
}
