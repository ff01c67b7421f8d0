package io.broadback.progression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.broadback.progression.Log.Row;
import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.Fixtures;
import io.broadback.testing.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Somebody who trains in two clubs: the set under way goes by the club it is done in, the next session by home. */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "progression"))
class SecondGymTest {
    private static final UUID AWAY = Fixtures.anyId();
    private static final UUID BACK = Fixtures.anyId();

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    Tokens tokens;
    @SuppressWarnings("NullAway.Init")
    private Person person;
    @SuppressWarnings("NullAway.Init")
    private UUID club;

    @BeforeEach
    void aHomeWithBigPlatesAndAClubWithAll() {
        person = new Person(tokens);
        person.homeHasOnly(10, Instant.parse("2020-01-02T00:00:00Z"));
        club = person.anotherGym();
        person.log.session(1, AWAY, club);
        person.log.set(2, Row.of(AWAY, "2026-11-02T18:00:00Z", 1, 225, 6));
        person.awaitTargets(targets -> targets.getInt("items[0].nextSet.load.value") == 235);
    }

    @AfterEach
    void close() {
        person.close();
    }

    @Test
    void the_next_set_is_for_the_club_and_the_opening_for_home() {
        JsonPath targets = person.targetsAt(2);

        assertThat(targets.getInt("items[0].nextSet.load.value")).isEqualTo(235);
        assertThat(targets.getString("items[0].opening.text")).isEqualTo("225, at least 4");
        JsonPath atTheClub = person.asAthlete().queryParam("gymId", club).get(person.path("/targets")).jsonPath();
        assertThat(atTheClub.getString("items[0].opening.text")).isEqualTo("235, at least 4");
    }

    @Test
    void back_home_the_steps_are_those_of_home_and_the_club_s_session_stays_as_it_was() {
        person.log.set(3, new Row(Fixtures.anyId(), BACK, "2026-11-05T18:00:00Z", 1, 225, 6, 1, "ok"));

        JsonPath targets = person.targetsAt(3);
        assertThat(targets.getInt("items[0].nextSet.load.value")).isEqualTo(245);
        JsonPath history = person.asAthlete()
                .get(person.path("/tracks/" + targets.getString("items[0].trackId") + "/history")).jsonPath();
        assertThat(history.getList("items.sets.nextLoad.value.flatten()")).hasToString("[235, 245]");
        assertThat(history.getInt("items[1].openingLoad.value")).isEqualTo(235);
    }

    /** 3: two units are two tracks, and nothing is ever converted; a gym without kilograms says so. */
    @Test
    void a_set_in_kilograms_begins_a_track_of_its_own() {
        person.log.kilograms(3, AWAY, "2026-11-02T18:10:00Z", 100, 6);

        JsonPath targets = person.targetsAt(3);
        assertThat(targets.getList("items")).hasSize(2);
        assertThat(targets.getInt("items.find { it.unit == 'lb' }.nextSet.load.value")).isEqualTo(235);
        assertThat(targets.getInt("items.find { it.unit == 'kg' }.nextSet.load.value")).isEqualTo(100);
        assertThat(targets.getString("items.find { it.unit == 'kg' }.nextSet.reason")).isEqualTo("NOT_LOADABLE");
        assertThat(targets.getString("items.find { it.unit == 'kg' }.nextSet.load.unit")).isEqualTo("kg");
    }

    @Test
    void the_receipt_names_both_gyms_equipment() {
        String receipt = person.targetsAt(2).getString("items[0].receiptId");

        JsonPath why = person.asAthlete().get("/progression/v1/receipts/" + receipt).jsonPath();
        assertThat(why.getString("grid.equipmentVersion")).isEqualTo(club + "#1");
        assertThat(why.getString("home.equipmentVersion")).isEqualTo(person.gym + "#2");
        assertThat(why.getInt("home.opening.load.value")).isEqualTo(225);
    }
}
