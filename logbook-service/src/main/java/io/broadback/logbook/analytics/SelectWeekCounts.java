package io.broadback.logbook.analytics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.broadback.logbook.analytics.domain.CountedSets;
import io.broadback.logbook.analytics.domain.Exercise;
import io.broadback.logbook.analytics.domain.SetCount;
import io.broadback.logbook.analytics.domain.Span;
import io.broadback.logbook.analytics.domain.WeekOfExercise;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** How many sets of work an athlete did of each exercise in each week, counted by the index alone. */
final class SelectWeekCounts {
    /** Weeks are told apart by the instants they begin at, so that only Java knows the athlete's zone. */
    private static final String SELECT = """
            select m.number::int, width_bucket(s.performed_at, $4::timestamptz[]), count(*)::int,
                   (count(*) filter (where c.deload))::int,
                   (count(s.reps_in_reserve) filter (where not c.deload))::int,
                   (count(*) filter (where not c.deload and s.reps_in_reserve <= %d))::int
              from unnest($3::text[]) with ordinality as m (id, number)
              join logged_set s on %s and s.performed_at >= $5 and s.performed_at < $6
             cross join lateral (select s.set_type = 'deload' or s.session_id in %s as deload) as c
             group by 1, 2""".formatted(CountedSets.CLOSE, CountedSql.WORK, CountedSql.DELOADS);

    private SelectWeekCounts() {
    }

    /** Of whole weeks; exercises without a set in a week have no element for it. */
    static Uni<List<WeekOfExercise>> of(SqlConnection transaction, Subject subject, List<Exercise> exercises, Span span) {
        List<LocalDate> mondays = span.mondays();
        return transaction.preparedQuery(SELECT).execute(subject.arguments().addArrayOfString(CountedSql.ids(exercises))
                .addArrayOfOffsetDateTime(subject.startsOf(mondays)).addOffsetDateTime(subject.startOf(mondays.getFirst()))
                .addOffsetDateTime(subject.startOf(mondays.getLast().plusWeeks(1))))
                .map(rows -> {
                    List<WeekOfExercise> counts = new ArrayList<>(rows.size());
                    rows.forEach(row -> counts.add(new WeekOfExercise(mondays.get(row.getInteger(1) - 1),
                            exercises.get(row.getInteger(0) - 1),
                            new SetCount(row.getInteger(2), row.getInteger(3), row.getInteger(4), row.getInteger(5)))));
                    return counts;
                });
    }

    /** Whether any work was done on a day. */
    static Uni<Boolean> anyOn(SqlConnection transaction, Subject subject, List<Exercise> exercises, LocalDate day) {
        return transaction.preparedQuery("""
                select exists (select from unnest($3::text[]) as m (id)
                                 join logged_set s on %s and s.performed_at >= $4 and s.performed_at < $5)"""
                .formatted(CountedSql.WORK))
                .execute(subject.arguments().addArrayOfString(CountedSql.ids(exercises))
                        .addOffsetDateTime(subject.startOf(day)).addOffsetDateTime(subject.startOf(day.plusDays(1))))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }
}
