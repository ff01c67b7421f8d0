package io.broadback.progression.target.domain;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/** A comparison as it was made, in raw values; it is put into words only for a receipt, since most are never read. */
record Note(String rule, String left, @Nullable Object leftValue, String operator, String right, @Nullable Object rightValue,
        boolean holds) {

    Comparison inWords() {
        return new Comparison(rule, words(left, leftValue), operator, words(right, rightValue), holds);
    }

    private static String words(String name, @Nullable Object value) {
        if (value == null) {
            return name;
        }
        return name + " " + (value instanceof BigDecimal decimal ? decimal.toPlainString() : value);
    }
}
