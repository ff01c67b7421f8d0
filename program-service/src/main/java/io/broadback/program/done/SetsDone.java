package io.broadback.program.done;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.tenancy.TenantId;
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** The sets that an athlete has done in a span of days, in the one order of sets (3.15). */
@ApplicationScoped
public class SetsDone {
    private static final String SELECT = """
            select d.set_id, d.session_id, d.sequence, d.performed_at, d.set_index, d.exercise_id, d.grip_variant,
                   d.set_type, d.technique, d.load, d.assistance, d.unit, d.reps, d.reps_in_reserve, d.range_bottom,
                   d.range_top, d.planned_load, d.planned_unit, d.slot_id, d.pain, d.beyond_plan, s.session_rpe,
                   coalesce(s.deload, false) as deload
              from set_done d
              left join session_done s on s.tenant_id = d.tenant_id and s.athlete_id = d.athlete_id
                                      and s.session_id = d.session_id
             where d.tenant_id = $1 and d.athlete_id = $2 and d.status = 'ok'
            """;
    private static final String BETWEEN = SELECT + """
              and d.performed_at >= $3 and d.performed_at < $4
            order by d.performed_at, d.set_index, d.set_id""";
    private static final String LAST = SELECT + """
              and d.performed_at < $4 and (d.exercise_id, d.session_id) in (
                  select distinct on (l.exercise_id, l.technique, l.range_bottom, l.range_top) l.exercise_id, l.session_id
                    from set_done l
                   where l.tenant_id = $1 and l.athlete_id = $2 and l.exercise_id = any ($3) and l.status = 'ok'
                     and l.performed_at < $4 and l.performed_at >= $5 and l.set_type in ('working', 'failure', 'amrap')
                   order by l.exercise_id, l.technique, l.range_bottom, l.range_top, l.performed_at desc)
            order by d.performed_at, d.set_index, d.set_id""";
    private static final int MONTHS_BACK = 12;

    private final TenantPool pool;

    SetsDone(TenantPool pool) {
        this.pool = pool;
    }

    /** Both days included; a day is one of the athlete's time zone. Not to be called inside a Panache transaction. */
    public Uni<List<DoneSet>> between(TenantId tenant, UUID athlete, ZoneId zone, LocalDate first, LocalDate last) {
        return pool.run(tenant, transaction -> between(transaction, tenant, athlete, zone, first, last));
    }

    /** The same in a transaction of the caller that sees the tenant. */
    public static Uni<List<DoneSet>> between(SqlConnection transaction, TenantId tenant, UUID athlete, ZoneId zone,
            LocalDate first, LocalDate last) {
        return transaction.preparedQuery(BETWEEN)
                .execute(Tuple.of(tenant.value(), athlete, first.atStartOfDay(zone).toOffsetDateTime(),
                        last.plusDays(1).atStartOfDay(zone).toOffsetDateTime()))
                .map(rows -> sets(rows, zone));
    }

    /** For each track of the exercises, the sets of its last session before a day, at most a year back. */
    public Uni<List<DoneSet>> lastBefore(TenantId tenant, UUID athlete, ZoneId zone, LocalDate day,
            Collection<String> exercises) {
        var before = day.atStartOfDay(zone).toOffsetDateTime();
        return pool.run(tenant, transaction -> transaction.preparedQuery(LAST)
                .execute(Tuple.of(tenant.value(), athlete).addArrayOfString(exercises.toArray(String[]::new))
                        .addOffsetDateTime(before).addOffsetDateTime(before.minusMonths(MONTHS_BACK)))
                .map(rows -> sets(rows, zone)));
    }

    private static List<DoneSet> sets(RowSet<Row> rows, ZoneId zone) {
        List<DoneSet> sets = new ArrayList<>();
        rows.forEach(row -> sets.add(set(row, zone)));
        return sets;
    }

    private static DoneSet set(Row row, ZoneId zone) {
        var at = row.getOffsetDateTime("performed_at");
        Integer bottom = row.getInteger("range_bottom");
        Integer top = row.getInteger("range_top");
        return new DoneSet(row.getUUID("set_id"), row.getUUID("session_id"), row.getLong("sequence"), at.toInstant(),
                at.atZoneSameInstant(zone).toLocalDate(), row.getInteger("set_index"), row.getString("exercise_id"),
                row.getString("grip_variant"), SetType.valueOf(constant(row.getString("set_type"))),
                Technique.valueOf(constant(row.getString("technique"))), load(row, "load", "unit"),
                load(row, "assistance", "unit"), row.getInteger("reps"), row.getInteger("reps_in_reserve"),
                bottom == null || top == null ? null : new RepRange(bottom, top), load(row, "planned_load", "planned_unit"),
                row.getUUID("slot_id"), row.getBoolean("pain"), row.getBoolean("beyond_plan"), row.getInteger("session_rpe"),
                row.getBoolean("deload"));
    }

    private static @Nullable Load load(Row row, String value, String unit) {
        BigDecimal number = row.getBigDecimal(value);
        String word = row.getString(unit);
        return number == null || word == null ? null : new Load(number, WeightUnit.valueOf(constant(word)));
    }

    /** Words of the wire are the names of the constants in small letters. */
    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
