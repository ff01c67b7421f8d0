package io.broadback.logbook.imports;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import io.broadback.logbook.imports.FileReport.LineNote;
import io.broadback.logbook.set.ImportedSets.Outcome;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.outbox.PendingWork.Job;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Counts what becomes of one chunk, and stores it with how far the import has come. */
final class Progress {
    private final List<LineNote> refusals;
    private int created;
    private int unchanged;
    private int kept;
    private int quarantined;
    private int unmapped;
    private int refused;

    Progress(StoredImport before) {
        this.refusals = new ArrayList<>(before.refusals());
    }

    void unmapped() {
        unmapped++;
    }

    void refused(int line, String why) {
        refused++;
        if (refusals.size() < FileReport.MOST_LINES) {
            refusals.add(new LineNote(line, why));
        }
    }

    void count(int line, Outcome outcome) {
        switch (outcome) {
            case Outcome.Created one -> {
                created++;
                quarantined += one.quarantined() ? 1 : 0;
            }
            case Outcome.Unchanged same -> unchanged++;
            case Outcome.Kept other -> kept++;
            case Outcome.Refused reason -> refused(line, reason.why());
        }
    }

    Uni<Void> store(SqlConnection transaction, Job job, int lastLine, LocalDateTime lastStart) {
        return transaction.preparedQuery("""
                update log_import
                   set state = 'RUNNING', created = created + $3, unchanged = unchanged + $4, kept = kept + $5,
                       quarantined = quarantined + $6, unmapped = unmapped + $7, refused = refused + $8,
                       refusals = $9::text::json, last_start = $10, last_line = $11
                 where tenant_id = $1 and import_id = $2""")
                .execute(Tuple.tuple().addUUID(job.chain().value()).addUUID(job.id()).addInteger(created).addInteger(unchanged)
                        .addInteger(kept).addInteger(quarantined).addInteger(unmapped).addInteger(refused)
                        .addString(EventJson.write(refusals)).addLocalDateTime(lastStart).addInteger(lastLine))
                .replaceWithVoid();
    }
}
