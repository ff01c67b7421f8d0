package io.broadback.progression.plateau.domain;

/** Names one line of progress (R70); whoever stores tracks chooses it. */
public record TrackId(String value) {

    public TrackId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A track needs a name, not '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
