package io.broadback.progression;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.broadback.platform.tenancy.TenantId;
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.progression.Log.Row;
import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.Fixtures;
import io.broadback.testing.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;

/** A hole in somebody's log does not go unnoticed: it is counted, and after a minute it is an alarm. */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "progression"))
class WaitingAthletesTest {
    private static final UUID MONDAY = Fixtures.anyId();

    @Inject
    @SuppressWarnings("NullAway.Init")
    TenantPool pool;
    @SuppressWarnings("NullAway.Init") // the test resource sets it
    Tokens tokens;
    @SuppressWarnings("NullAway.Init")
    private Person person;

    @BeforeEach
    void somebodyWhoseFirstEventIsMissing() {
        person = new Person(tokens);
    }

    @AfterEach
    void close() {
        person.close();
    }

    @Test
    void who_waits_is_counted_until_the_hole_is_filled_and_overdue_after_a_minute() {
        double overdueBefore = metric("broadback_athletes_waiting_overdue");
        person.log.set(2, Row.of(MONDAY, "2026-11-02T18:04:00Z", 2, 235, 3));
        Person.await(this::isNoted, "the note of the chain");
        Person.await(() -> metric("broadback_athletes_waiting") >= 1, "the count");

        pool.run(new TenantId(person.tenant), transaction -> transaction.preparedQuery("""
                update athlete_head set since = since - interval '61 seconds' where athlete_id = $1""")
                .execute(Tuple.of(person.id))).await().atMost(Duration.ofSeconds(10));
        Person.await(() -> metric("broadback_athletes_waiting_overdue") > overdueBefore, "the alarm");

        person.log.set(1, Row.of(MONDAY, "2026-11-02T18:00:00Z", 1, 225, 6));
        person.targetsAt(2);
        Person.await(() -> !isNoted(), "the end of it");
    }

    private boolean isNoted() {
        return pool.runWithoutTenant(transaction -> transaction.preparedQuery("""
                select count(*) from pending_work where worker = 'waiting' and subject = $1""")
                .execute(Tuple.of(person.tenant.toString()))).await().atMost(Duration.ofSeconds(10)).iterator().next()
                .getLong(0) == 1;
    }

    private static double metric(String name) {
        String metrics = given().get("/q/metrics").then().statusCode(200).extract().asString();
        Matcher line = Pattern.compile("^" + name + "(?:\\{[^}]*})? ([0-9.E]+)$", Pattern.MULTILINE).matcher(metrics);
        return line.find() ? Double.parseDouble(line.group(1)) : -1;
    }
}
