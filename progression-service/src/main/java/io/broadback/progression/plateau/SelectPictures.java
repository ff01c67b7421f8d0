package io.broadback.progression.plateau;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.copy.Copies;
import io.broadback.platform.event.Topics;
import io.broadback.platform.event.program.AthleteValue;
import io.broadback.platform.event.program.WeekValue;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.tenancy.Pipeline;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.progression.plateau.domain.DoneSet;
import io.broadback.progression.plateau.domain.TrainingLog;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.tuples.Tuple2;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Reads the pictures of some athletes in one go. */
@ApplicationScoped
class SelectPictures {
    private final Clock clock;

    SelectPictures(Clock clock) {
        this.clock = clock;
    }

    Uni<AthletePicture> one(SqlConnection transaction, TenantId tenant, UUID athlete, Catalogue catalogue) {
        return of(transaction, tenant, List.of(athlete), catalogue)
                .map(pictures -> Objects.requireNonNull(pictures.get(athlete)));
    }

    Uni<Map<UUID, AthletePicture>> of(SqlConnection transaction, TenantId tenant, Collection<UUID> athletes,
            Catalogue catalogue) {
        UUID[] ids = athletes.stream().distinct().sorted().toArray(UUID[]::new);
        Uni<Tuple2<Map<String, AthleteValue>, List<WeekValue>>> copies = Pipeline.of(
                Copies.some(transaction, tenant, Topics.PROGRAM_ATHLETES, List.of(ids).stream().map(UUID::toString).toList(),
                        AthleteValue.class),
                weeks(transaction, tenant, ids));
        return Pipeline.of(ResultStore.of(transaction, tenant, ids),
                SelectDoneSets.of(transaction, tenant, ids, catalogue), ExperimentStore.of(transaction, tenant, ids), copies)
                .map(all -> List.of(ids).stream().collect(Collectors.toMap(Function.identity(),
                        id -> picture(id, all.getItem4().getItem1().get(id.toString()), catalogue,
                                all.getItem1().stream().filter(each -> each.athlete().equals(id))
                                        .map(ResultStore.Stored::result).toList(),
                                all.getItem2().getOrDefault(id, List.of()),
                                all.getItem4().getItem2().stream().filter(each -> each.athleteId().equals(id)).toList(),
                                all.getItem3().stream().filter(each -> each.athlete().equals(id)).toList()))));
    }

    private AthletePicture picture(UUID athlete, @Nullable AthleteValue roster, Catalogue catalogue,
            List<StoredResult> results, List<DoneSet> sets, List<WeekValue> weeks, List<StoredExperiment> experiments) {
        LocalDate today = AthletePicture.today(roster, clock.instant());
        TrainingLog log = new TrainingLog(sets,
                weeks.stream().map(PlannedWeeks::of).flatMap(Optional::stream).toList(), today);
        return new AthletePicture(athlete, roster, today, catalogue, results, log, experiments);
    }

    private static Uni<List<WeekValue>> weeks(SqlConnection transaction, TenantId tenant, UUID[] athletes) {
        return transaction.preparedQuery("""
                select value::text from copied_value
                 where tenant_id = $1 and topic = $2 and athlete_id = any ($3) and value is not null""")
                .execute(Tuple.of(tenant.value(), Topics.PROGRAM_WEEKS.topic()).addArrayOfUUID(athletes)).map(rows -> {
                    List<WeekValue> weeks = new ArrayList<>();
                    rows.forEach(row -> weeks.add(EventJson.readOwn(row.getString(0), WeekValue.class)));
                    return weeks;
                });
    }
}
