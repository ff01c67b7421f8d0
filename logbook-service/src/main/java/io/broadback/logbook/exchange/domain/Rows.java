package io.broadback.logbook.exchange.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.broadback.logbook.exchange.domain.Fields.NotReadable;
import io.broadback.logbook.exchange.domain.Line.LoggedRow;
import io.broadback.logbook.exchange.domain.Line.PassedOver;
import io.broadback.logbook.exchange.domain.Line.Refused;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.WeightUnit;

/** Reads the rows of one file by its layout. Nothing is guessed: a row without reps is no set. */
public final class Rows {
    private static final Pattern ORDER = Pattern.compile("[0-9]{1,4}");
    private static final int MOST_REPS = 100;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 2000;
    private static final int MOST_SUPERSETS = 999;

    private final Layout layout;
    private final boolean decimalComma;

    /** {@code decimalComma} says that commas do not separate the fields, so that one in a number is its decimal point. */
    public Rows(Layout layout, boolean decimalComma) {
        this.layout = layout;
        this.decimalComma = decimalComma;
    }

    public Line read(List<String> values) {
        try {
            return switch (layout.source()) {
                case HEVY -> hevy(new Fields(layout, values, decimalComma));
                case STRONG -> strong(new Fields(layout, values, decimalComma));
                case BROADBACK -> OwnRows.read(values);
            };
        } catch (NotReadable reason) {
            return new Refused(reason.why());
        }
    }

    private Line hevy(Fields fields) {
        String order = fields.required(Column.SET_ORDER, "set index");
        SetType type = switch (fields.required(Column.SET_TYPE, "set type").toLowerCase(Locale.ROOT)) {
            case "normal", "working" -> SetType.WORKING;
            case "warmup", "warm_up", "warm up" -> SetType.WARM_UP;
            case "failure" -> SetType.FAILURE;
            case "dropset", "drop_set", "drop set" -> SetType.DROP;
            default -> throw new NotReadable(
                    "its set type is none that is known: " + Fields.abbreviated(String.valueOf(fields.text(Column.SET_TYPE))));
        };
        LocalDateTime start = LocalTimes.time(fields.required(Column.START, "start"), "start");
        String end = fields.text(Column.END);
        Workout workout = workout(fields, start, end == null ? null : LocalTimes.time(end, "end"));
        return set(fields, workout, order, type, fields.whole(Column.REPS, "reps", MOST_REPS));
    }

    private Line strong(Fields fields) {
        String order = fields.required(Column.SET_ORDER, "set order");
        SetType type = switch (order.toUpperCase(Locale.ROOT)) {
            case "REST TIMER", "PAUSENTIMER" -> null;
            case "NOTE", "NOTIZ" -> null;
            case "W" -> SetType.WARM_UP;
            case "D" -> SetType.DROP;
            case "F" -> SetType.FAILURE;
            default -> working(order);
        };
        if (type == null) {
            return new PassedOver("a row of the app itself, no set");
        }
        LocalDateTime start = LocalTimes.time(fields.required(Column.START, "date"), "date");
        String text = fields.text(Column.DURATION);
        Duration duration = text == null ? Duration.ZERO : LocalTimes.duration(text);
        Workout workout = workout(fields, start, duration.isZero() ? null : start.plus(duration));
        Integer reps = fields.whole(Column.REPS, "reps", MOST_REPS);
        return set(fields, workout, order, type, reps == null || reps == 0 ? null : reps);
    }

    private static SetType working(String order) {
        if (!ORDER.matcher(order).matches()) {
            throw new NotReadable("its set order is none that is known: " + Fields.abbreviated(order));
        }
        return SetType.WORKING;
    }

    private Line set(Fields fields, Workout workout, String order, SetType type, @Nullable Integer reps) {
        String exercise = name(fields.required(Column.EXERCISE, "exercise"), "exercise");
        if ((reps == null || reps == 0) && (isThere(fields, Column.DISTANCE) || isThere(fields, Column.SECONDS))) {
            return new PassedOver("a distance or a time, no reps");
        }
        if (reps == null) {
            throw new NotReadable("has no reps");
        }
        return new LoggedRow(workout, exercise, order, type, fields.decimalNotZero(Column.WEIGHT, "weight"), unit(fields), reps,
                Effort.repsInReserve(fields.decimal(Column.RPE, "RPE")),
                fields.whole(Column.SUPERSET, "superset", MOST_SUPERSETS),
                note(fields, Column.NOTES));
    }

    private Workout workout(Fields fields, LocalDateTime start, @Nullable LocalDateTime end) {
        if (end != null && end.isBefore(start)) {
            throw new NotReadable("its workout ends before it starts");
        }
        return new Workout(name(fields.required(Column.WORKOUT_NAME, "workout name"), "workout name"), start, end,
                note(fields, Column.WORKOUT_NOTES));
    }

    private @Nullable WeightUnit unit(Fields fields) {
        String unit = fields.text(Column.WEIGHT_UNIT);
        if (unit == null) {
            return layout.unit();
        }
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "kg", "kgs" -> WeightUnit.KG;
            case "lb", "lbs" -> WeightUnit.LB;
            default -> throw new NotReadable("its unit is neither kg nor lb: " + Fields.abbreviated(unit));
        };
    }

    private static boolean isThere(Fields fields, Column column) {
        BigDecimal value = fields.decimalNotZero(column, "distance or time");
        return value != null;
    }

    private static String name(String text, String name) {
        if (text.length() > LONGEST_NAME || text.indexOf('\u0000') >= 0) {
            throw new NotReadable("its " + name + " is longer than " + LONGEST_NAME + " characters, or holds a NUL");
        }
        return text;
    }

    /** Hevy writes the end of a line in a note as a backslash and an n. */
    private @Nullable String note(Fields fields, Column column) {
        String text = fields.text(column);
        if (text == null) {
            return null;
        }
        String note = layout.source() == Source.HEVY ? text.replace("\\n", "\n") : text;
        if (note.length() > LONGEST_NOTE || note.indexOf('\u0000') >= 0) {
            throw new NotReadable("a note is longer than " + LONGEST_NOTE + " characters, or holds a NUL");
        }
        return note;
    }
}
