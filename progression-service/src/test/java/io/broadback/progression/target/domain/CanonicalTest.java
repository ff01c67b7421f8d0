package io.broadback.progression.target.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalTest {

    record Part(BigDecimal load, boolean holds) {
    }

    record Whole(String name, List<Part> parts, List<String> none, @Nullable Integer missing, Direction direction, int reps) {
    }

    record Text(String text) {
    }

    @Test
    void aTreeOfRecordsIsOneFixedText() {
        Whole whole = new Whole("row", List.of(new Part(new BigDecimal("1E+2"), true), new Part(new BigDecimal("2.50"), false)),
                List.of(), null, Direction.RAISE, 6);

        assertThat(Canonical.text(whole)).isEqualTo(
                "{\"name\":\"row\",\"parts\":[{\"load\":100,\"holds\":true},{\"load\":2.50,\"holds\":false}],\"none\":[],"
                        + "\"missing\":null,\"direction\":\"RAISE\",\"reps\":6}");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = { "plain | plain", "say \"225\" | say \\\"225\\\"", "back\\slash | back\\\\slash" })
    void quotesAndBackslashesAreEscaped(String text, String written) {
        assertThat(Canonical.text(new Text(text))).isEqualTo("{\"text\":\"" + written + "\"}");
    }

    @Test
    void whatIsBelowABlankIsWrittenAsItsNumber() {
        assertThat(Canonical.text(new Text("a\n\tb c"))).isEqualTo("{\"text\":\"a\\u000a\\u0009b c\"}");
    }
}
