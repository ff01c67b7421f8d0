package io.broadback.logbook.analytics;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.broadback.logbook.analytics.domain.CountedSets;
import io.broadback.logbook.analytics.domain.Exercise;
import io.broadback.platform.training.SetType;

/**
 * The conditions that queries of analytics share. Types stand in the text and not in an argument, because only so can
 * PostgreSQL see that the partial index logged_set_analytics answers the query.
 */
final class CountedSql {
    /** Sessions that were a deload. */
    static final String DELOADS = """
            (select d.session_id from training_session d
              where d.tenant_id = $1 and d.athlete_id = $2 and (d.body ->> 'deload')::boolean)""";
    /** Sets of work of an athlete (3.16). */
    static final String WORK = sets(CountedSets.WORK);
    /** Sets of an athlete that are evidence of strength (3.16). */
    static final String STRENGTH = sets(CountedSets.STRENGTH);

    private CountedSql() {
    }

    private static String sets(Set<SetType> types) {
        return """
                s.tenant_id = $1 and s.athlete_id = $2 and s.status = 'ok'
                and s.technique <> 'breakdown' and s.set_type in (%s)"""
                .formatted(types.stream().map(type -> "'" + type + "'").collect(Collectors.joining(", ")));
    }

    static String[] ids(List<Exercise> exercises) {
        return exercises.stream().map(Exercise::id).toArray(String[]::new);
    }
}
