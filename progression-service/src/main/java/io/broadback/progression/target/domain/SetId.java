package io.broadback.progression.target.domain;

/** Identity of a logged set, in its canonical text form. */
public record SetId(String value) implements Comparable<SetId> {

    @Override
    public int compareTo(SetId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
