package io.broadback.program.wording;

import java.util.Arrays;
import java.util.Optional;

/** Why a target is what it is, in words; reasons this service does not know stay unsaid. */
enum TargetReason {
    TOP_OF_RANGE("heavier: the top of the range was reached"),
    TOO_EASY_WEIGHT("heavier: reps were left for the top of the range"),
    TOO_EASY_REPS("same load, more reps: there were reps to spare"),
    EARN_JUMP("same load: the next one is a big jump and is earned with reps"),
    IN_RANGE("same load: inside the range"),
    NO_HEAVIER("same load: there is nothing heavier here"),
    NO_LIGHTER("same load: there is nothing lighter here"),
    BELOW_RANGE("lighter: under the range"),
    LAYOFF("lighter after the break"),
    DELOAD("lighter in the deload week");

    private final String words;

    TargetReason(String words) {
        this.words = words;
    }

    static Optional<String> inWords(String name) {
        return Arrays.stream(values()).filter(reason -> reason.name().equals(name)).findFirst().map(reason -> reason.words);
    }
}
