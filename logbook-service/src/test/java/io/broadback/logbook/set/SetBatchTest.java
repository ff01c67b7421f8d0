package io.broadback.logbook.set;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.Fixtures;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** Many sets in one call: each on its own, and the call as often as a bad connection makes it. */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "logbook"))
class SetBatchTest extends HardToBelieve {

    private final UUID session = UUID.randomUUID();

    @Test
    void a_batch_sent_again_changes_nothing() {
        List<String> sets = IntStream.rangeClosed(1, 500)
                .mapToObj(index -> entry(UUID.randomUUID(),
                        set(session, MONDAY, 100, 5).replace("\"setIndex\":1", "\"setIndex\":" + index)))
                .toList();

        JsonPath first = batch(sets).statusCode(200).body("sets.status", everyItem(equalTo("created"))).extract().jsonPath();
        JsonPath again = batch(sets).statusCode(200).body("sets.status", everyItem(equalTo("unchanged"))).extract().jsonPath();

        List<Integer> sequences = first.getList("sets.set.sequence");
        assertThat(sequences).hasSize(500).isSorted().doesNotHaveDuplicates();
        assertThat(sequences.get(499) - sequences.get(0)).as("no number is left out").isEqualTo(499);
        assertThat(again.<Object> getList("sets.set")).isEqualTo(first.getList("sets.set"));
        assertThat(events(session, 500)).hasSize(500);
    }

    @Test
    void a_bad_set_leaves_the_others_alone() {
        UUID good = UUID.randomUUID();
        String fine = set(session, MONDAY, 100, 5);
        List<String> sets = List.of(entry(UUID.randomUUID(), fine.replace("\"reps\":5", "\"reps\":101")),
                entry(UUID.randomUUID(), fine.replace("\"reps\"", "\"repz\"")), "[]", fine,
                entry(UUID.randomUUID(), fine.replace("barbell_row", "no_such_row")),
                entry(UUID.randomUUID(), fine.replace("\"working\"", "\"easy\"")), "{\"id\":\"monday\"}", entry(good, fine));

        batch(sets).statusCode(200)
                .body("sets.status",
                        contains("rejected", "rejected", "rejected", "rejected", "rejected", "rejected", "rejected",
                                "created"))
                .body("sets[0].problem.violations.field", contains("sets[0].reps"))
                .body("sets[1].problem.code", equalTo("UNKNOWN_PROPERTY"))
                .body("sets[1].problem.violations.field", contains("sets[1].repz"))
                .body("sets[2].problem.violations.field", contains("sets[2]"))
                .body("sets[3].problem.violations.field", contains("sets[3].id"))
                .body("sets[4].problem.code", equalTo("UNKNOWN_EXERCISE"))
                .body("sets[5].problem.violations.field", contains("sets[5].setType"))
                .body("sets[6].problem.violations.field", contains("sets[6].id"))
                .body("sets[6].id", nullValue()).body("sets[7].id", equalTo(good.toString()));
        asAthlete().get(sets()).then().body("items.findAll { it.sessionId == '" + session + "' }", hasSize(1));
    }

    @Test
    void another_content_needs_the_revision_it_corrects() {
        UUID id = UUID.randomUUID();
        put(id, set(session, MONDAY, 100, 5)).statusCode(201);
        String corrected = set(session, MONDAY, 100, 6);

        batch(List.of(entry(id, corrected))).statusCode(200).body("sets.status", contains("conflict"))
                .body("sets[0].problem.code", equalTo("CONFLICT")).body("sets[0].problem.current.reps", equalTo(5))
                .body("sets[0].problem.current.revision", equalTo(1)).body("sets[0].problem.etag", equalTo("\"1\""))
                .body("sets[0].problem.yours.reps", equalTo(6));
        batch(List.of(entry(id, "\"ifMatch\":7,", corrected))).body("sets[0].problem.code", equalTo("PRECONDITION_FAILED"));
        batch(List.of(entry(id, "\"ifMatch\":1,", corrected))).body("sets.status", contains("corrected"))
                .body("sets[0].set.revision", equalTo(2));
        batch(List.of(entry(id, "\"ifMatch\":1,", corrected))).body("sets.status", contains("unchanged"));
        asAthlete().delete(path(id)).then().statusCode(200);
        batch(List.of(entry(id, corrected))).body("sets.status", contains("conflict"))
                .body("sets[0].problem.current.status", equalTo("deleted"));
        batch(List.of(entry(UUID.randomUUID(), "\"ifMatch\":1,", corrected))).body("sets.status", contains("conflict"))
                .body("sets[0].problem.current", nullValue());
    }

