package io.broadback.progression.target.domain;

/** One comparison that a rule made, in words and numbers a coach can check: {@code reps 6 >= top 6}. */
public record Comparison(String rule, String left, String operator, String right, boolean holds) {

    @Override
    public String toString() {
        return rule + ": " + left + " " + operator + " " + right + (holds ? ", yes" : ", no");
    }
}
