package io.broadback.progression.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.broadback.platform.event.catalog.GridValue;
import io.broadback.platform.json.StrictJson;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.problem.Violation;
import io.broadback.platform.training.WeightUnit;
import io.broadback.progression.target.domain.Policy;
import io.broadback.progression.target.domain.StepSize;
import io.smallrye.mutiny.Uni;

class SimulationsResourceTest {
    private static final String GRID = "{'kind':'barbell','bar':45,'plates':[45,35,25,10,5,2.5]}";
    private static final String VALID = "{'exerciseId':'barbell_row','technique':'strict','repRange':{'bottom':4,'top':6},"
            + "'unit':'lb','step':{'up':10,'down':5},'grid':" + GRID
            + ",'policy':{'trigger':'ONE_SET','damping':'NONE'},'openingLoad':225,'sessions':[{'date':'2026-11-02','sets':["
            + "{'load':225,'reps':6,'repsInReserve':1,'setType':'working','technique':'strict'},{'load':235,'reps':3}]}]}";

    private final ObjectMapper json = strictJson();
    private final SimulationsResource resource = new SimulationsResource((exerciseId, unit) -> Uni.createFrom()
            .item("barbell_row".equals(exerciseId)
                    ? Optional
                            .of(new ExerciseDefaults(StepSize.of("10", "5"), new BigDecimal("700"), true, Policy.LITERAL, null))
                    : Optional.empty()));

    @Test
    void theExampleOfTheContractIsAnsweredToTheLetter() throws JsonProcessingException {
        JsonNode answer = simulate(VALID);

        assertThat(answer.get("sessions")).isEqualTo(json.readTree("""
                [{"date":"2026-11-02","openingLoad":225,
                  "sets":[{"decision":"RAISE","reason":"TOP_OF_RANGE","nextLoad":235,"aimReps":4},
                          {"decision":"LOWER","reason":"BELOW_RANGE","nextLoad":230,"aimReps":4}],
                  "nextOpeningLoad":230}]"""));
        assertThat(answer.get("receipts")).hasSize(1);
        assertThat(answer.at("/receipts/0/receiptId").asText()).hasSize(36);
        assertThat(answer.at("/receipts/0/story").asText()).startsWith("235x3 fell short of 4-6, -5");
    }

    @Test
    void stepAndPolicyDefaultToTheCatalogueAndTheChain() throws JsonProcessingException {
        JsonNode answer = simulate("{'exerciseId':'barbell_row','repRange':{'bottom':4,'top':6},'unit':'lb','grid':" + GRID
                + ",'sessions':[{'sets':[{'load':225.0,'reps':6}]},{'sets':[]}]}");

        assertThat(answer.get("sessions")).isEqualTo(json.readTree("""
                [{"date":null,"openingLoad":225,
                  "sets":[{"decision":"RAISE","reason":"TOP_OF_RANGE","nextLoad":235,"aimReps":4}],"nextOpeningLoad":235},
                 {"date":null,"openingLoad":235,"sets":[],"nextOpeningLoad":235}]"""));
    }

    @ParameterizedTest(name = "{0} of {1}, {2} at a bodyweight of {3}: {4}")
    @CsvSource(quoteCharacter = '"', delimiter = '|', value = {
            "{'kind':'assist','start':5,'step':5,'max':100} | 50 | 6 | 180 | RAISE 40",
            "{'kind':'assist','start':5,'step':5,'max':100} | 50 | 6 | 60  | HOLD 50",
            "{'kind':'assist','start':5,'step':5,'max':100} | 40 | 3 | 180 | LOWER 45",
            "{'kind':'assist','start':5,'step':5,'max':100} | 5  | 6 | 180 | RAISE 0",
            "{'kind':'assist','start':5,'step':5,'max':100} | 0  | 6 | 180 | HOLD 0",
            "{'kind':'added','plates':[10,5]}               | 0  | 6 | 180 | RAISE 10",
            "{'kind':'added','plates':[10,5]}               | 0  | 6 |     | RAISE 10",
            "{'kind':'added','plates':[10,5]}               | 5  | 3 | 180 | LOWER 0",
            "{'kind':'added','plates':[10,5]}               | 0  | 3 | 180 | HOLD 0" })
    void pullsAreSimulatedInTheNumbersTheyAreLoggedIn(String grid, int load, int reps, @Nullable Integer bodyweight,
            String decision) throws JsonProcessingException {
        JsonNode answer = simulate("{'exerciseId':'barbell_row','repRange':{'bottom':4,'top':6},'unit':'lb','grid':" + grid
                + ",'bodyweight':" + bodyweight + ",'sessions':[{'sets':[{'load':" + load + ",'reps':" + reps + "}]}]}");

        JsonNode set = answer.at("/sessions/0/sets/0");
        assertThat(set.get("decision").asText() + " " + set.get("nextLoad").asText()).isEqualTo(decision);
        assertThat(answer.at("/sessions/0/openingLoad").asInt()).isEqualTo(load);
    }

