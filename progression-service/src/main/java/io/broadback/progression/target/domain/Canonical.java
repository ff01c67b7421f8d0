package io.broadback.progression.target.domain;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One fixed text for a tree of records: components in their declared order, plain decimals, names of constants, nulls kept.
 * Written by hand because ids are made of it: it must not change with a library or its settings.
 */
final class Canonical {
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private final StringBuilder out = new StringBuilder(4096);

    private Canonical() {
    }

    static String text(Record value) {
        Canonical canonical = new Canonical();
        canonical.write(value);
        return canonical.out.toString();
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case Record nested -> writeRecord(nested);
            case List<?> list -> writeList(list);
            case BigDecimal decimal -> out.append(decimal.toPlainString());
            case Number number -> out.append(number);
            case Boolean bool -> out.append(bool);
            case Enum<?> constant -> writeText(constant.name());
            default -> writeText(value.toString());
        }
    }

    private void writeRecord(Record value) {
        char separator = '{';
        for (RecordComponent component : COMPONENTS.get(value.getClass())) {
            out.append(separator);
            writeText(component.getName());
            out.append(':');
            write(read(component, value));
            separator = ',';
        }
        out.append('}');
    }

    private void writeList(List<?> list) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            write(list.get(i));
        }
        out.append(']');
    }

    private void writeText(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"' || letter == '\\') {
                out.append('\\').append(letter);
            } else if (letter < ' ') {
                out.append(String.format("\\u%04x", (int) letter));
            } else {
                out.append(letter);
            }
        }
        out.append('"');
    }

    private static @Nullable Object read(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("A component of a public record is readable: " + component, impossible);
        }
    }
}
