package io.broadback.progression;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.broadback.platform.event.logbook.LogbookEvent;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.progression.log.Fact;
import io.broadback.progression.log.FoldingLogs;
import io.broadback.testing.Fixtures;
import io.broadback.testing.TestTopics;
import io.broadback.testing.identity.Tokens;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Tuple;

/** A chain with two gyms whose copies have arrived, and athletes whose diaries are handed to the fold in batches. */
final class KnownChain implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final UUID tenant = Fixtures.anyId();
    final UUID home = Fixtures.anyId();
    final UUID travelled = Fixtures.anyId();
    private final TestTopics topics = new TestTopics();
    private final Tokens tokens;
    private final String headCoach;
    private final TenantPool pool;
    private final FoldingLogs logs;

    KnownChain(Tokens tokens, TenantPool pool, FoldingLogs logs) {
        this.tokens = tokens;
        this.headCoach = tokens.headCoach(tenant);
        this.pool = pool;
        this.logs = logs;
        Fixtures.publish(topics, Fixtures.barbellRow());
        Fixtures.publish(topics, Fixtures.cableRow());
        Fixtures.publish(topics, Diary.gym(tenant, home, "2.5"));
        Fixtures.publish(topics, Diary.gym(tenant, travelled, "5"));
        Person.await(() -> copies() == 4, "the copies of two exercises and two gyms");
    }

    private int copies() {
        return pool.run(new TenantId(tenant), transaction -> transaction.preparedQuery("""
                select 1 from copied_value
                 where topic = 'catalog.gyms.v1' and tenant_id = $1
                    or topic = 'catalog.exercises.v1' and record_key in ('barbell_row', 'cable_row')""")
                .execute(Tuple.of(tenant))).await().atMost(PATIENCE).size();
    }

    RequestSpecification asHeadCoach() {
        return given().auth().oauth2(headCoach);
    }

    RequestSpecification asCoach() {
        return given().auth().oauth2(tokens.coach(tenant, home));
    }

    /** Somebody new, at home in the first gym. */
    UUID newAthlete() {
        return newAthletes(1).getFirst();
    }

    List<UUID> newAthletes(int count) {
        List<UUID> athletes = Stream.generate(Fixtures::anyId).limit(count).toList();
        athletes.forEach(athlete -> Fixtures.publish(topics, Fixtures.athlete(tenant, athlete, home)));
        athletes.forEach(athlete -> Person.await(() -> asHeadCoach().get(targetsOf(athlete)).statusCode() == 200,
                "the roster's copy"));
        return athletes;
    }

    List<LogbookEvent> diary(long seed, int length) {
        return Diary.of(seed, length, tenant, home, List.of(home, travelled));
    }

    /** Hands somebody's diary to the fold in this order, so many events in each transaction. */
    void deliver(UUID athlete, List<LogbookEvent> diary, int atOnce) {
        List<Fact> facts = diary.stream().map(event -> fact(athlete, event)).toList();
        for (int from = 0; from < facts.size(); from += atOnce) {
            List<Fact> batch = facts.subList(from, Math.min(from + atOnce, facts.size()));
            pool.run(new TenantId(tenant), transaction -> logs.apply(transaction, batch)).await().atMost(PATIENCE);
        }
    }

    /** The same diary as an import would have written it. */
    static List<LogbookEvent> imported(List<LogbookEvent> diary) {
        UUID importId = Fixtures.anyId();
        return diary.stream()
                .map(event -> new LogbookEvent(event.schemaVersion(), event.tenantId(), event.athleteId(), event.sequence(),
                        event.setId(), event.sessionId(), event.revision(), event.set(), event.session(), event.author(),
                        importId))
                .toList();
    }

    private static Fact fact(UUID athlete, LogbookEvent event) {
        LogbookEvent own = new LogbookEvent(event.schemaVersion(), event.tenantId(), athlete, event.sequence(), event.setId(),
                event.sessionId(), event.revision(), event.set(), event.session(), event.author(), event.importId());
        return new Fact(new UUID(athlete.getMostSignificantBits(), event.sequence()), Diary.type(event), own,
                EventJson.write(own));
    }

    long appliedSequence(UUID athlete) {
        return asHeadCoach().get(targetsOf(athlete)).jsonPath().getLong("appliedSequence");
    }

    /** Targets (stored without their version) with their receipts, but for the names that are made of the athlete's id. */
    List<String> stored(UUID athlete) {
        List<String> stored = new ArrayList<>();
        pool.run(new TenantId(tenant), transaction -> transaction.preparedQuery("""
                select t.body::text, r.body from target t
                  left join receipt r on r.tenant_id = t.tenant_id and r.receipt_id = (t.body ->> 'receiptId')::uuid
                 where t.tenant_id = $1 and t.athlete_id = $2""").execute(Tuple.of(tenant, athlete))).await().atMost(PATIENCE)
                .forEach(row -> stored.add(withoutNames(row.getString(0), athlete) + withoutNames(row.getString(1), athlete)));
        return stored.stream().sorted().toList();
    }

    private static String withoutNames(String json, UUID athlete) {
        ObjectNode tree = (ObjectNode) EventJson.tree(json.replace(athlete.toString(), "athlete"));
        tree.remove(List.of("trackId", "receiptId"));
        return tree.toString();
    }

    private static String targetsOf(UUID athlete) {
        return "/progression/v1/athletes/" + athlete + "/targets";
    }

    @Override
    public void close() {
        topics.close();
    }
}
