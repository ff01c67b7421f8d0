package io.broadback.logbook.analytics;

import java.util.ArrayList;
import java.util.List;

import io.broadback.logbook.analytics.domain.Exercise;
import io.broadback.logbook.analytics.domain.PlannedDay;
import io.broadback.logbook.analytics.domain.Span;
import io.broadback.platform.event.Topics;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * The row sets that program's stored weeks ask for, day by day: slots of the rows' roles, and rows that were in a base split. A
 * week published before it told its slots has none.
 */
final class SelectPlannedRows {
    private static final String SELECT = """
            select (slot ->> 'date')::date, sum((slot ->> 'sets')::int)::int
              from copied_value c
             cross join lateral jsonb_array_elements(
                   case jsonb_typeof(c.value -> 'slots') when 'array' then c.value -> 'slots' else '[]'::jsonb end) as slot
             where c.tenant_id = $1 and c.athlete_id = $2 and c.topic = $3 and c.value is not null
               and (slot ->> 'role' in ('primary_row', 'row') or slot ->> 'exerciseId' = any ($4))
               and (slot ->> 'date')::date between $5 and $6
             group by 1 order by 1""";

    private SelectPlannedRows() {
    }

    static Uni<List<PlannedDay>> of(SqlConnection transaction, Subject subject, List<Exercise> rows, Span span) {
        return transaction.preparedQuery(SELECT).execute(subject.arguments().addString(Topics.PROGRAM_WEEKS.topic())
                .addArrayOfString(CountedSql.ids(rows)).addLocalDate(span.from()).addLocalDate(span.to()))
                .map(found -> {
                    List<PlannedDay> days = new ArrayList<>();
                    found.forEach(row -> days.add(new PlannedDay(row.getLocalDate(0), row.getInteger(1))));
                    return days;
                });
    }
}
