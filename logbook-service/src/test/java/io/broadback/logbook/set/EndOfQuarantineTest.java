package io.broadback.logbook.set;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.broadback.platform.event.logbook.LogbookEvent;
import io.broadback.platform.json.EventJson;
import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.Fixtures;
import io.broadback.testing.TestTopics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Entries that wait (rule 3.14): what ends the wait, and who. */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "logbook"))
class EndOfQuarantineTest extends HardToBelieve {
    @Test
    void a_confirmed_set_is_a_set_like_any_other() throws IOException {
        twoSessionsWith(40);
        UUID jump = UUID.randomUUID();
        String body = set(third, NEXT_MONDAY, 400, 5);
        long sequence = put(jump, body).statusCode(201).extract().jsonPath().getLong("sequence");

        JsonPath confirmed = confirm(jump).statusCode(200).header("ETag", "\"2\"").body("status", equalTo("ok"))
                .body("quarantine", nullValue()).body("warnings", hasSize(0))
                .body("sequence", equalTo((int) sequence + 1)).extract().jsonPath();
        confirm(jump).statusCode(200).body("", equalTo(confirmed.getMap("")));
        put(jump, body).statusCode(200).body("", equalTo(confirmed.getMap("")));

        var records = events(jump, 2);
        LogbookEvent event = EventJson.read(records.get(1).value(), LogbookEvent.class);
        assertThat(TestTopics.header(records.get(1), "ce_type")).isEqualTo(LogbookEvent.SET_CONFIRMED);
        assertThat(Objects.requireNonNull(event.set()).status()).isEqualTo("ok");
        assertThat(event.set().warnings()).isEmpty();
        assertThat(event.revision()).isEqualTo(2);
    }

    @Test
    void a_correction_to_what_can_be_believed_ends_the_wait() throws IOException {
        twoSessionsWith(40);
        UUID slipped = UUID.randomUUID();
        put(slipped, set(third, NEXT_MONDAY, 400, 5)).statusCode(201);
        put(slipped, set(third, NEXT_MONDAY, 40, 5)).statusCode(409).body("current.status", equalTo("quarantined"))
                .body("current.quarantine.kind", equalTo("DECIMAL"));
        correct(slipped, 1, set(third, NEXT_MONDAY, 4, 5)).statusCode(200).body("status", equalTo("quarantined"))
                .body("quarantine.likely.value", equalTo(40));
        correct(slipped, 2, set(third, NEXT_MONDAY, 40, 5)).statusCode(200).body("status", equalTo("ok"))
                .body("quarantine", nullValue()).body("warnings", hasSize(0));

        var records = events(slipped, 3);
        assertThat(TestTopics.header(records.get(2), "ce_type")).isEqualTo(LogbookEvent.SET_CORRECTED);
        assertThat(Objects.requireNonNull(EventJson.read(records.get(2).value(), LogbookEvent.class).set()).status())
                .isEqualTo("ok");
    }

    @Test
    void a_confirmation_holds_as_long_as_load_and_reps_do() {
        twoSessionsWith(40);
        UUID jump = UUID.randomUUID();
        put(jump, set(third, NEXT_MONDAY, 400, 5)).statusCode(201);
        confirm(jump).statusCode(200);
        correct(jump, 2, set(third, NEXT_MONDAY, 400, 5).replace("\"note\":null", "\"note\":\"new belt\""))
                .statusCode(200).body("status", equalTo("ok")).body("note", equalTo("new belt"));
        correct(jump, 3, set(third, NEXT_MONDAY, 400, 6)).statusCode(200).body("status", equalTo("quarantined"));
        confirm(jump).statusCode(200).body("status", equalTo("ok"));
        correct(jump, 5, set(third, NEXT_MONDAY, 410, 6)).statusCode(200).body("status", equalTo("quarantined"));
    }

