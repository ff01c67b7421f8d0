package io.broadback.progression.plateau;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.broadback.platform.tenancy.TenantId;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;
import io.broadback.progression.plateau.domain.DoneSet;
import io.broadback.progression.plateau.domain.ExerciseId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** What athletes did, set by set, in the one order of sets (3.15); only the few words the weeks are counted by. */
final class SelectDoneSets {
    private static final Comparator<Placed> ORDER = Comparator.comparing((Placed placed) -> placed.at().toInstant())
            .thenComparingInt(Placed::number).thenComparing(placed -> placed.set().id());

    private SelectDoneSets() {
    }

    private record Placed(UUID athlete, OffsetDateTime at, int number, DoneSet set) {
    }

    static Uni<Map<UUID, List<DoneSet>>> of(SqlConnection transaction, TenantId tenant, UUID[] athletes,
            Catalogue catalogue) {
        return transaction.preparedQuery("""
                select p.athlete_id, p.set_id, p.session_id, p.exercise_id, coalesce(s.deload, false),
                       p.body ->> 'performedAt', (p.body ->> 'setIndex')::int, p.body ->> 'setType', p.body ->> 'technique',
                       (p.body ->> 'repsInReserve')::int, (p.body ->> 'pain')::boolean
                  from performed_set p
                  left join performed_session s on s.tenant_id = p.tenant_id and s.athlete_id = p.athlete_id
                                               and s.session_id = p.session_id
                 where p.tenant_id = $1 and p.athlete_id = any ($2) and p.body ->> 'status' = 'ok'""")
                .execute(Tuple.of(tenant.value()).addArrayOfUUID(athletes)).map(rows -> {
                    Map<UUID, List<Placed>> placed = new HashMap<>();
                    rows.forEach(row -> placed.computeIfAbsent(row.getUUID(0), fresh -> new ArrayList<>())
                            .add(placed(row, catalogue)));
                    return placed.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                            each -> each.getValue().stream().sorted(ORDER).map(Placed::set).toList()));
                });
    }

    private static Placed placed(Row row, Catalogue catalogue) {
        OffsetDateTime at = OffsetDateTime.parse(row.getString(5));
        String exercise = row.getString(3);
        return new Placed(row.getUUID(0), at, row.getInteger(6),
                new DoneSet(row.getUUID(1).toString(), at.toLocalDate(), row.getUUID(2).toString(), new ExerciseId(exercise),
                        catalogue.work(exercise), catalogue.isCompound(exercise), SetType.valueOf(constant(row.getString(7))),
                        Technique.valueOf(constant(row.getString(8))), row.getInteger(9), row.getBoolean(4),
                        row.getBoolean(10)));
    }

    /** Words of the wire are the names of the constants in small letters. */
    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
