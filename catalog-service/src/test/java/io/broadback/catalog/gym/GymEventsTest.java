package io.broadback.catalog.gym;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import io.broadback.platform.event.Topics;
import io.broadback.platform.event.catalog.GymValue;
import io.broadback.platform.json.EventJson;
import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.TestTopics;
import io.broadback.testing.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "catalog"))
class GymEventsTest {
    private static final String GYM = """
            {"name":"Harbour","timezone":"Europe/Berlin"}""";
    private static final String RACKS = """
            {"effectiveFrom":"2026-01-01T00:00:00Z","stations":[{"equipment":"rack","count":2}]}""";

    @SuppressWarnings("NullAway.Init") // set by BroadbackTestResource
    Tokens tokens;
    private final UUID chain = UUID.randomUUID();
    private final UUID gym = UUID.randomUUID();

    @Test
    void everyChangeGoesOutAsTheWholeGymAndNothingElseDoes() throws IOException {
        assertThat(put("", GYM).statusCode()).isEqualTo(201);
        assertThat(put("", GYM).statusCode()).isEqualTo(200);
        assertThat(put("", GYM.replace("Harbour", "Port")).statusCode()).isEqualTo(409);
        assertThat(put("/equipment", RACKS).statusCode()).isEqualTo(201);
        assertThat(put("/equipment", RACKS).statusCode()).isEqualTo(200);
        assertThat(put("/equipment", RACKS.replace("2026-01", "2025-01").replace("rack", "bench")).statusCode()).isEqualTo(201);

        List<ConsumerRecord<String, byte[]>> records = records(3);
        List<GymValue> values = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            values.add(EventJson.read(record.value(), GymValue.class));
            assertThat(record.key()).isEqualTo(chain + "/" + gym);
            assertThat(record.partition()).isEqualTo(Topics.partition(record.key(), 12));
            assertThat(TestTopics.header(record, "ce_type")).isEqualTo("io.broadback.catalog.gym.changed.v1");
            assertThat(TestTopics.header(record, "ce_subject")).isEqualTo("gyms/" + gym);
            assertThat(TestTopics.header(record, "ce_tenantid")).isEqualTo(chain.toString());
        }
        assertThat(values).extracting(GymValue::version).isSorted().doesNotHaveDuplicates();
        assertThat(values.get(0).equipmentVersions()).isEmpty();
        assertThat(values.get(2).equipmentVersions()).extracting(GymValue.EquipmentVersion::number).containsExactly(2, 1);
        assertThat(values.get(2).name()).isEqualTo("Harbour");
        assertThat(values.get(2).timezone()).isEqualTo("Europe/Berlin");
    }

    @Test
    void clientsThatCreateTheSameGymAtOnceMakeOneGymAndOneEvent() throws Exception {
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            List<Future<Response>> answers = new ArrayList<>();
            for (int client = 0; client < 8; client++) {
                answers.add(clients.submit(() -> put("", GYM)));
            }
            for (Future<Response> answer : answers) {
                statuses.add(answer.get().statusCode());
            }
        }
        assertThat(put("/equipment", RACKS).statusCode()).isEqualTo(201);

        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        List<ConsumerRecord<String, byte[]>> records = records(2);
        assertThat(EventJson.read(records.get(1).value(), GymValue.class).equipmentVersions()).hasSize(1);
    }

    private List<ConsumerRecord<String, byte[]>> records(int count) {
        return TestTopics.await("catalog.gyms.v1", count, record -> record.key().endsWith("/" + gym));
    }

    private Response put(String rest, String body) {
        return given().auth().oauth2(tokens.chainAdmin(chain)).contentType("application/json").body(body)
                .put("/catalog/v1/gyms/" + gym + rest);
    }
}