    @Test
    void an_id_comes_twice_only_with_the_same_content() {
        UUID id = UUID.randomUUID();
        String one = set(session, MONDAY, 100, 5);
        List<String> sets = List.of(entry(id, one), entry(id, one), entry(id, one.replace("\"reps\":5", "\"reps\":6")));

        batch(sets).statusCode(200).body("sets.status", contains("created", "unchanged", "rejected"))
                .body("sets[2].problem.violations.field", contains("sets[2].id"))
                .body("sets[2].problem.violations.message", contains(containsString("sets[0]")));
        batch(sets).body("sets.status", contains("unchanged", "unchanged", "rejected"));
    }

    @Test
    void entries_that_are_hard_to_believe_wait_and_the_others_go_on() {
        UUID first = UUID.randomUUID();
        UUID slipped = UUID.randomUUID();
        List<String> sets = List.of(entry(first, set(UUID.randomUUID(), MONDAY, 40, 5)),
                entry(UUID.randomUUID(), set(UUID.randomUUID(), THURSDAY, 40, 5)),
                entry(slipped, set(third, NEXT_MONDAY, 400, 5)),
                entry(UUID.randomUUID(), set(third, NEXT_MONDAY, 41, 5).replace("\"setIndex\":1", "\"setIndex\":2")),
                entry(UUID.randomUUID(), set(third, NEXT_MONDAY, 4, 5).replace("\"setIndex\":1", "\"setIndex\":3")));

        batch(sets).statusCode(200)
                .body("sets.status", contains("created", "created", "quarantined", "created", "quarantined"))
                .body("sets[2].set.quarantine.kind", equalTo("DECIMAL"))
                .body("sets[2].set.quarantine.likely.value", equalTo(40))
                .body("sets[2].set.warnings", contains("QUARANTINED"));
        batch(sets).body("sets.status", everyItem(equalTo("unchanged")))
                .body("sets[2].set.status", equalTo("quarantined"));
        confirm(slipped).statusCode(200).body("status", equalTo("ok"));
        batch(sets).body("sets.status", everyItem(equalTo("unchanged"))).body("sets[2].set.status", equalTo("ok"));
    }

    @Test
    void what_is_no_batch_is_refused_as_a_whole() {
        String fine = set(session, MONDAY, 100, 5);
        List<String> many = new ArrayList<>();
        for (int index = 0; index < 501; index++) {
            many.add(entry(UUID.randomUUID(), fine));
        }

        batch(many).statusCode(400).body("code", equalTo("VALIDATION_FAILED")).body("violations.field", contains("sets"));
        raw("{\"sets\":").statusCode(400).body("code", equalTo("MALFORMED_JSON"));
        raw("{}").statusCode(400).body("violations.field", contains("sets"));
        raw("{\"sets\":{}}").statusCode(400);
        raw("{\"sets\":[],\"more\":1}").statusCode(400).body("code", equalTo("UNKNOWN_PROPERTY"));
        raw("{\"sets\":[]}").statusCode(200).body("sets", hasSize(0));
    }

    @Test
    void only_who_may_write_sets_of_the_athlete_may_put_batches() {
        String body = "{\"sets\":[" + entry(UUID.randomUUID(), set(session, MONDAY, 100, 5)) + "]}";
        String path = sets() + "/batch";

        given().contentType("application/json").body(body).post(path).then().statusCode(401);
        as(tokens.chainAdmin(TENANT)).body(body).post(path).then().statusCode(403).body("code", equalTo("ROLE_NOT_ALLOWED"));
        as(tokens.integration(TENANT, "sets:read")).body(body).post(path).then().statusCode(403);
        as(tokens.coach(TENANT, Fixtures.anyId())).body(body).post(path).then().statusCode(404).header("Retry-After", "1");
        as(tokens.headCoach(Fixtures.anyId())).body(body).post(path).then().statusCode(404);
        as(tokens.headCoach(Fixtures.anyId())).body("{\"sets\":[]}").post(path).then().statusCode(404);
        as(tokens.athlete(Fixtures.anyId(), Fixtures.anyId())).body(body).post(path).then().statusCode(404);
    }

    private ValidatableResponse batch(List<String> sets) {
        return raw("{\"sets\":[" + String.join(",", sets) + "]}");
    }

    private ValidatableResponse raw(String body) {
        return asAthlete().body(body).post(sets() + "/batch").then();
    }

    private static String entry(UUID id, String set) {
        return entry(id, "", set);
    }

    private static String entry(UUID id, String more, String set) {
        return "{\"id\":\"" + id + "\"," + more + set.strip().substring(1);
    }
}
