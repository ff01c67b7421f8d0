package io.broadback.logbook.set;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.broadback.logbook.outlier.domain.OutlierRule;
import io.broadback.platform.copy.ReachedAthletes;
import io.broadback.platform.event.Ids;
import io.broadback.platform.identity.Author;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.outbox.OutboxRelay;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.platform.tenancy.TenantPool;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Puts many sets of one athlete, in their order, each on its own: one that is refused leaves the others alone. One round trip,
 * and one more for each entry that is hard to believe (rule 3.14). Sets that an earlier attempt has stored are unchanged.
 */
@ApplicationScoped
public class WritingBatches {
    private static final String PUT_ALL = """
            select * from put_sets($1, $2, $3, $4, $5, $6::text::jsonb, $7::text::numeric, $8::text::jsonb)""";

    private final TenantPool pool;
    private final OutboxRelay relay;
    private final Clock clock;

    public WritingBatches(TenantPool pool, OutboxRelay relay, Clock clock) {
        this.pool = pool;
        this.relay = relay;
        this.clock = clock;
    }

    /** In whose name sets are put: a caller's, and how far the caller reaches. */
    public record Writer(TenantId tenant, Reach reach, Author author) {
    }

    /**
     * What became of each set, in the order in which they were given; a problem 404 if the writer does not reach the athlete.
     */
    public Uni<List<PutOutcome>> putAll(Writer writer, UUID athlete, List<CheckedSet> sets) {
        if (sets.isEmpty()) {
            return reached(writer, athlete).replaceWith(List.of());
        }
        List<PutOutcome> outcomes = new ArrayList<>(sets.size());
        return goOn(writer, athlete, sets, outcomes, null).map(done -> {
            if (outcomes.stream().anyMatch(PutOutcome::isChange)) {
                relay.wake();
            }
            return outcomes;
        });
    }

    private Uni<Void> reached(Writer writer, UUID athlete) {
        return pool.run(writer.tenant(),
                transaction -> ReachedAthletes.require(transaction, writer.tenant(), writer.reach(), athlete));
    }

    /** Puts what has no outcome yet; {@code facts} are those the first of it is to be judged by. */
    private Uni<Void> goOn(Writer writer, UUID athlete, List<CheckedSet> sets,
            List<PutOutcome> outcomes, @Nullable String facts) {
        List<CheckedSet> rest = sets.subList(outcomes.size(), sets.size());
        return pool.selfScoped().preparedQuery(PUT_ALL).execute(arguments(writer, athlete, rest, facts))
                .chain(rows -> {
                    String asked = read(rows, athlete, rest, outcomes);
                    return asked == null ? Uni.createFrom().voidItem()
                            : goOn(writer, athlete, sets, outcomes, asked);
                });
    }

    /** Adds the outcomes, and answers with the facts on which the next entry is to be judged, null if all have been put. */
    private static @Nullable String read(RowSet<Row> rows, UUID athlete, List<CheckedSet> rest, List<PutOutcome> outcomes) {
        int place = 0;
        for (Row row : rows) {
            switch (SetAnswers.outcome(row)) {
                case "unreached" -> throw ReachedAthletes.unreached(athlete);
                case "judge" -> {
                    return SetAnswers.facts(row);
                }
                default -> outcomes.add(PutOutcome.of(rest.get(place), row));
            }
            place++;
        }
        return null;
    }

    private Tuple arguments(Writer writer, UUID athlete, List<CheckedSet> rest,
            @Nullable String facts) {
        List<Map<String, @Nullable Object>> entries = new ArrayList<>(rest.size());
        for (CheckedSet set : rest) {
            entries.add(set.entry(Ids.timeOrdered(clock), entries.isEmpty() ? facts : null));
        }
        Reach reach = writer.reach();
        return Tuple.tuple().addUUID(writer.tenant().value()).addUUID(athlete).addBoolean(reach.chain())
                .addArrayOfUUID(reach.gyms().toArray(UUID[]::new)).addBoolean(reach.isSelf(athlete))
                .addString(EventJson.write(writer.author())).addString(OutlierRule.SPAN.toPlainString())
                .addString(EventJson.write(entries));
    }
}
