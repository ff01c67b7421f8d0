package io.broadback.logbook.set;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.broadback.platform.problem.Violation;

/** What became of every set of a batch, in the order of the request. */
@Schema(name = "SetBatchAnswer")
public record SetBatchAnswer(List<Entry> sets) {

    /** What became of one set: {@code set} as it stands if it is stored as sent, {@code problem} if it was refused. */
    @Schema(name = "SetBatchAnswerEntry")
    public record Entry(@Schema(description = "Null if the entry names none") @Nullable UUID id, Status status,
            @Nullable StoredSet set, @Nullable EntryProblem problem) {
    }

    /** created and corrected count at once; a set that is quarantined is stored, and waits for confirmation (rule 3.14). */
    public enum Status {
        CREATED,
        UNCHANGED,
        CORRECTED,
        CONFLICT,
        QUARANTINED,
        REJECTED;

        /** The name on the wire. */
        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Why a set was refused: what its own request would have been answered with. */
    @Schema(name = "SetBatchProblem")
    public record EntryProblem(String code, String detail,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(description = "Fields are paths into the request, such as sets[3].reps") List<Violation> violations,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "The set as it stands") @Nullable StoredSet current,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "The ETag of current") @Nullable String etag,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "The set as it was sent") @Nullable SetRequest yours) {
    }

    static Entry of(CheckedSet put, PutOutcome outcome) {
        return switch (outcome) {
            case PutOutcome.Stored stored -> new Entry(put.id(), statusOf(stored), stored.set(), null);
            case PutOutcome.Unchanged unchanged -> new Entry(put.id(), Status.UNCHANGED, unchanged.set(), null);
            case PutOutcome.Refused refused -> new Entry(put.id(), Status.CONFLICT, null, problem(refused.refusal()));
        };
    }

    private static Status statusOf(PutOutcome.Stored stored) {
        if (stored.set().quarantine() != null) {
            return Status.QUARANTINED;
        }
        return stored.created() ? Status.CREATED : Status.CORRECTED;
    }

    private static EntryProblem problem(Refusal refusal) {
        return new EntryProblem(refusal.code().name(), refusal.detail(), List.of(), refusal.current(), refusal.etag(),
                refusal.yours());
    }
}
