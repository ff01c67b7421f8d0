package io.broadback.logbook.analytics;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.broadback.logbook.analytics.domain.Lift;
import io.broadback.logbook.analytics.domain.Weighings;
import io.broadback.logbook.analytics.domain.Weighings.Weighing;
import io.broadback.platform.training.WeightUnit;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** What the body weighed, by the sessions that say so. */
final class SelectWeighings {
    private static final String SELECT = """
            select body ->> 'startedAt', (body #>> '{bodyweight,value}')::numeric, body #>> '{bodyweight,unit}'
              from training_session
             where tenant_id = $1 and athlete_id = $2 and body #>> '{bodyweight,value}' is not null""";

    private SelectWeighings() {
    }

    static Uni<Weighings> of(SqlConnection transaction, Subject subject) {
        return transaction.preparedQuery(SELECT).execute(subject.arguments()).map(rows -> {
            List<Weighing> weighings = new ArrayList<>();
            rows.forEach(row -> {
                BigDecimal weight = row.getBigDecimal(1);
                weighings.add(new Weighing(OffsetDateTime.parse(row.getString(0)).toInstant(),
                        weight.movePointRight(Lift.DECIMALS).longValueExact(),
                        WeightUnit.valueOf(row.getString(2).toUpperCase(Locale.ROOT))));
            });
            return new Weighings(weighings);
        });
    }
}
