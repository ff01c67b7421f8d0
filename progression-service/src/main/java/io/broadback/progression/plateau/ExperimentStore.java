package io.broadback.progression.plateau;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.broadback.platform.identity.Author;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.progression.plateau.domain.Experiment;
import io.broadback.progression.plateau.domain.Outcome;
import io.broadback.progression.plateau.domain.Outcome.Declined;
import io.broadback.progression.plateau.domain.Outcome.Failed;
import io.broadback.progression.plateau.domain.Outcome.Open;
import io.broadback.progression.plateau.domain.Outcome.Succeeded;
import io.broadback.progression.plateau.domain.Rung;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Stores experiments. */
final class ExperimentStore {
    private ExperimentStore() {
    }

    /** All experiments of these athletes, oldest first. */
    static Uni<List<StoredExperiment>> of(SqlConnection transaction, TenantId tenant, UUID[] athletes) {
        return transaction
                .preparedQuery(
                        """
                                select experiment_id, athlete_id, track_id, exercise_id, rung, hypothesis, row_sets, started_on, review_on, status,
                                       reviewed_on, reason, note, change::text, author::text
                                  from experiment where tenant_id = $1 and athlete_id = any ($2)
                                 order by athlete_id, started_on, rung, experiment_id""")
                .execute(Tuple.of(tenant.value()).addArrayOfUUID(athletes))
                .map(rows -> {
                    List<StoredExperiment> found = new ArrayList<>();
                    rows.forEach(row -> found.add(stored(row)));
                    return found;
                });
    }

    static Uni<Void> add(SqlConnection transaction, TenantId tenant, StoredExperiment added) {
        Experiment experiment = added.experiment();
        Outcome outcome = experiment.outcome();
        return transaction.preparedQuery("""
                insert into experiment (tenant_id, athlete_id, experiment_id, track_id, exercise_id, rung, hypothesis, row_sets,
                                        started_on, review_on, status, reason, note, change, author)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::text::json, $15::text::json)""")
                .execute(Tuple.tuple().addUUID(tenant.value()).addUUID(added.athlete()).addUUID(added.id())
                        .addUUID(added.trackId()).addString(added.exerciseId()).addInteger(experiment.rung().number())
                        .addString(experiment.hypothesis()).addInteger(experiment.rowSets())
                        .addLocalDate(experiment.startedOn()).addLocalDate(experiment.reviewOn())
                        .addString(ExperimentView.name(outcome))
                        .addString(outcome instanceof Declined declined ? declined.reason() : null)
                        .addString(added.note()).addString(EventJson.write(added.change()))
                        .addString(EventJson.write(added.author())))
                .replaceWithVoid();
    }

    /** Writes down the outcomes that were judged: from now on what is logged for back then changes nothing in them. */
    static Uni<Void> settle(SqlConnection transaction, TenantId tenant, List<StoredExperiment> settled) {
        List<Tuple> rows = settled.stream().filter(each -> ExperimentView.reviewedOn(each.experiment().outcome()) != null)
                .map(each -> Tuple.tuple().addUUID(tenant.value()).addUUID(each.athlete()).addUUID(each.id())
                        .addString(ExperimentView.name(each.experiment().outcome()))
                        .addLocalDate(ExperimentView.reviewedOn(each.experiment().outcome())))
                .toList();
        return rows.isEmpty() ? Uni.createFrom().voidItem()
                : transaction.preparedQuery("""
                        update experiment set status = $4, reviewed_on = $5
                         where tenant_id = $1 and athlete_id = $2 and experiment_id = $3 and status = 'OPEN'""")
                        .executeBatch(rows).replaceWithVoid();
    }

    private static StoredExperiment stored(Row row) {
        Experiment experiment = new Experiment(Rung.numbered(row.getInteger(4)), row.getString(5), row.getInteger(6),
                row.getLocalDate(7), row.getLocalDate(8), outcome(row));
        return new StoredExperiment(row.getUUID(0), row.getUUID(1), row.getUUID(2), row.getString(3), experiment,
                EventJson.readOwn(row.getString(13), ProposalView.class), row.getString(12),
                EventJson.readOwn(row.getString(14), Author.class));
    }

    private static Outcome outcome(Row row) {
        LocalDate reviewedOn = row.getLocalDate(10);
        return switch (row.getString(9)) {
            case "OPEN" -> new Open();
            case "SUCCEEDED" -> new Succeeded(Objects.requireNonNull(reviewedOn));
            case "FAILED" -> new Failed(Objects.requireNonNull(reviewedOn));
            case "DECLINED" -> new Declined(Objects.requireNonNull(row.getString(11)));
            default -> throw new IllegalStateException("An experiment cannot be " + row.getString(9));
        };
    }
}
