package io.broadback.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
    private static final Path DATA = Path.of(".local");

    @Test
    void without_arguments_everything_is_embedded_on_8080() {
        Options options = Options.of(new String[0], DATA);

        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.data()).isEqualTo(DATA);
        assertThat(options.check()).isFalse();
        assertThat(options.postgres()).isEmpty();
        assertThat(options.kafka()).isEmpty();
        assertThat(options.issuer()).isEmpty();
    }

    @Test
    void options_can_be_combined() {
        Options options = Options.of(
                new String[] { "--check", "--data", "/tmp/x", "--port", "9000", "--kafka", "k:9092" }, DATA);

        assertThat(options.check()).isTrue();
        assertThat(options.data()).isEqualTo(Path.of("/tmp/x"));
        assertThat(options.port()).isEqualTo(9000);
        assertThat(options.kafka()).contains("k:9092");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
            "--frobnicate,        There is no option '--frobnicate'",
            "--port,              The option --port needs a value",
            "--port --check,      The option --port needs a value",
            "--port eighty,       \"--port needs a number, not 'eighty'\"",
            "--check --issuer x,  --check needs tokens",
    })
    void what_makes_no_sense_gets_one_sentence(String arguments, String sentence) {
        assertThatThrownBy(() -> Options.of(arguments.split(" "), DATA)).isInstanceOf(LaunchFailure.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void a_postgres_url_names_user_password_and_host() {
        assertThat(RunningPostgres.at("postgresql://postgres:secret@db:5433"))
                .isEqualTo(new RunningPostgres("db", 5433, "postgres", "secret"));
        assertThat(RunningPostgres.at("jdbc:postgresql://admin@db")).isEqualTo(new RunningPostgres("db", 5432, "admin", ""));
        assertThatThrownBy(() -> RunningPostgres.at("db:5432")).isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("postgresql://USER:PASSWORD@HOST:PORT");
    }
}
