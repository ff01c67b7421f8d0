package io.broadback.logbook.imports;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.logbook.exchange.domain.ExerciseNames;
import io.broadback.logbook.exchange.domain.ExerciseNames.Meaning;
import io.broadback.logbook.exchange.domain.Source;
import io.broadback.logbook.exchange.domain.Units;
import io.broadback.logbook.imports.FileReport.LineNote;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** An import as it is stored, without its rows; {@code file} is null while it is received. */
record StoredImport(UUID id, UUID athlete, String state, ImportSettings settings, @Nullable FileReport file, Mappings mappings,
        Tally tally, List<LineNote> refusals, @Nullable LocalDateTime lastStart, @Nullable Integer lastLine) {

    /** How many sets have come to what; {@code quarantined} are among the created ones. */
    record Tally(int created, int unchanged, int kept, int quarantined, int unmapped, int refused) {
        int done() {
            return created + unchanged + kept + unmapped + refused;
        }
    }

    /** Locks it if asked to, so that what is decided about it holds. */
    static Uni<Optional<StoredImport>> find(SqlConnection transaction, TenantId tenant, UUID id, boolean lock) {
        return transaction.preparedQuery("""
                select import_id, athlete_id, state, settings::text, file::text, mappings::text, created, unchanged, kept,
                       quarantined, unmapped, refused, refusals::text, last_start, last_line
                  from log_import where tenant_id = $1 and import_id = $2""" + (lock ? " for update" : ""))
                .execute(Tuple.of(tenant.value(), id))
                .map(rows -> rows.size() == 0 ? Optional.empty() : Optional.of(read(rows.iterator().next())));
    }

    private static StoredImport read(Row row) {
        String file = row.getString(4);
        return new StoredImport(row.getUUID(0), row.getUUID(1), row.getString(2),
                EventJson.readOwn(row.getString(3), ImportSettings.class),
                file == null ? null : EventJson.readOwn(file, FileReport.class),
                EventJson.readOwn(row.getString(5), Mappings.class),
                new Tally(row.getInteger(6), row.getInteger(7), row.getInteger(8), row.getInteger(9), row.getInteger(10),
                        row.getInteger(11)),
                List.of(EventJson.readOwn(row.getString(12), LineNote[].class)), row.getLocalDateTime(13), row.getInteger(14));
    }

    StoredImport with(ImportSettings other) {
        return new StoredImport(id, athlete, state, other, file, mappings, tally, refusals, lastStart, lastLine);
    }

    /** What a title means; our own export names exercises by their ids. */
    Optional<Meaning> meaning(String title, ExerciseNames names, Set<String> exercises) {
        if (settings.source() == Source.BROADBACK && exercises.contains(title) && !mappings.titles().containsKey(title)) {
            return Optional.of(new Meaning(title, null));
        }
        return mappings.meaning(title, names).filter(meant -> exercises.contains(meant.exerciseId()));
    }

    /** Empty while nobody knows in which unit the file is written. */
    Optional<Units> units() {
        FileReport report = file;
        return report == null ? Optional.empty()
                : Units.of(settings.withoutUnit(), report.votes(), settings.unit(), settings.athleteUnit());
    }
}
