package io.broadback.progression.plateau;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.identity.Author;
import io.broadback.progression.plateau.domain.Experiment;

/** An experiment with the track whose plateau it answers, and what people said about it. */
record StoredExperiment(UUID id, UUID athlete, UUID trackId, String exerciseId, Experiment experiment, ProposalView change,
        @Nullable String note, Author author) {

    StoredExperiment with(Experiment other) {
        return new StoredExperiment(id, athlete, trackId, exerciseId, other, change, note, author);
    }
}
