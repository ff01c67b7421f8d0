package io.broadback.logbook.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import io.broadback.testing.BroadbackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** The same set from a phone, a tablet and a kiosk is one set; where they differ, the later one hears both versions. */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "logbook"))
class OneSetOfManyDevicesTest extends HardToBelieve {
    private static final int DEVICES = 12;

    @Test
    void a_set_from_many_devices_at_once_is_one_set() throws Exception {
        UUID id = UUID.randomUUID();
        String body = set(third, MONDAY, 100, 5);

        List<Integer> answers = atOnce(device -> device % 3 == 0
                ? asAthlete().body("{\"sets\":[{\"id\":\"" + id + "\"," + body.substring(1) + "]}").post(sets() + "/batch")
                        .jsonPath()
                        .getString("sets[0].status").equals("created") ? 201 : 200
                : asAthlete().body(body).put(path(id)).statusCode());

        assertThat(answers).containsOnly(200, 201);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(1);
        asAthlete().get(sets()).then().body("items.findAll { it.id == '" + id + "' }", hasSize(1));
        asAthlete().get(path(id)).then().body("revision", equalTo(1));
        asAthlete().delete(path(id)).then().statusCode(200);
        assertThat(events(id, 2)).as("logged once, then retracted").hasSize(2);
    }

    @Test
    void of_different_versions_at_once_the_first_is_stored_and_the_others_hear_both() throws Exception {
        UUID id = UUID.randomUUID();

        List<Integer> answers = atOnce(device -> asAthlete().body(set(third, MONDAY, 100, device)).put(path(id)).statusCode());

        assertThat(answers).containsOnly(201, 409);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(1);
        asAthlete().get(path(id)).then().body("revision", equalTo(1)).body("reps", equalTo(answers.indexOf(201)));
    }

    @Test
    void of_corrections_of_one_revision_at_once_one_is_made() throws Exception {
        UUID id = UUID.randomUUID();
        put(id, set(third, MONDAY, 100, 50)).statusCode(201);

        List<Integer> answers = atOnce(device -> asAthlete().header("If-Match", "\"1\"").body(set(third, MONDAY, 100, device))
                .put(path(id)).statusCode());

        assertThat(answers).containsOnly(200, 412);
        assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
        asAthlete().get(path(id)).then().body("revision", equalTo(2)).body("reps", equalTo(answers.indexOf(200)));
    }

    @Test
    void a_conflict_holds_what_is_stored_and_what_was_sent() {
        UUID id = UUID.randomUUID();
        put(id, set(third, MONDAY, 100, 5)).statusCode(201);

        put(id, set(third, MONDAY, 100, 6)).statusCode(409).body("code", equalTo("CONFLICT"))
                .body("current.id", equalTo(id.toString())).body("current.reps", equalTo(5))
                .body("current.revision", equalTo(1))
                .body("etag", equalTo("\"1\"")).body("yours.reps", equalTo(6)).body("yours.technique", equalTo("strict"));
        correct(id, 7, set(third, MONDAY, 100, 6)).statusCode(412).body("current.reps", equalTo(5))
                .body("etag", equalTo("\"1\""))
                .body("yours.reps", equalTo(6));
        correct(UUID.randomUUID(), 1, set(third, MONDAY, 100, 6)).statusCode(412).body("current", nullValue())
                .body("yours.reps", equalTo(6));
    }

    @Test
    void a_conflict_of_sessions_holds_both_too() {
        String path = "/logbook/v1/athletes/" + athlete + "/sessions/" + third;
        asAthlete().body("{\"startedAt\":\"" + MONDAY + "\",\"sessionRpe\":8}").put(path).then().statusCode(201);
        String other = "{\"startedAt\":\"" + MONDAY + "\",\"sessionRpe\":9}";

        asAthlete().body(other).put(path).then().statusCode(409).body("current.sessionRpe", equalTo(8))
                .body("etag", equalTo("\"1\"")).body("yours.sessionRpe", equalTo(9));
        asAthlete().header("If-Match", "\"4\"").body(other).put(path).then().statusCode(412)
                .body("current.sessionRpe", equalTo(8)).body("yours.sessionRpe", equalTo(9));
        asAthlete().header("If-Match", "\"1\"").body(other)
                .put("/logbook/v1/athletes/" + athlete + "/sessions/" + UUID.randomUUID())
                .then().statusCode(412).body("yours.sessionRpe", equalTo(9));
        asAthlete().header("If-Match", "monday").body(other).put(path).then().statusCode(400)
                .body("violations.field", contains("If-Match"));
    }

    /** What a device does, and the status it is answered with. */
    private interface Device {
        int act(int device) throws Exception;
    }

    /** The statuses that the devices get, all of which begin together. */
    private static List<Integer> atOnce(Device device) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(DEVICES);
        try (ExecutorService devices = Executors.newFixedThreadPool(DEVICES)) {
            List<Callable<Integer>> acts = new ArrayList<>();
            for (int number = 0; number < DEVICES; number++) {
                int own = number;
                acts.add(() -> {
                    start.await();
                    return device.act(own);
                });
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answered : devices.invokeAll(acts)) {
                statuses.add(answered.get());
            }
            return statuses;
        }
    }
}
