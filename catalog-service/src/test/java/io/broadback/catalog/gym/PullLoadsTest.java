package io.broadback.catalog.gym;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** What bodyweight pulls can be loaded with in a gym (3.8): the body alone, a belt's plates, a machine's help. */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "catalog"))
class PullLoadsTest {
    private static final String HELP = "{\"kind\":\"assist\",\"unit\":\"lb\",\"start\":10,\"step\":10,\"max\":30}";
    private static final String BELT = "{\"kind\":\"added\",\"unit\":\"kg\",\"plates\":[5,2.5],\"counts\":[1,1]}";
    private static final String BARS = "{\"kind\":\"barbell\",\"unit\":\"lb\",\"bar\":45,\"plates\":[45],\"counts\":[1]}";

    @SuppressWarnings("NullAway.Init") // set by BroadbackTestResource
    Tokens tokens;
    private final UUID chain = UUID.randomUUID();
    private final UUID gym = UUID.randomUUID();

    @BeforeEach
    void aGym() {
        asAdmin().body("{\"name\":\"Downtown\",\"timezone\":\"America/New_York\"}").put(path("")).then().statusCode(201);
    }

    @Test
    void a_belt_carries_the_plates_of_the_bars_and_help_stands_apart() {
        equip(station("barbell", BARS), station("pull_up_bar", ""), station("assisted_pull_up_machine", HELP));

        loads("").body("unit", equalTo("lb")).body("loads", contains(0, 45, 90)).body("assistance", contains(10, 20, 30))
                .body("definition", nullValue()).body("equipmentVersion", equalTo(1));
    }

    @Test
    void a_belt_with_plates_of_its_own_goes_by_them() {
        equip(station("barbell", BARS), station("pull_up_bar", BELT));

        loads("").body("unit", equalTo("lb")).body("loads", contains(0, 45, 90));
        loads("&unit=kg").body("loads", contains(0, 2.5f, 5, 7.5f)).body("assistance", empty());
    }

    @Test
    void a_machine_that_helps_is_no_place_to_hang_plates_on() {
        equip(station("barbell", BARS), station("assisted_pull_up_machine", HELP));

        loads("&unit=lb").body("loads", contains(0)).body("assistance", contains(10, 20, 30));
    }

    @Test
    void a_gym_without_a_place_to_pull_has_no_loads_for_it() {
        equip(station("barbell", BARS));

        loads("&unit=lb").body("loads", empty()).body("assistance", empty()).body("equipmentVersion", nullValue());
    }

    @Test
    void a_grid_of_help_needs_its_pins() {
        asAdmin().body("{\"stations\":[" + station("assisted_pull_up_machine",
                "{\"kind\":\"assist\",\"unit\":\"lb\",\"start\":10}") + "]}").put(path("/equipment")).then().statusCode(400)
                .body("violations.field", hasItem(startsWith("stations[0].grids[0]")));
    }

    private void equip(String... stations) {
        asAdmin().body("{\"stations\":[" + String.join(",", stations) + "]}").put(path("/equipment")).then().statusCode(201);
    }

    private static String station(String equipment, String grid) {
        return "{\"equipment\":\"" + equipment + "\",\"count\":1,\"grids\":[" + grid + "]}";
    }

    private ValidatableResponse loads(String more) {
        return asAdmin().get(path("/loads?exerciseId=pull_up" + more)).then().statusCode(200);
    }

    private String path(String rest) {
        return "/catalog/v1/gyms/" + gym + rest;
    }

    private RequestSpecification asAdmin() {
        return given().contentType("application/json").auth().oauth2(tokens.chainAdmin(chain));
    }
}
