package io.broadback.logbook.set;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.broadback.platform.event.Ids;
import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.identity.Author;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Puts sets of an import by the same function and the same rules as those of a phone, but in a transaction of the importer's.
 * What stands already wins: an import neither corrects a set nor restores one.
 */
@ApplicationScoped
public class ImportedSets {
    private final Clock clock;

    public ImportedSets(Clock clock) {
        this.clock = clock;
    }

    /** Who imports into whose log; that they may was decided when the import was begun. */
    public record Importer(TenantId tenant, UUID athlete, Author author) {
    }

    /** What became of a set. */
    public sealed interface Outcome {
        /** It is new, and believed or not (rule 3.14). */
        record Created(boolean quarantined) implements Outcome {
        }

        /** The same set stands there already. */
        record Unchanged() implements Outcome {
        }

        /** A set of that id stands there as somebody has changed or deleted it. */
        record Kept() implements Outcome {
        }

        /** It can be no set. */
        record Refused(String why) implements Outcome {
        }
    }

    public Uni<Outcome> put(SqlConnection transaction, Importer importer, UUID id, SetRequest request, ExerciseValue exercise) {
        SetRequest set = request.withDefaults();
        List<String> warnings;
        try {
            warnings = SetRules.check(set, java.util.Optional.of(exercise), clock.instant());
        } catch (Problem problem) {
            String why = problem.getDetail() == null ? problem.code().title() : problem.getDetail();
            return Uni.createFrom().item(new Outcome.Refused(why));
        }
        Judging judging = Judging.of(set, exercise);
        String body = EventJson.write(set);
        Supplier<Tuple> arguments = () -> Tuple.tuple().addUUID(importer.tenant().value()).addUUID(importer.athlete())
                .addUUID(id).addBoolean(true).addArrayOfUUID(new UUID[0]).addBoolean(true).addString(body)
                .addString(EventJson.write(warnings)).addInteger(null).addString(EventJson.write(importer.author()))
                .addUUID(Ids.timeOrdered(clock));
        return call(transaction, judging.ask(arguments.get()))
                // The head is locked by the first call already: the facts cannot change before the second.
                .chain(row -> row.getString(0).equals("judge")
                        ? call(transaction, judging.decide(arguments.get(), row.getString(7)))
                        : Uni.createFrom().item(row))
                .map(ImportedSets::outcome);
    }

    private static Uni<Row> call(SqlConnection transaction, Tuple arguments) {
        return transaction.preparedQuery(WritingSets.PUT).execute(arguments).map(rows -> rows.iterator().next());
    }

    private static Outcome outcome(Row row) {
        String outcome = row.getString(0);
        return switch (outcome) {
            case "created" -> new Outcome.Created("quarantined".equals(row.getString(3)));
            case "unchanged" -> new Outcome.Unchanged();
            case "conflict", "deleted" -> new Outcome.Kept();
            default -> throw new IllegalStateException("put_set answered " + outcome);
        };
    }
}
