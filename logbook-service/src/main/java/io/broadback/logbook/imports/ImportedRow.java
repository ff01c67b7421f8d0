package io.broadback.logbook.imports;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.logbook.exchange.domain.Line.LoggedRow;
import io.broadback.logbook.exchange.domain.Numbering.Place;
import io.broadback.logbook.exchange.domain.OwnRow;

/**
 * A row of a file as it is stored until the worker writes it to the log: a set of another app with its place, or a row of our
 * own
 * export.
 */
record ImportedRow(@Nullable LoggedRow row, @Nullable Place place, @Nullable OwnRow own) {
    static ImportedRow of(LoggedRow row, Place place) {
        return new ImportedRow(row, place, null);
    }

    static ImportedRow of(OwnRow own) {
        return new ImportedRow(null, null, own);
    }

    LoggedRow logged() {
        return Objects.requireNonNull(row);
    }

    Place placed() {
        return Objects.requireNonNull(place);
    }

    UUID sessionId() {
        return own == null ? placed().sessionId() : own.session().id();
    }

    /** Empty for a session without sets. */
    Optional<UUID> setId() {
        if (own == null) {
            return Optional.of(placed().setId());
        }
        return own.set() == null ? Optional.empty() : Optional.of(own.set().id());
    }

    /** The title another app gives the exercise, or its id; empty for a session without sets. */
    Optional<String> exercise() {
        if (own == null) {
            return Optional.of(logged().exercise());
        }
        return own.set() == null ? Optional.empty() : Optional.of(own.set().exerciseId());
    }

    /** By what rows are put in order; those of one file are all local, or all of one zone. */
    LocalDateTime start() {
        if (own == null) {
            return logged().workout().start();
        }
        OffsetDateTime at = own.set() == null ? own.session().startedAt() : own.set().performedAt();
        return at.atZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }
}
