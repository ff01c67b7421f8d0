package io.broadback.logbook.imports;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.logbook.exchange.LogFile.Row;
import io.broadback.logbook.exchange.domain.Line;
import io.broadback.logbook.exchange.domain.Line.LoggedRow;
import io.broadback.logbook.exchange.domain.Line.OwnLine;
import io.broadback.logbook.exchange.domain.Line.PassedOver;
import io.broadback.logbook.exchange.domain.Line.Refused;
import io.broadback.logbook.exchange.domain.Numbering;
import io.broadback.logbook.exchange.domain.OwnRow;
import io.broadback.logbook.exchange.domain.Rows;
import io.broadback.logbook.exchange.domain.Source;
import io.broadback.logbook.exchange.domain.UnitVotes;
import io.broadback.logbook.imports.FileReport.LineNote;

/**
 * Goes through the rows of one file once: gives the sets their places and counts what there is. It remembers a name and a
 * number a row, not the rows.
 */
final class CountingRows {
    /** More titles than any catalogue has exercises. */
    private static final int MOST_TITLES = 2_000;

    private final Rows reader;
    private final Numbering numbering;
    private final Set<UUID> seen = new HashSet<>();
    private final Set<UUID> ids = new HashSet<>();
    private final Set<UUID> sessions = new HashSet<>();
    private final Map<String, Integer> exercises = new LinkedHashMap<>();
    private final Map<String, Integer> passedOver = new LinkedHashMap<>();
    private final List<LineNote> lines = new ArrayList<>();
    private int rows;
    private int sets;
    private int duplicates;
    private int refused;
    private UnitVotes votes = UnitVotes.NONE;
    private @Nullable LocalDateTime first;
    private @Nullable LocalDateTime last;

    CountingRows(UUID athlete, Source source, Rows reader) {
        this.numbering = new Numbering(athlete, source);
        this.reader = reader;
    }

    /** The set a row is, if it is one. */
    Optional<ImportedRow> count(Row row) {
        rows++;
        Line line = reader.read(row.fields());
        return switch (line) {
            case LoggedRow logged -> distinct(row) ? set(row, logged) : Optional.empty();
            case OwnLine own -> distinct(row) ? own(row, own.row()) : Optional.empty();
            case PassedOver passed -> {
                passedOver.merge(passed.why(), 1, Integer::sum);
                yield Optional.empty();
            }
            case Refused reason -> refuse(row, reason.why());
        };
    }

    private boolean distinct(Row row) {
        if (seen.add(UUID.nameUUIDFromBytes(String.join("\u0000", row.fields()).getBytes(StandardCharsets.UTF_8)))) {
            return true;
        }
        duplicates++;
        note(row, "the same row stands further up");
        return false;
    }

    private Optional<ImportedRow> set(Row row, LoggedRow logged) {
        if (isOneTitleTooMany(logged.exercise())) {
            return refuse(row, "the file names more than " + MOST_TITLES + " exercises");
        }
        if (logged.weight() != null) {
            votes = votes.with(logged.weight().abs(), logged.unit());
        }
        return accept(ImportedRow.of(logged, numbering.place(logged)));
    }

    private Optional<ImportedRow> own(Row row, OwnRow own) {
        ImportedRow imported = ImportedRow.of(own);
        if (imported.exercise().filter(this::isOneTitleTooMany).isPresent()) {
            return refuse(row, "the file names more than " + MOST_TITLES + " exercises");
        }
        if (own.set() != null && !ids.add(own.set().id())) {
            return refuse(row, "another set of its id stands further up");
        }
        return accept(imported);
    }

    private boolean isOneTitleTooMany(String title) {
        return exercises.size() == MOST_TITLES && !exercises.containsKey(title);
    }

    private Optional<ImportedRow> refuse(Row row, String why) {
        refused++;
        note(row, why);
        return Optional.empty();
    }

    private Optional<ImportedRow> accept(ImportedRow imported) {
        sessions.add(imported.sessionId());
        imported.exercise().ifPresent(title -> {
            sets++;
            exercises.merge(title, 1, Integer::sum);
        });
        LocalDateTime start = imported.start();
        first = first == null || start.isBefore(first) ? start : first;
        last = last == null || start.isAfter(last) ? start : last;
        return Optional.of(imported);
    }

    private void note(Row row, String why) {
        if (lines.size() < FileReport.MOST_LINES) {
            lines.add(new LineNote(row.line(), why));
        }
    }

    FileReport report() {
        return new FileReport(rows, sets, sessions.size(), Map.copyOf(passedOver), duplicates, refused, first, last, votes,
                Map.copyOf(exercises), List.copyOf(lines));
    }
}
