package io.broadback.progression.target.domain;

/** Identity of a training session, in its canonical text form. */
public record SessionId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
