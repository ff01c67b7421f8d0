package io.broadback.progression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.Fixtures;
import io.broadback.testing.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Both sides are one set, the weaker one decides, and three sessions with a weak side earn it a set (3.9). */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "progression"))
class OneSidedWorkTest {
    @SuppressWarnings("NullAway.Init") // the test resource sets it
    Tokens tokens;
    @SuppressWarnings("NullAway.Init")
    private Person person;

    @BeforeEach
    void somebodyWhoRowsOneSided() {
        person = new Person(tokens);
        person.canRowOneSided();
    }

    @AfterEach
    void close() {
        person.close();
    }

    @Test
    void the_weaker_side_decides() {
        person.log.sided(1, Fixtures.anyId(), "2026-11-02T18:00:00Z", 10, 10);
        assertThat(person.targetsAt(1).getString("items[0].nextSet.decision")).isEqualTo("RAISE");

        person.log.sided(2, Fixtures.anyId(), "2026-11-06T18:00:00Z", 10, 8);
        assertThat(person.targetsAt(2).getString("items[0].nextSet.reason")).isEqualTo("IN_RANGE");

        person.log.sided(3, Fixtures.anyId(), "2026-11-09T18:00:00Z", 5, 8);
        assertThat(person.targetsAt(3).getString("items[0].nextSet.decision")).isEqualTo("LOWER");
    }

    @Test
    void a_side_that_is_behind_three_times_in_a_row_gets_a_set_more() {
        person.log.sided(1, Fixtures.anyId(), "2026-11-02T18:00:00Z", 6, 8);
        person.log.sided(2, Fixtures.anyId(), "2026-11-06T18:00:00Z", 7, 9);
        assertThat(person.targetsAt(2).<Object> get("items[0].weakSide")).isNull();

        person.log.sided(3, Fixtures.anyId(), "2026-11-09T18:00:00Z", 6, 9);
        JsonPath target = person.targetsAt(3);
        assertThat(target.getString("items[0].weakSide.side")).isEqualTo("left");
        assertThat(target.getInt("items[0].weakSide.extraSets")).isEqualTo(1);
        assertThat(target.getInt("items[0].weakSide.mostPerWeek")).isEqualTo(2);

        person.log.sided(4, Fixtures.anyId(), "2026-11-13T18:00:00Z", 8, 8);
        assertThat(person.targetsAt(4).<Object> get("items[0].weakSide")).isNull();
    }
}
