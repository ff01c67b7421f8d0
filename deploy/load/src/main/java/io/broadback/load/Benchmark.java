package io.broadback.load;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be measured, in the order in which it is. */
enum Benchmark {
    FOLD,
    START,
    PREVIEW,
    SET_TO_TARGET,
    EDIT,
    ANALYTICS,
    REBUILD,
    SET_WRITE,
    STORE,
    MEMORY;

    static Benchmark named(String name) {
        return Arrays.stream(values()).filter(benchmark -> benchmark.toString().equals(name)).findFirst().orElseThrow(
                () -> new IllegalArgumentException("There is no benchmark '" + name + "'; there are " + names() + "."));
    }

    static String names() {
        return Arrays.stream(values()).map(Benchmark::toString).collect(Collectors.joining(" "));
    }

    /** For example {@code set-write}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
