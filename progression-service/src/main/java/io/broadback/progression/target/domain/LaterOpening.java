package io.broadback.progression.target.domain;

/** What to open with when {@code days} have passed since the last exposure (3.10), until the next such entry begins. */
public record LaterOpening(int days, TrackLoad load, Integer aim, String text) {
}
