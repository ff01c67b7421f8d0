package io.broadback.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.broadback.testing.WordsForPeople;

/** R23 and R44: no text of the service asks anyone to feel sick or promises health. */
class WordsForPeopleTest {

    @Test
    void no_text_asks_for_sickness_or_promises_health() throws IOException {
        List<String> texts = WordsForPeople.textsOf(Path.of(""));

        assertThat(texts).anyMatch(text -> text.contains("add row sets until")).hasSizeGreaterThan(200);
        assertThat(texts).noneMatch(WordsForPeople::isForbidden);
    }
}
