package io.broadback.progression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.broadback.platform.event.logbook.LogbookEvent;
import io.broadback.progression.Log.Row;
import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.Fixtures;
import io.broadback.testing.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** An entry that waits for confirmation moves no target (rule 3.14, P19); the confirmation replays it into the track. */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "progression"))
class QuarantinedSetsTest {
    private static final UUID MONDAY = Fixtures.anyId();
    private static final UUID THURSDAY = Fixtures.anyId();
    private static final Row JUMP = Row.of(THURSDAY, "2026-11-05T18:00:00Z", 1, 315, 6);

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    Tokens tokens;
    @SuppressWarnings("NullAway.Init")
    private Person person;

    @BeforeEach
    void aMondayWith225() {
        person = new Person(tokens);
        person.log.set(1, Row.of(MONDAY, "2026-11-02T18:00:00Z", 1, 225, 5));
    }

    @AfterEach
    void close() {
        person.close();
    }

    @Test
    void a_quarantined_set_moves_no_target() {
        JsonPath before = person.targetsAt(1);
        person.log.set(2, JUMP.quarantined());
        JsonPath after = person.targetsAt(2);

        assertThat(before.getInt("items[0].opening.load.value")).isEqualTo(225);
        assertThat(after.getList("items")).hasSize(1);
        assertThat(after.getMap("items[0].opening.load")).isEqualTo(before.getMap("items[0].opening.load"));
        assertThat(after.getMap("items[0].nextSet.load")).isEqualTo(before.getMap("items[0].nextSet.load"));
    }

    @Test
    void a_confirmed_set_is_folded_into_the_track_as_if_it_had_never_waited() {
        person.log.set(2, JUMP.quarantined());
        person.log.set(3, Row.of(THURSDAY, "2026-11-05T18:05:00Z", 2, 225, 5));
        assertThat(person.targetsAt(3).getInt("items[0].opening.load.value")).isEqualTo(225);
        person.log.send(4, UUID.randomUUID(), LogbookEvent.SET_CONFIRMED, person.log.event(4, JUMP.confirmed()));

        JsonPath replayed = person.targetsAt(4);
        assertThat(replayed.getInt("items[0].opening.load.value")).isEqualTo(325);
        assertThat(replayed.getInt("items[0].nextSet.load.value")).isEqualTo(225);
    }
}
