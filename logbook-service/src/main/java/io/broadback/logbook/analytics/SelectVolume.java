package io.broadback.logbook.analytics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.broadback.logbook.analytics.domain.Exercise;
import io.broadback.logbook.analytics.domain.Span;
import io.broadback.logbook.analytics.domain.Volume;
import io.broadback.platform.training.WeightUnit;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** What the row sets of each week moved, both sides counted (3.9), pounds and kilograms apart. */
final class SelectVolume {
    private static final String MOVED = """
            s.net_load * case when m.sides = 2 then coalesce(s.both_sides_reps, 2 * s.counted_reps) else s.counted_reps end""";
    private static final String SELECT = """
            select width_bucket(s.performed_at, $5::timestamptz[]), count(*)::int, count(distinct s.session_id)::int,
                   sum(%1$s) filter (where s.load_unit = 'lb'), sum(%1$s) filter (where s.load_unit = 'kg')
              from unnest($3::text[], $4::integer[]) as m (id, sides)
              join logged_set s on s.exercise_id = m.id and %2$s and s.performed_at >= $6 and s.performed_at < $7
             group by 1 order by 1""".formatted(MOVED, CountedSql.WORK);

    private SelectVolume() {
    }

    /** Of whole weeks in which there were any. */
    static Uni<List<Volume>> of(SqlConnection transaction, Subject subject, List<Exercise> rows, Span span) {
        List<LocalDate> mondays = span.mondays();
        return transaction.preparedQuery(SELECT).execute(subject.arguments().addArrayOfString(CountedSql.ids(rows))
                .addArrayOfInteger(rows.stream().map(Exercise::sides).toArray(Integer[]::new))
                .addArrayOfOffsetDateTime(subject.startsOf(mondays)).addOffsetDateTime(subject.startOf(mondays.getFirst()))
                .addOffsetDateTime(subject.startOf(mondays.getLast().plusWeeks(1))))
                .map(found -> {
                    List<Volume> weeks = new ArrayList<>();
                    found.forEach(row -> weeks.add(volume(row, mondays)));
                    return weeks;
                });
    }

    private static Volume volume(Row row, List<LocalDate> mondays) {
        Map<WeightUnit, BigDecimal> moved = new EnumMap<>(WeightUnit.class);
        BigDecimal pounds = row.getBigDecimal(3);
        if (pounds != null) {
            moved.put(WeightUnit.LB, pounds);
        }
        BigDecimal kilograms = row.getBigDecimal(4);
        if (kilograms != null) {
            moved.put(WeightUnit.KG, kilograms);
        }
        return new Volume(mondays.get(row.getInteger(0) - 1), row.getInteger(1), row.getInteger(2), moved);
    }
}
