package io.broadback.logbook.exchange.domain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.broadback.logbook.exchange.domain.Fields.NotReadable;
import io.broadback.logbook.exchange.domain.OwnRow.OwnSession;
import io.broadback.logbook.exchange.domain.OwnRow.OwnSet;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;

/** Reads our own export. Texts are exact, blanks and line breaks included; an empty field is a value that is not there. */
final class OwnRows {
    /** The header, in this order. */
    static final List<String> COLUMNS = OwnColumns.ALL;

    private static final int LONGEST_NUMBER = 24;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 2000;
    private static final int MOST_EXERTION = 10;

    private final List<String> values;

    private OwnRows(List<String> values) {
        this.values = values;
    }

    static Line read(List<String> values) {
        if (values.size() != COLUMNS.size()) {
            throw new NotReadable("has " + values.size() + " fields, the header " + COLUMNS.size());
        }
        OwnRows row = new OwnRows(values);
        return new Line.OwnLine(new OwnRow(row.session(), row.text("set_id") == null ? null : row.set()));
    }

    private OwnSession session() {
        OffsetDateTime start = required("session_started_at", time("session_started_at"));
        OffsetDateTime end = optional("session_ended_at", time("session_ended_at"));
        if (end != null && end.isBefore(start)) {
            throw new NotReadable("its session ends before it starts");
        }
        Integer exertion = optional("session_rpe", Integer::valueOf);
        if (exertion != null && (exertion < 0 || exertion > MOST_EXERTION)) {
            throw new NotReadable("its session_rpe is not between 0 and 10: " + exertion);
        }
        return new OwnSession(required("session_id", UUID::fromString), start, end, optional("gym_id", UUID::fromString),
                load("bodyweight"), exertion, truth("deload"), bounded("session_note", LONGEST_NOTE));
    }

    private static Function<String, OffsetDateTime> time(String column) {
        return text -> LocalTimes.believable(OffsetDateTime.parse(text), text, column);
    }

    private @Nullable String bounded(String column, int longest) {
        String value = text(column);
        if (value != null && (value.length() > longest || value.indexOf('\u0000') >= 0)) {
            throw new NotReadable("its " + column + " is longer than " + longest + " characters, or holds a NUL");
        }
        return value;
    }

    private OwnSet set() {
        Integer bottom = optional("rep_range_bottom", Integer::valueOf);
        Integer top = optional("rep_range_top", Integer::valueOf);
        return new OwnSet(required("set_id", UUID::fromString), required("performed_at", time("performed_at")),
                exercise(), text("grip_variant"), required("set_index", Integer::valueOf),
                required("set_type", name -> named(SetType.values(), name)),
                required("technique", name -> named(Technique.values(), name)), load("load"), load("assistance"),
                optional("reps", Integer::valueOf), optional("reps_left", Integer::valueOf),
                optional("reps_right", Integer::valueOf), optional("reps_in_reserve", Integer::valueOf),
                bottom == null || top == null ? null : optional("rep_range_bottom", any -> new RepRange(bottom, top)),
                load("planned_load"), optional("slot_id", UUID::fromString), optional("superset_group", Integer::valueOf),
                truth("pain"), bounded("note", LONGEST_NOTE));
    }

    private String exercise() {
        String id = bounded("exercise_id", LONGEST_NAME);
        if (id == null) {
            throw new NotReadable("has no exercise_id");
        }
        return id;
    }

    private @Nullable String text(String column) {
        String value = values.get(COLUMNS.indexOf(column));
        return value.isEmpty() ? null : value;
    }

    private <T> T required(String column, Function<String, T> read) {
        String value = text(column);
        if (value == null) {
            throw new NotReadable("has no " + column);
        }
        return read(column, value, read);
    }

    private <T> @Nullable T optional(String column, Function<String, T> read) {
        String value = text(column);
        return value == null ? null : read(column, value, read);
    }

    private static <T> T read(String column, String value, Function<String, T> read) {
        try {
            return read.apply(value);
        } catch (IllegalArgumentException | DateTimeException notOne) {
            throw new NotReadable("its " + column + " cannot be read: " + Fields.abbreviated(value));
        }
    }

    private boolean truth(String column) {
        return required(column, value -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(value);
        });
    }

    private @Nullable Load load(String column) {
        String value = text(column + "_value");
        if (value == null) {
            return null;
        }
        WeightUnit unit = required(column + "_unit", name -> named(WeightUnit.values(), name));
        return read(column + "_value", value, number -> {
            if (number.length() > LONGEST_NUMBER) {
                throw new IllegalArgumentException(number);
            }
            return new Load(new BigDecimal(number), unit);
        });
    }

    private static <E extends Enum<E>> E named(E[] all, String name) {
        return Arrays.stream(all).filter(value -> value.toString().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }
}
