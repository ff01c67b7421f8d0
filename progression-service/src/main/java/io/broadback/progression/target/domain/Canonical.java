package io.broadback.progression.target.domain;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One fixed text for a tree of records: components in their declared order, plain decimals, names of constants, nulls kept.
 * Written by hand because ids are made of it: it must not change with a library or its settings.
 */
final class Canonical {
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Part::of).toList();
        }
    };

    /** A component of a record: how it begins in the text, and what reads it. */
    private record Part(String name, MethodHandle reader) {
        static Part of(RecordComponent component) {
            try {
                return new Part('"' + component.getName() + "\":", MethodHandles.lookup().unreflect(component.getAccessor())
                        .asType(MethodType.methodType(Object.class, Record.class)));
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException("A component of a public record is readable: " + component, impossible);
            }
        }

        @SuppressWarnings("NullAway") // null is a value of a component
        @Nullable
        Object of(Record value) {
            try {
                return (Object) reader.invokeExact(value);
            } catch (RuntimeException | Error failure) {
                throw failure;
            } catch (Throwable impossible) {
                throw new IllegalStateException("A reader of a component throws nothing checked", impossible);
            }
        }
    }

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
        for (Part part : PARTS.get(value.getClass())) {
            out.append(separator).append(part.name());
            write(part.of(value));
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
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= ' ' && letter != '"' && letter != '\\') {
                continue;
            }
            out.append(text, written, i);
            out.append(letter < ' ' ? String.format("\\u%04x", (int) letter) : "\\" + letter);
            written = i + 1;
        }
        out.append(text, written, text.length()).append('"');
    }
}
