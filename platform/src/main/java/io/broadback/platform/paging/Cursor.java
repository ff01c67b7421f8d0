package io.broadback.platform.paging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.problem.Problem;
import io.broadback.platform.problem.Violation;

/** Where a page ended: the sort keys of its last row, opaque to clients. A cursor that was tampered with is a problem 400. */
public final class Cursor {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;
    private static final String SEPARATOR = "\n";

    private final List<String> keys;

    private Cursor(List<String> keys) {
        this.keys = keys;
    }

    public static Cursor of(Object... keys) {
        return new Cursor(Arrays.stream(keys).map(String::valueOf).toList());
    }

    /** The cursor a client sent back, null if it sent none. */
    public static @Nullable Cursor decoded(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new Cursor(List.of(plain.split(SEPARATOR, -1)));
        } catch (IllegalArgumentException notOurs) {
            throw refused();
        }
    }

    /** The limit a client asked for, or the default; a problem 400 outside 1 to {@value #MAX_LIMIT}. */
    public static int limit(@Nullable Integer asked) {
        int limit = asked == null ? DEFAULT_LIMIT : asked;
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Problem.invalid(List.of(new Violation("limit", "is between 1 and " + MAX_LIMIT)));
        }
        return limit;
    }

    public String encoded() {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(keys.stream().collect(Collectors.joining(SEPARATOR)).getBytes(StandardCharsets.UTF_8));
    }

    public String text(int index) {
        if (index >= keys.size()) {
            throw refused();
        }
        return keys.get(index);
    }

    public Instant instant(int index) {
        try {
            return Instant.parse(text(index));
        } catch (DateTimeException notOurs) {
            throw refused();
        }
    }

    public int integer(int index) {
        try {
            return Integer.parseInt(text(index));
        } catch (NumberFormatException notOurs) {
            throw refused();
        }
    }

    public UUID uuid(int index) {
        try {
            return UUID.fromString(text(index));
        } catch (IllegalArgumentException notOurs) {
            throw refused();
        }
    }

    private static Problem refused() {
        return Problem.invalid(List.of(new Violation("cursor", "is not a cursor of this list")));
    }
}
