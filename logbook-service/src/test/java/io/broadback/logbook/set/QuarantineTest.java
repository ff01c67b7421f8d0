package io.broadback.logbook.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import io.broadback.platform.event.logbook.LogbookEvent;
import io.broadback.platform.event.logbook.LoggedSet;
import io.broadback.platform.json.EventJson;
import io.broadback.testing.BroadbackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Entries that are hard to believe (rule 3.14): which ones wait. */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "logbook"))
class QuarantineTest extends HardToBelieve {
    @Test
    void a_set_with_a_slipped_decimal_waits_for_confirmation() throws IOException {
        twoSessionsWith(40);
        UUID slipped = UUID.randomUUID();
        String body = set(third, NEXT_MONDAY, 400, 5);
        JsonPath stored = put(slipped, body).statusCode(201).header("ETag", "\"1\"").body("status", equalTo("quarantined"))
                .body("load.value", equalTo(400)).body("warnings", contains("QUARANTINED"))
                .body("quarantine.kind", equalTo("DECIMAL")).body("quarantine.likely.value", equalTo(40))
                .body("quarantine.likely.unit", equalTo("lb"))
                .body("quarantine.text", containsString("was 40 lb meant?")).extract().jsonPath();

        put(slipped, body).statusCode(200).body("", equalTo(stored.getMap("")));
        asAthlete().get(path(slipped)).then().statusCode(200).body("", equalTo(stored.getMap("")));
        asAthlete().get(sets()).then().statusCode(200).body("items[0]", equalTo(stored.getMap("")));

        LogbookEvent event = EventJson.read(events(slipped, 1).get(0).value(), LogbookEvent.class);
        LoggedSet logged = Objects.requireNonNull(event.set());
        assertThat(logged.status()).isEqualTo("quarantined");
        assertThat(logged.warnings()).containsExactly("QUARANTINED");
        assertThat(event.sequence()).isEqualTo(stored.getLong("sequence"));
    }

    @Test
    void kilograms_after_a_history_in_pounds_wait_and_a_jump_of_1_18_does_not() {
        twoSessionsWith(225);
        put(UUID.randomUUID(), set(third, NEXT_MONDAY, 225, 5).replace("\"lb\"", "\"kg\"")).statusCode(201)
                .body("quarantine.kind", equalTo("UNIT")).body("quarantine.likely.value", equalTo(225))
                .body("quarantine.likely.unit", equalTo("lb"));
        put(UUID.randomUUID(), set(third, NEXT_MONDAY, 265, 5)).statusCode(201).body("status", equalTo("ok"))
                .body("quarantine", nullValue()).body("warnings", hasSize(0));
        put(UUID.randomUUID(), set(third, NEXT_MONDAY, 2250, 5)).statusCode(400)
                .body("violations[0].message", containsString("was 225 meant?"));
    }

    @Test
    void before_two_sessions_nobody_is_asked() {
        UUID first = UUID.randomUUID();
        put(UUID.randomUUID(), set(first, MONDAY, 40, 5)).statusCode(201);
        put(UUID.randomUUID(), set(first, "2026-11-02T18:04:00Z", 400, 5)).statusCode(201).body("status", equalTo("ok"));
        put(UUID.randomUUID(), set(UUID.randomUUID(), THURSDAY, 40, 5)).statusCode(201).body("status", equalTo("ok"));
        put(UUID.randomUUID(), set(third, NEXT_MONDAY, 45, 5)).statusCode(201).body("status", equalTo("quarantined"));
    }

    @Test
    void what_waits_or_is_deleted_or_warms_up_is_no_evidence_and_what_is_confirmed_is() {
        twoSessionsWith(40);
        UUID jump = UUID.randomUUID();
        put(UUID.randomUUID(), set(third, "2026-11-09T17:50:00Z", 400, 5).replace("working", "warm_up")).statusCode(201)
                .body("status", equalTo("ok"));
        put(jump, set(third, NEXT_MONDAY, 400, 5)).statusCode(201);
        put(UUID.randomUUID(), set(third, "2026-11-09T18:04:00Z", 400, 5)).body("status", equalTo("quarantined"));
        confirm(jump).statusCode(200);
        put(UUID.randomUUID(), set(third, "2026-11-09T18:08:00Z", 400, 5)).body("status", equalTo("ok"));
        asAthlete().delete(path(jump)).then().statusCode(200);
        put(UUID.randomUUID(), set(third, "2026-11-09T18:02:00Z", 400, 5)).body("status", equalTo("quarantined"));
    }

    @Test
    void only_the_twelve_weeks_before_a_set_count() {
        put(UUID.randomUUID(), set(UUID.randomUUID(), "2026-05-04T18:00:00Z", 40, 5)).statusCode(201);
        put(UUID.randomUUID(), set(UUID.randomUUID(), "2026-05-07T18:00:00Z", 40, 5)).statusCode(201);

        put(UUID.randomUUID(), set(third, "2026-07-30T18:00:00Z", 400, 5)).body("status", equalTo("quarantined"));
        put(UUID.randomUUID(), set(third, "2026-07-30T18:00:01Z", 400, 5)).body("status", equalTo("ok"));
        put(UUID.randomUUID(), set(third, "2026-05-07T17:59:59Z", 400, 5)).body("status", equalTo("ok"));
    }

    @Test
    void writes_at_the_same_time_are_each_judged_by_the_history_as_it_is() {
        twoSessionsWith(40);
        List<CompletableFuture<JsonPath>> writes = new ArrayList<>();
        for (int index = 0; index < 24; index++) {
            int load = index % 2 == 0 ? 400 + index : 40 + index % 3;
            writes.add(CompletableFuture.supplyAsync(() -> put(UUID.randomUUID(), set(third, NEXT_MONDAY, load, 5))
                    .statusCode(201).extract().jsonPath()));
        }
        List<JsonPath> stored = writes.stream().map(CompletableFuture::join).toList();

        assertThat(stored).allSatisfy(set -> assertThat(set.getString("status"))
                .isEqualTo(set.getInt("load.value") >= 400 ? "quarantined" : "ok"));
        assertThat(stored.stream().map(set -> set.getLong("sequence")).distinct()).hasSize(24);
    }

    @Test
    void the_answer_of_an_ordinary_set_names_no_quarantine_and_a_client_cannot_set_one() {
        put(UUID.randomUUID(), set(third, NEXT_MONDAY, 400, 5)).statusCode(201).body("quarantine", nullValue());
        put(UUID.randomUUID(), set(third, NEXT_MONDAY, 400, 5).replace("\"note\"", "\"quarantine\"")).statusCode(400)
                .body("code", equalTo("UNKNOWN_PROPERTY"));
    }

    /** A Monday and a Thursday with one set of five each; their ids. */
}
