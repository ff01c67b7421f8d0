package io.broadback.catalog.content;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A text in several languages, by language tag ({@code en}, {@code pt-BR}). English is always there. */
public record Translated<T>(@JsonValue Map<String, T> byLanguage) {
    private static final String ENGLISH = "en";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Translated {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey(ENGLISH)) {
            throw new IllegalArgumentException("A text needs English, not only " + byLanguage.keySet());
        }
        for (String tag : byLanguage.keySet()) {
            if (!Locale.forLanguageTag(tag).toLanguageTag().equals(tag)) {
                throw new IllegalArgumentException("'" + tag + "' is not a language tag");
            }
        }
    }

    public T english() {
        return in(ENGLISH);
    }

    /** The text in the reader's most wanted language that exists (an {@code Accept-Language}, parsed), otherwise English. */
    public T bestFor(List<Locale.LanguageRange> wanted) {
        @Nullable
        String tag = Locale.lookupTag(wanted, byLanguage.keySet());
        return in(tag == null ? ENGLISH : tag);
    }

    private T in(String tag) {
        return Objects.requireNonNull(byLanguage.get(tag));
    }
}
