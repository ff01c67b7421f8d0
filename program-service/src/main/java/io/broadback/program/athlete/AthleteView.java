package io.broadback.program.athlete;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** An athlete as the API shows them. */
public record AthleteView(UUID id, @JsonUnwrapped Profile profile, int revision) {

    /** One page of the roster, and where the next one begins. */
    public record Page(List<AthleteView> items, @Nullable String nextCursor) {
    }
}
