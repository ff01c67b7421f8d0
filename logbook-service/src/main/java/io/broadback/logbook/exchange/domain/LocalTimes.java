package io.broadback.logbook.exchange.domain;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.broadback.logbook.exchange.domain.Fields.NotReadable;

/** The times that apps write: local, without a zone, in a handful of shapes. */
public final class LocalTimes {
    private static final List<DateTimeFormatter> SHAPES = List.of(shape("d MMM uuuu, HH:mm"), shape("uuuu-MM-dd HH:mm:ss"),
            shape("uuuu-MM-dd'T'HH:mm:ss"), shape("uuuu-MM-dd HH:mm"), shape("MMM d, uuuu, h:mm a"));
    private static final Pattern DURATION = Pattern.compile("(?:(\\d{1,4})h)? ?(?:(\\d{1,6})m)? ?(?:(\\d{1,7})s)?");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,7}");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private LocalTimes() {
    }

    static LocalDateTime time(String text, String name) {
        for (DateTimeFormatter shape : SHAPES) {
            // Asked first, because a failed parse of every row for every other shape would cost more than all the rest.
            ParsePosition end = new ParsePosition(0);
            if (shape.parseUnresolved(text, end) == null || end.getIndex() < text.length()) {
                continue;
            }
            try {
                return believable(LocalDateTime.parse(text, shape), text, name);
            } catch (DateTimeException noSuchDay) {
                break;
            }
        }
        throw new NotReadable("its " + name + " is no time that is known: " + Fields.abbreviated(text));
    }

    /** A year that nobody who trains has seen is a typing error. */
    static <T extends Temporal> T believable(T time, String text, String name) {
        int year = time.get(ChronoField.YEAR);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new NotReadable("its " + name + " is no time that is known: " + Fields.abbreviated(text));
        }
        return time;
    }

    /** {@code 1h 5m}, {@code 45m}, or a number of seconds. */
    static Duration duration(String text) {
        if (SECONDS.matcher(text).matches()) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        Matcher parts = DURATION.matcher(text);
        if (!parts.matches()) {
            throw new NotReadable("its duration is none that is known: " + Fields.abbreviated(text));
        }
        return Duration.ofHours(number(parts.group(1))).plusMinutes(number(parts.group(2))).plusSeconds(number(parts.group(3)));
    }

    /**
     * A local time where the athlete lives. In the hour that a clock repeats it is the first of the two; in the one that a
     * clock leaves out it is as much later.
     */
    public static OffsetDateTime in(ZoneId zone, LocalDateTime local) {
        return ZonedDateTime.ofLocal(local, zone, null).toOffsetDateTime();
    }

    private static long number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static DateTimeFormatter shape(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
