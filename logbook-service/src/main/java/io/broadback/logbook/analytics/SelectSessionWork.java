package io.broadback.logbook.analytics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import io.broadback.logbook.analytics.domain.Exercise;
import io.broadback.logbook.analytics.domain.SessionWork;
import io.broadback.logbook.analytics.domain.Span;
import io.broadback.logbook.analytics.domain.Work;
import io.broadback.platform.tenancy.Pipeline;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** The work of each session, by what it was for: one row a session, whatever the number of sets. */
final class SelectSessionWork {
    private static final String SELECT = """
            select s.session_id, min(s.performed_at), bool_or(m.heavy), bool_or(m.press),
                   (count(*) filter (where m.back))::int, (count(s.reps_in_reserve) filter (where m.back))::int,
                   coalesce(sum(s.reps_in_reserve) filter (where m.back), 0)::int,
                   (count(*) filter (where not m.back))::int, (count(s.reps_in_reserve) filter (where not m.back))::int,
                   coalesce(sum(s.reps_in_reserve) filter (where not m.back), 0)::int,
                   (count(*) filter (where m.legs))::int
              from unnest($3::text[], $4::boolean[], $5::boolean[], $6::boolean[], $7::boolean[])
                   as m (id, back, heavy, press, legs)
              join logged_set s on s.exercise_id = m.id and %s and s.set_type <> 'deload' and s.session_id not in %s
                   and s.performed_at >= $8 and s.performed_at < $9
             group by 1""".formatted(CountedSql.WORK, CountedSql.DELOADS);
    private static final String RATED = """
            select session_id, (body ->> 'sessionRpe')::int from training_session
             where tenant_id = $1 and athlete_id = $2 and body ->> 'sessionRpe' is not null""";

    private SelectSessionWork() {
    }

    /** In no particular order; deload sessions and deload sets are left out. */
    static Uni<List<SessionWork>> of(SqlConnection transaction, Subject subject, List<Exercise> exercises, Span span) {
        Tuple arguments = subject.arguments().addArrayOfString(CountedSql.ids(exercises))
                .addArrayOfBoolean(kinds(exercises, exercise -> exercise.work().isBack()))
                .addArrayOfBoolean(kinds(exercises, Exercise::heavyAxial))
                .addArrayOfBoolean(kinds(exercises, exercise -> exercise.work() == Work.PRESS))
                .addArrayOfBoolean(kinds(exercises, exercise -> exercise.work() == Work.LEGS))
                .addOffsetDateTime(subject.startOf(span.from())).addOffsetDateTime(subject.startOf(span.to().plusDays(1)));
        return Pipeline.of(transaction.preparedQuery(SELECT).execute(arguments),
                transaction.preparedQuery(RATED).execute(subject.arguments()))
                .map(both -> {
                    Map<UUID, Integer> exertion = new HashMap<>();
                    both.getItem2().forEach(row -> exertion.put(row.getUUID(0), row.getInteger(1)));
                    List<SessionWork> sessions = new ArrayList<>();
                    both.getItem1().forEach(row -> sessions.add(session(row, subject, exertion)));
                    return sessions;
                });
    }

    private static SessionWork session(Row row, Subject subject, Map<UUID, Integer> exertion) {
        UUID id = row.getUUID(0);
        return new SessionWork(id, subject.dateOf(row.getOffsetDateTime(1).toInstant()), row.getBoolean(2), row.getBoolean(3),
                new SessionWork.Sets(row.getInteger(4), row.getInteger(5), row.getInteger(6)),
                new SessionWork.Sets(row.getInteger(7), row.getInteger(8), row.getInteger(9)), row.getInteger(10),
                exertion.get(id));
    }

    private static Boolean[] kinds(List<Exercise> exercises, Predicate<Exercise> kind) {
        return exercises.stream().map(kind::test).toArray(Boolean[]::new);
    }
}
