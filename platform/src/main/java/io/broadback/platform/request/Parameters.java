package io.broadback.platform.request;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.problem.Violations;

/** Reads query parameters; everything that is wrong with them is told at once, and an absent one is null. */
public final class Parameters {
    private final Violations violations = new Violations();

    /** One of an enumeration's names on the wire. */
    public <E extends Enum<E>> @Nullable E oneOf(Class<E> type, String name, @Nullable String text) {
        return read(name, text, value -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.toString().equals(value)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is one of " + Arrays.stream(type.getEnumConstants())
                        .map(Object::toString).collect(Collectors.joining(", ")))));
    }

    public @Nullable Boolean yesOrNo(String name, @Nullable String text) {
        return read(name, text, value -> switch (value) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException("is true or false");
        });
    }

    public @Nullable UUID id(String name, @Nullable String text) {
        return read(name, text, value -> {
            try {
                return UUID.fromString(value);
            } catch (IllegalArgumentException notAnId) {
                throw new IllegalArgumentException("is a UUID", notAnId);
            }
        });
    }

    public @Nullable Long sequence(String name, @Nullable String text) {
        return read(name, text, value -> {
            try {
                return Long.valueOf(value);
            } catch (NumberFormatException notANumber) {
                throw new IllegalArgumentException("is a whole number", notANumber);
            }
        });
    }

    public @Nullable Integer number(String name, @Nullable String text) {
        return read(name, text, value -> {
            try {
                return Integer.valueOf(value);
            } catch (NumberFormatException notANumber) {
                throw new IllegalArgumentException("is a whole number", notANumber);
            }
        });
    }

    /** An instant with an offset; a plus sign that a client forgot to encode has become a space. */
    public @Nullable Instant instant(String name, @Nullable String text) {
        return read(name, text, value -> {
            try {
                return OffsetDateTime.parse(value.replace(' ', '+')).toInstant();
            } catch (DateTimeParseException notAnInstant) {
                throw new IllegalArgumentException("is an instant with an offset, for example 2026-11-23T18:04:00+01:00",
                        notAnInstant);
            }
        });
    }

    /** What {@code parse} makes of it; the message of its IllegalArgumentException is the violation. */
    public <T> @Nullable T read(String name, @Nullable String text, Function<String, T> parse) {
        return text == null ? null : violations.build(name, () -> parse.apply(text));
    }

    public void require(boolean condition, String name, String message) {
        violations.require(condition, name, message);
    }

    /** Throws a problem 400 with all that was found, if anything was. */
    public void check() {
        violations.throwIfAny();
    }

    /** The languages of {@code Accept-Language}, most wanted first; a header that cannot be read asks for none. */
    public static List<Locale.LanguageRange> languages(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}
