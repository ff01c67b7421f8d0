package io.broadback.logbook.analytics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.broadback.logbook.analytics.domain.CountedSets;
import io.broadback.logbook.analytics.domain.SetCount;
import io.broadback.logbook.analytics.domain.Span;
import io.broadback.logbook.analytics.domain.WeekOfExercise;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** How many sets of work an athlete did of each exercise in each week, counted by the index alone. */
final class SelectWeekCounts {
    /** Weeks are told apart by the instants they begin at, so that only Java knows the athlete's zone. */
    private static final String SELECT = """
            select s.exercise_id, width_bucket(s.performed_at, $3::timestamptz[]),
                   s.set_type = 'deload' or s.session_id in %s, count(*)::int, count(s.reps_in_reserve)::int,
                   (count(*) filter (where s.reps_in_reserve <= %d))::int
              from logged_set s
             where %s and s.performed_at >= $4 and s.performed_at < $5
             group by 1, 2, 3""".formatted(CountedSql.DELOADS, CountedSets.CLOSE, CountedSql.WORK);
    private static final String ANY = """
            select exists (select from logged_set s where %s and s.performed_at >= $3 and s.performed_at < $4)"""
            .formatted(CountedSql.WORK);

    private SelectWeekCounts() {
    }

    /**
     * Of whole weeks, in no particular order. An exercise has up to two elements for a week, one of them of deloads, and none
     * for a week without it; exercises that nobody knows have none at all.
     */
    static Uni<List<WeekOfExercise>> of(SqlConnection transaction, Subject subject, CatalogueExercises exercises, Span span) {
        List<LocalDate> mondays = span.mondays();
        return transaction.preparedQuery(SELECT)
                .execute(subject.arguments().addArrayOfOffsetDateTime(subject.startsOf(mondays))
                        .addOffsetDateTime(subject.startOf(mondays.getFirst()))
                        .addOffsetDateTime(subject.startOf(mondays.getLast().plusWeeks(1))))
                .map(rows -> {
                    List<WeekOfExercise> counts = new ArrayList<>(rows.size());
                    rows.forEach(row -> exercises.find(row.getString(0)).ifPresent(exercise -> counts
                            .add(new WeekOfExercise(mondays.get(row.getInteger(1) - 1), exercise, count(row)))));
                    return counts;
                });
    }

    /** Efforts in a deload are low on purpose, so its reserves tell nothing. */
    private static SetCount count(Row row) {
        int sets = row.getInteger(3);
        return row.getBoolean(2) ? new SetCount(sets, sets, 0, 0)
                : new SetCount(sets, 0, row.getInteger(4), row.getInteger(5));
    }

    /** Whether any work was done on a day. */
    static Uni<Boolean> anyOn(SqlConnection transaction, Subject subject, LocalDate day) {
        return transaction.preparedQuery(ANY).execute(subject.arguments().addOffsetDateTime(subject.startOf(day))
                .addOffsetDateTime(subject.startOf(day.plusDays(1))))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }
}
