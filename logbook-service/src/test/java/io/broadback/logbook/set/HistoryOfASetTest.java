package io.broadback.logbook.set;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.Fixtures;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** Who changed a set, when, and from what to what. */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "logbook"))
class HistoryOfASetTest extends HardToBelieve {
    @Test
    void every_change_says_who_made_it_and_what_it_changed() {
        UUID id = UUID.randomUUID();
        put(id, set(third, MONDAY, 100, 5)).statusCode(201);
        put(UUID.randomUUID(), set(third, MONDAY, 100, 5)).statusCode(201);
        correct(id, 1, set(third, MONDAY, 105, 6)).statusCode(200);
        put(id, set(third, MONDAY, 105, 6)).statusCode(200);
        asAthlete().delete(path(id)).then().statusCode(200);
        as(tokens.headCoach(TENANT)).get(path(id) + "/history").then().statusCode(404);
        restore(id).statusCode(200);

        asAthlete().get(path(id) + "/history").then().statusCode(200)
                .body("items.type", contains("restored", "retracted", "corrected", "logged"))
                .body("items.revision", contains(4, 3, 2, 1))
                .body("items[1].changes.field", contains("status")).body("items[1].changes[0].from", equalTo("ok"))
                .body("items[1].changes[0].to", equalTo("deleted"))
                .body("items[2].changes.field", containsInAnyOrder("load", "reps"))
                .body("items[2].changes.find { it.field == 'reps' }.from", equalTo(5))
                .body("items[2].changes.find { it.field == 'reps' }.to", equalTo(6))
                .body("items[2].changes.find { it.field == 'load' }.to.value", equalTo(105))
                .body("items[3].changes.find { it.field == 'reps' }.from", nullValue())
                .body("items[3].author.role", equalTo("athlete")).body("items[3].author.subject", equalTo("athlete-" + athlete))
                .body("items[3].at", notNullValue()).body("items[3].importId", nullValue()).body("nextCursor", nullValue());
    }

    @Test
    void a_confirmation_is_a_change_too() {
        twoSessionsWith(40);
        UUID jump = UUID.randomUUID();
        put(jump, set(third, NEXT_MONDAY, 400, 5)).statusCode(201);
        confirm(jump).statusCode(200);

        asAthlete().get(path(jump) + "/history").then().body("items.type", contains("confirmed", "logged"))
                .body("items[0].changes.find { it.field == 'status' }.from", equalTo("quarantined"))
                .body("items[0].changes.find { it.field == 'status' }.to", equalTo("ok"));
    }

    @Test
    void pages_go_through_all_changes_once() {
        UUID id = UUID.randomUUID();
        put(id, set(third, MONDAY, 100, 1)).statusCode(201);
        for (int revision = 1; revision < 5; revision++) {
            correct(id, revision, set(third, MONDAY, 100, revision + 1)).statusCode(200);
        }

        String next = asAthlete().queryParam("limit", 2).get(path(id) + "/history").then()
                .body("items.revision", contains(5, 4))
                .body("items[1].changes[0].from", equalTo(3)).extract().jsonPath().getString("nextCursor");
        next = asAthlete().queryParam("limit", 2).queryParam("cursor", next).get(path(id) + "/history").then()
                .body("items.revision", contains(3, 2)).extract().jsonPath().getString("nextCursor");
        asAthlete().queryParam("limit", 2).queryParam("cursor", next).get(path(id) + "/history").then()
                .body("items.revision", contains(1)).body("nextCursor", nullValue());
        asAthlete().queryParam("cursor", "bm9uc2Vuc2U").get(path(id) + "/history").then().statusCode(400);
    }

    @Test
    void a_session_has_its_history_as_soon_as_it_was_put() {
        String session = "/logbook/v1/athletes/" + athlete + "/sessions/" + third;
        put(UUID.randomUUID(), set(third, MONDAY, 100, 5)).statusCode(201);
        asAthlete().get(session + "/history").then().statusCode(200).body("items", hasSize(0));
        asAthlete().body("{\"startedAt\":\"" + MONDAY + "\"}").put(session).then().statusCode(201);
        asAthlete().header("If-Match", "\"1\"").body("{\"startedAt\":\"" + MONDAY + "\",\"sessionRpe\":9}").put(session).then()
                .statusCode(200);

        asAthlete().get(session + "/history").then().statusCode(200).body("items.type", contains("started", "started"))
                .body("items[0].changes.field", contains("sessionRpe")).body("items[0].changes[0].to", equalTo(9));
    }

    @Test
    void only_who_may_read_the_set_may_see_its_history() {
        UUID id = UUID.randomUUID();
        put(id, set(third, MONDAY, 100, 5)).statusCode(201);
        String history = path(id) + "/history";

        given().get(history).then().statusCode(401);
        as(tokens.chainAdmin(TENANT)).get(history).then().statusCode(403).body("code", equalTo("ROLE_NOT_ALLOWED"));
        as(tokens.integration(TENANT, "sets:write")).get(history).then().statusCode(403);
        as(tokens.coach(TENANT, Fixtures.anyId())).get(history).then().statusCode(404);
        as(tokens.headCoach(Fixtures.anyId())).get(history).then().statusCode(404);
        as(tokens.athlete(Fixtures.anyId(), athlete)).get(history).then().statusCode(404);
        asAthlete().get(path(UUID.randomUUID()) + "/history").then().statusCode(404);
    }
}
