package io.broadback.program.diagnosis.domain;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The answer to one question: a finding, or why there is none. What was not logged is never called good. */
public sealed interface Judgement {
    Code code();

    /**
     * What was found: the numbers it came from by name, what was counted, a sentence that says so, and unless all is well one
     * step to take next.
     */
    record Finding(Code code, Severity severity, Map<String, BigDecimal> numbers, Counted counted, String text,
            @Nullable String step) implements Judgement {
        public Finding {
            numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
            if ((severity == Severity.OK) != (step == null)) {
                throw new IllegalArgumentException("A step belongs to what is not well, and only to that: " + code);
            }
        }

        static Finding ok(Code code, Map<String, BigDecimal> numbers, Counted counted, String text) {
            return new Finding(code, Severity.OK, numbers, counted, text, null);
        }
    }

    /** Nothing can be said, and why. */
    record NotJudged(Code code, String reason) implements Judgement {
    }
}
