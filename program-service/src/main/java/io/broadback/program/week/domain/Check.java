package io.broadback.program.week.domain;

/** The verdict on one hard rule, H1 to H10. */
public record Check(String rule, boolean passed, String detail) {
}