    @ParameterizedTest(name = "{0} replaced by {1} is refused at {2}")
    @CsvSource(quoteCharacter = '"', delimiter = '|', value = {
            "'barbell_row'               | 'no_such_row' | exerciseId",
            "'exerciseId':'barbell_row', | ''            | exerciseId",
            "'unit':'lb',                | ''            | unit",
            "{'bottom':4,'top':6}        | {'bottom':7,'top':6} | repRange",
            "{'bottom':4,'top':6}        | {'bottom':4,'top':31} | repRange",
            "{'bottom':4,'top':6}        | {'bottom':4} | repRange.top",
            "'load':235                  | 'load':0     | sessions[0].sets[1].load",
            "'load':235                  | 'load':-5    | sessions[0].sets[1].load",
            "'load':235                  | 'load':1e999 | sessions[0].sets[1].load",
            "'load':235,                 | ''           | sessions[0].sets[1].load",
            "'reps':3                    | 'reps':101   | sessions[0].sets[1].reps",
            "'reps':3                    | 'reps':-1    | sessions[0].sets[1].reps",
            "'reps':3                    | 'reps':null  | sessions[0].sets[1].reps",
            "'repsInReserve':1           | 'repsInReserve':11 | sessions[0].sets[0].repsInReserve",
            "'openingLoad':225           | 'openingLoad':0 | openingLoad",
            "'up':10                     | 'up':0       | step.up",
            "[45,35,25,10,5,2.5]         | []           | grid.plates",
            "[45,35,25,10,5,2.5]         | [null]       | grid.plates",
            "[45,35,25,10,5,2.5]         | [0.0001]     | grid",
            "'kind':'barbell'            | 'kind':'rope' | grid",
            "'kind':'barbell',           | ''           | grid.kind",
            "'openingLoad':225           | 'bodyweight':180 | bodyweight",
            "'openingLoad':225           | 'bodyweight':0 | bodyweight",
            "'bar':45,                   | ''           | grid" })
    void whatIsWrongIsNamed(String part, String replacement, String field) throws JsonProcessingException {
        String request = VALID.replace(part, "''".equals(replacement) ? "" : replacement);

        Problem problem = Objects.requireNonNull(catchThrowableOfType(Problem.class, () -> simulate(request)));

        assertThat(problem.getStatusCode()).isEqualTo(400);
        assertThat(problem.getMessage() + problem.getParameters()).contains("field=" + field + ",");
    }

    @ParameterizedTest(name = "{0} sessions of {1} sets are refused at {2}")
    @CsvSource({ "201,0,sessions", "1,501,sessions[0].sets", "5,500,sessions" })
    void tooMuchIsRefused(int sessions, int sets, String field) {
        var many = Collections.nCopies(sessions,
                new SimulationRequest.Session(null, Collections.nCopies(sets,
                        new SimulationRequest.Set(BigDecimal.TEN, 5, null, null, null))));
        var request = new SimulationRequest("barbell_row", null, new SimulationRequest.Range(4, 6), WeightUnit.LB, null,
                GridValue.barbell(WeightUnit.LB, BigDecimal.TEN, List.of(BigDecimal.TEN)), null, null, null, null, many);

        assertThat(SimulationCheck.of(request).found()).extracting(Violation::field).containsExactly(field);
    }

    private JsonNode simulate(String request) throws JsonProcessingException {
        SimulationRequest parsed = json.readValue(request.replace('\'', '"'), SimulationRequest.class);
        return json.readTree(json.writeValueAsString(resource.simulate(parsed).await().indefinitely()));
    }

    private static ObjectMapper strictJson() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        return mapper;
    }
}
