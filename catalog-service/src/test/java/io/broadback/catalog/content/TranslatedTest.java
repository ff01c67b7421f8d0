package io.broadback.catalog.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslatedTest {
    private final Translated<String> row = new Translated<>(Map.of("en", "row", "de", "Rudern", "pt-BR", "remada"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "de|Rudern", "de-AT,de;q=0.8|Rudern", "fr,de;q=0.3|Rudern", "pt-BR|remada",
            "fr|row", "en-GB|row", "*|row" })
    void theMostWantedLanguageThatExistsIsTakenOtherwiseEnglish(String acceptLanguage, String text) {
        assertThat(row.bestFor(Locale.LanguageRange.parse(acceptLanguage))).isEqualTo(text);
    }

    @Test
    void englishIsAlwaysThere() {
        assertThatThrownBy(() -> new Translated<>(Map.of("de", "Rudern"))).hasMessageContaining("needs English");
    }

    @Test
    void aLanguageIsATag() {
        assertThatThrownBy(() -> new Translated<>(Map.of("en", "row", "german", "Rudern", "d_e", "Rudern")))
                .hasMessageContaining("is not a language tag");
    }
}
