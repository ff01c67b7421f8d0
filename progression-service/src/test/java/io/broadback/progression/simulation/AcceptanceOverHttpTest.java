package io.broadback.progression.simulation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.Fixtures;
import io.broadback.testing.TestTopics;
import io.broadback.testing.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Every row of the acceptance tables through the endpoint a client would use. */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "progression"))
class AcceptanceOverHttpTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID TENANT = Fixtures.anyId();
    private static final List<String> EXERCISES = List.of("dumbbell_rear_lateral_raise", "single_arm_dumbbell_row",
            "machine_row",
            "meadows_row", "cable_row", "barbell_row");

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    Tokens tokens;

    @BeforeEach
    void exercisesAreKnown() {
        try (TestTopics topics = new TestTopics()) {
            EXERCISES.forEach(id -> Fixtures.publish(topics, named(Fixtures.barbellRow(), id)));
        }
        ObjectNode empty = JSON.createObjectNode().put("unit", "lb");
        empty.putObject("repRange").put("bottom", 4).put("top", 6);
        empty.putArray("sessions");
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        for (String exercise : EXERCISES) {
            while (post(empty.deepCopy().put("exerciseId", exercise)).statusCode() != 200) {
                assertThat(System.nanoTime()).as("copy of " + exercise).isLessThan(deadline);
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void every_next_set_of_the_table_is_answered() throws IOException {
        List<NamedCsvRecord> rows = rows("next-set.csv");
        assertThat(rows).hasSize(65);
        for (NamedCsvRecord row : rows) {
            ObjectNode request = request(row, row.getField("exerciseId"));
            ObjectNode set = sets(request).addObject().put("reps", Integer.parseInt(row.getField("reps")));
            set.put("load", new BigDecimal(row.getField("load")));
            if (!row.getField("repsInReserve").isEmpty()) {
                set.put("repsInReserve", Integer.parseInt(row.getField("repsInReserve")));
            }
            JsonNode answer = answered(row, request).at("/sessions/0/sets/0");
            assertThat(answer.get("decision").asText()).as(row.getField("case")).isEqualTo(row.getField("decision"));
            assertThat(answer.get("reason").asText()).as(row.getField("case")).isEqualTo(row.getField("reason"));
            assertThat(answer.get("nextLoad").decimalValue()).as(row.getField("case"))
                    .isEqualByComparingTo(row.getField("nextLoad"));
            assertThat(answer.get("aimReps").isNull() ? "" : answer.get("aimReps").asText()).as(row.getField("case"))
                    .isEqualTo(row.getField("aimReps"));
        }
    }

    @Test
    void every_session_of_the_table_is_answered() throws IOException {
        List<NamedCsvRecord> rows = rows("sessions.csv");
        assertThat(rows).hasSize(18);
        for (NamedCsvRecord row : rows) {
            ObjectNode request = request(row, "barbell_row").put("technique", "strict");
            if (!row.getField("openingLoad").isEmpty()) {
                request.put("openingLoad", new BigDecimal(row.getField("openingLoad")));
            }
            ArrayNode sets = sets(request);
            for (String set : row.getField("sets").split(" ")) {
                if (!set.isEmpty()) {
                    add(sets, set);
                }
            }
            JsonNode session = answered(row, request).at("/sessions/0");
            List<String> loads = new ArrayList<>();
            session.get("sets").forEach(set -> loads.add(set.get("nextLoad").asText()));
            assertThat(String.join(" ", loads)).as(row.getField("case")).isEqualTo(row.getField("nextLoads"));
            assertThat(session.get("nextOpeningLoad").asText()).as(row.getField("case"))
                    .isEqualTo(row.getField("nextOpeningLoad"));
        }
    }

    private static void add(ArrayNode sets, String text) {
        String[] typed = text.split(":");
        String[] effort = typed[0].split("@");
        String[] work = effort[0].split("x");
        ObjectNode set = sets.addObject().put("load", new BigDecimal(work[0])).put("reps", Integer.parseInt(work[1]));
        if (effort.length > 1) {
            set.put("repsInReserve", Integer.parseInt(effort[1]));
        }
        if (typed.length > 1) {
            set.put("setType", typed[1]);
        }
    }

    private static ObjectNode request(NamedCsvRecord row, String exercise) throws IOException {
        ObjectNode request = JSON.createObjectNode().put("exerciseId", exercise).put("unit", row.getField("unit"));
        request.putObject("repRange").put("bottom", Integer.parseInt(row.getField("bottom"))).put("top",
                Integer.parseInt(row.getField("top")));
        request.putObject("step").put("up", new BigDecimal(row.getField("stepUp"))).put("down",
                new BigDecimal(row.getField("stepDown")));
        request.set("grid", JSON.readTree(row.getField("grid")));
        request.putArray("sessions").addObject().putArray("sets");
        return request;
    }

    private static ArrayNode sets(ObjectNode request) {
        return (ArrayNode) request.at("/sessions/0/sets");
    }

    private JsonNode answered(NamedCsvRecord row, ObjectNode request) throws IOException {
        Response response = post(request);
        assertThat(response.statusCode()).as(row.getField("case") + " " + response.asString()).isEqualTo(200);
        return JSON.readTree(response.asString());
    }

    private Response post(ObjectNode request) {
        return given().auth().oauth2(tokens.headCoach(TENANT)).contentType("application/json").body(request.toString())
                .post("/progression/v1/simulations");
    }

    private static List<NamedCsvRecord> rows(String table) throws IOException {
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(AcceptanceOverHttpTest.class.getResourceAsStream("/acceptance/" + table)),
                StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return csv.stream().toList();
        }
    }

    /** Only the id matters: the rows bring their own grid and steps. */
    private static ExerciseValue named(ExerciseValue row, String id) {
        return new ExerciseValue(1, row.tenantId(), id, id, row.aliases(), row.pattern(), row.type(), row.bigCompound(),
                row.rowSet(),
                row.equipment(), row.equipmentOptions(), row.unilateral(), row.chestSupported(), row.grips(), row.gripWidth(),
                row.primaryMuscles(), row.secondaryMuscles(), row.techniquePolicy(), row.momentumPossible(), row.axialCost(),
                row.heavyAxial(), row.loadability(), row.loadBasis(), row.repRanges(), row.step(), row.plausibleMax(),
                row.supports(),
                false, 1);
    }
}