    @Test
    void a_changed_past_does_not_judge_later_sets_anew() {
        List<UUID> earlier = twoSessionsWith(225);
        UUID later = UUID.randomUUID();
        put(later, set(third, NEXT_MONDAY, 265, 5)).statusCode(201).body("status", equalTo("ok"));
        correct(earlier.get(0), 1, set(UUID.randomUUID(), MONDAY, 135, 5)).statusCode(200).body("status", equalTo("ok"));
        correct(earlier.get(1), 1, set(UUID.randomUUID(), THURSDAY, 135, 5)).statusCode(200).body("status", equalTo("ok"));

        asAthlete().get(path(later)).then().statusCode(200).body("status", equalTo("ok")).body("revision", equalTo(1));
        correct(later, 1, set(third, NEXT_MONDAY, 265, 5).replace("\"note\":null", "\"note\":\"easy\"")).statusCode(200)
                .body("status", equalTo("ok"));
        correct(later, 2, set(third, NEXT_MONDAY, 265, 6)).statusCode(200).body("status", equalTo("quarantined"));
    }

    @Test
    void a_set_that_is_restored_waits_again_if_it_did() {
        twoSessionsWith(40);
        UUID slipped = UUID.randomUUID();
        put(slipped, set(third, NEXT_MONDAY, 400, 5)).statusCode(201);
        asAthlete().delete(path(slipped)).then().statusCode(200).body("status", equalTo("deleted"));
        confirm(slipped).statusCode(409).body("code", equalTo("CONFLICT")).body("current.status", equalTo("deleted"));
        restore(slipped).statusCode(200).body("status", equalTo("quarantined")).body("revision", equalTo(3))
                .body("quarantine.kind", equalTo("DECIMAL")).body("warnings", contains("QUARANTINED"));
        restore(slipped).statusCode(200).body("status", equalTo("quarantined")).body("revision", equalTo(3));
        confirm(slipped).statusCode(200).body("status", equalTo("ok"));
        asAthlete().delete(path(slipped)).then().statusCode(200);
        restore(slipped).statusCode(200).body("status", equalTo("ok")).body("quarantine", nullValue());
    }

    @Test
    void only_a_set_that_waits_can_be_confirmed_and_only_at_the_revision_that_was_seen() {
        List<UUID> believed = twoSessionsWith(40);
        UUID slipped = UUID.randomUUID();
        put(slipped, set(third, NEXT_MONDAY, 400, 5)).statusCode(201);

        confirm(believed.get(0)).statusCode(200).body("status", equalTo("ok")).body("revision", equalTo(1));
        confirm(UUID.randomUUID()).statusCode(404).body("code", equalTo("NOT_FOUND"));
        asAthlete().post(sets() + "/not-an-id/confirm").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        asAthlete().header("If-Match", "\"7\"").post(path(slipped) + "/confirm").then().statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED")).body("current.quarantine.kind", equalTo("DECIMAL"));
        asAthlete().header("If-Match", "seven").post(path(slipped) + "/confirm").then().statusCode(400);
        asAthlete().header("If-Match", "\"1\"").post(path(slipped) + "/confirm").then().statusCode(200)
                .body("status", equalTo("ok"));
    }

    @Test
    void who_may_write_sets_may_confirm_them() {
        twoSessionsWith(40);
        UUID slipped = UUID.randomUUID();
        put(slipped, set(third, NEXT_MONDAY, 400, 5)).statusCode(201);
        try (TestTopics topics = new TestTopics()) {
            Fixtures.publish(topics, Fixtures.athlete(TENANT, athlete, GYM));
        }
        await(() -> as(tokens.coach(TENANT, GYM)).get(path(slipped)).statusCode() == 200);
        String confirmation = path(slipped) + "/confirm";

        given().post(confirmation).then().statusCode(401);
        as(tokens.chainAdmin(TENANT)).post(confirmation).then().statusCode(403).body("code", equalTo("ROLE_NOT_ALLOWED"));
        as(tokens.integration(TENANT, "sets:read")).post(confirmation).then().statusCode(403);
        as(tokens.coach(TENANT, Fixtures.anyId())).post(confirmation).then().statusCode(404);
        as(tokens.headCoach(Fixtures.anyId())).post(confirmation).then().statusCode(404);
        as(tokens.athlete(TENANT, Fixtures.anyId())).post(confirmation).then().statusCode(404);
        asAthlete().get(path(slipped)).then().body("status", equalTo("quarantined"));
        as(tokens.coach(TENANT, GYM)).post(confirmation).then().statusCode(200).body("status", equalTo("ok"));
    }
}
