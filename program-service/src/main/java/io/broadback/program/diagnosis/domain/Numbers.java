package io.broadback.program.diagnosis.domain;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

import io.broadback.program.week.domain.Ratio;

/** The numbers of a finding by name, in the order they are given; shares have two decimals, means one, both half up. */
final class Numbers {
    private final Map<String, BigDecimal> byName = new LinkedHashMap<>();

    static Numbers of(String name, long value) {
        return new Numbers().and(name, value);
    }

    Numbers and(String name, long value) {
        byName.put(name, BigDecimal.valueOf(value));
        return this;
    }

    Numbers share(long part, long whole) {
        byName.put("share", Ratio.of(part, whole).rounded(2));
        return this;
    }

    Numbers mean(String name, Ratio value) {
        byName.put(name, value.rounded(1));
        return this;
    }

    Map<String, BigDecimal> asMap() {
        return byName;
    }

    /** A share as people write it. */
    static String percent(long part, long whole) {
        return Ratio.of(part, whole).times(100).rounded(0).toPlainString() + " %";
    }
}
