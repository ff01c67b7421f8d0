package io.broadback.logbook.analytics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.broadback.logbook.analytics.domain.Exercise;
import io.broadback.logbook.analytics.domain.Span;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * What an athlete trained in a span, as far as it is evidence of strength: rows first, and what was done most before the rest.
 */
final class SelectTrained {
    private static final Comparator<Trained> ORDER = Comparator.comparing((Trained trained) -> !trained.exercise().rowSet())
            .thenComparing(Comparator.comparingInt(Trained::sets).reversed())
            .thenComparing(trained -> trained.exercise().id());
    private static final String SELECT = """
            select s.exercise_id, count(*)::int from logged_set s
             where %s and s.performed_at >= $3 and s.performed_at < $4
             group by 1""".formatted(CountedSql.STRENGTH);

    private SelectTrained() {
    }

    /** An exercise and how many of its sets were done. */
    record Trained(Exercise exercise, int sets) {
    }

    static Uni<List<Trained>> of(SqlConnection transaction, Subject subject, CatalogueExercises exercises, Span span) {
        return transaction.preparedQuery(SELECT).execute(subject.arguments().addOffsetDateTime(subject.startOf(span.from()))
                .addOffsetDateTime(subject.startOf(span.to().plusDays(1))))
                .map(rows -> {
                    List<Trained> trained = new ArrayList<>();
                    rows.forEach(row -> exercises.find(row.getString(0))
                            .ifPresent(exercise -> trained.add(new Trained(exercise, row.getInteger(1)))));
                    return trained.stream().sorted(ORDER).toList();
                });
    }
}
