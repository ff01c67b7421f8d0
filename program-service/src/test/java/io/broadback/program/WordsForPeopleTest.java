package io.broadback.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.broadback.testing.WordsForPeople;

/** R23 and R44: no text of the service asks anyone to feel sick or promises health. */
class WordsForPeopleTest {

    @Test
    void no_text_asks_for_sickness_or_promises_health() throws IOException {
        List<String> texts = WordsForPeople.textsOf(Path.of(""));

        assertThat(texts).anyMatch(text -> text.contains("row")).hasSizeGreaterThan(500);
        assertThat(texts).noneMatch(WordsForPeople::isForbidden);
    }

    @Test
    void the_scan_finds_what_it_looks_for() {
        assertThat(Stream.of("Row until you feel sick", "Rows fix your posture", "this cures a rounded back",
                "nausea is a good sign", "Prevents pain", "rows will improve posture"))
                .allMatch(WordsForPeople::isForbidden);
        assertThat(Stream.of("an even pace may help shoulders and posture", "a secure grip", "the prefix of the path"))
                .noneMatch(WordsForPeople::isForbidden);
        assertThat(WordsForPeople.literals("String a = \"one \\\" two\"; String b = \"\"\"\nthree\"\"\";")).hasSize(2);
    }
}
