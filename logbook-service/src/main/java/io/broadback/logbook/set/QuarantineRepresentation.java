package io.broadback.logbook.set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.logbook.outlier.domain.Quarantine;
import io.broadback.logbook.outlier.domain.Suspicion;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.training.Load;

/** Why a set waits for confirmation (rule 3.14), the load that was likely meant, and both in words. */
@Schema(name = "Quarantine")
public record QuarantineRepresentation(Suspicion kind,
        @Schema(description = "What was likely meant; null if no slip explains the entry") @Nullable Load likely, String text) {

    static QuarantineRepresentation of(Quarantine quarantine, SetRequest set) {
        Load likely = quarantine.likely();
        return new QuarantineRepresentation(quarantine.kind(), likely,
                set.load() + ": " + quarantine.kind().reason() + (likely == null ? "" : "; was " + likely + " meant?")
                        + " Confirm the set, or correct it.");
    }

    /** From what is stored, null if the set does not wait. */
    static @Nullable QuarantineRepresentation stored(@Nullable String quarantine, SetRequest set) {
        return quarantine == null ? null : of(EventJson.readOwn(quarantine, Quarantine.class), set);
    }
}
