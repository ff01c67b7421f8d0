package io.broadback.logbook.exchange.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The fields of one row by what they mean. Whatever cannot be read ends the row with {@link NotReadable}. */
final class Fields {
    private static final int LONGEST_NUMBER = 24;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private final Layout layout;
    private final List<String> values;
    private final boolean decimalComma;

    Fields(Layout layout, List<String> values, boolean decimalComma) {
        if (values.size() != layout.width()) {
            throw new NotReadable("has " + values.size() + " fields, the header " + layout.width());
        }
        this.layout = layout;
        this.values = values;
        this.decimalComma = decimalComma;
    }

    /** Why a row cannot be read, in words for the report. */
    static final class NotReadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotReadable(String why) {
            super(why, null, false, false);
        }

        String why() {
            return Objects.requireNonNull(getMessage());
        }
    }

    /** Null if the file has no such column, or nothing stands in it. */
    @Nullable
    String text(Column column) {
        Integer index = layout.columns().get(column);
        if (index == null) {
            return null;
        }
        String value = values.get(index).strip();
        return value.isEmpty() ? null : value;
    }

    String required(Column column, String name) {
        String value = text(column);
        if (value == null) {
            throw new NotReadable("has no " + name);
        }
        return value;
    }

    @Nullable
    BigDecimal decimal(Column column, String name) {
        String value = text(column);
        if (value == null) {
            return null;
        }
        String number = decimalComma && value.indexOf('.') < 0 ? value.replace(',', '.') : value;
        if (number.length() > LONGEST_NUMBER || !NUMBER.matcher(number).matches()) {
            throw new NotReadable("its " + name + " is no number: " + abbreviated(value));
        }
        return new BigDecimal(number);
    }

    /** The number, or null where an app writes 0 for what does not apply. */
    @Nullable
    BigDecimal decimalNotZero(Column column, String name) {
        BigDecimal value = decimal(column, name);
        return value == null || value.signum() == 0 ? null : value;
    }

    @Nullable
    Integer whole(Column column, String name, int max) {
        BigDecimal value = decimal(column, name);
        if (value == null) {
            return null;
        }
        if (value.stripTrailingZeros().scale() > 0 || value.signum() < 0 || value.compareTo(BigDecimal.valueOf(max)) > 0) {
            throw new NotReadable(
                    "its " + name + " is no whole number from 0 to " + max + ": " + abbreviated(value.toPlainString()));
        }
        return value.intValueExact();
    }

    static String abbreviated(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
