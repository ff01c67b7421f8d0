package io.broadback.logbook.set;

import org.jspecify.annotations.Nullable;

import io.vertx.mutiny.sqlclient.Row;

/** What became of one set of several: stored, the same as before, or refused for what is stored. */
public sealed interface PutOutcome {
    /** A set that is new or has been corrected; it may wait for confirmation (rule 3.14). */
    record Stored(StoredSet set, boolean created) implements PutOutcome {
    }

    /** A set that was there already, with the same content. */
    record Unchanged(StoredSet set) implements PutOutcome {
    }

    /** A set that was not stored because another content, revision or deletion is. */
    record Refused(Refusal refusal) implements PutOutcome {
    }

    default boolean isChange() {
        return this instanceof Stored;
    }

    /** The set as it stands now, whatever became of what was put; null if there is none. */
    default @Nullable StoredSet standing() {
        return switch (this) {
            case Stored stored -> stored.set();
            case Unchanged unchanged -> unchanged.set();
            case Refused refused -> refused.refusal().current();
        };
    }

    static PutOutcome of(CheckedSet put, Row row) {
        String outcome = SetAnswers.outcome(row);
        return switch (outcome) {
            case "created", "corrected" -> new Stored(SetAnswers.stored(put.id(), row, put.set(), put.warnings()),
                    outcome.equals("created"));
            case "unchanged" -> new Unchanged(SetAnswers.stored(put.id(), row, put.set(), put.warnings()));
            default -> new Refused(Refusal.of(put.id(), row, put.set()));
        };
    }
}
