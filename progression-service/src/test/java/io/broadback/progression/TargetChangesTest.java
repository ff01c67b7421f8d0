package io.broadback.progression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.broadback.platform.event.progression.TargetValue;
import io.broadback.platform.json.EventJson;
import io.broadback.progression.Log.Row;
import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.Fixtures;
import io.broadback.testing.TestTopics;
import io.broadback.testing.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Whatever moves a target says what it was before and what moved it (3.15), and touches nothing that was finished. */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "progression"))
class TargetChangesTest {
    private static final UUID MONDAY = Fixtures.anyId();
    private static final UUID WEDNESDAY = Fixtures.anyId();

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    Tokens tokens;
    @SuppressWarnings("NullAway.Init")
    private Person person;
    private final Row second = Row.of(MONDAY, "2024-11-04T18:04:00Z", 2, 235, 3);

    @BeforeEach
    void mondayAsInTheArticle() {
        person = new Person(tokens);
        person.log.set(1, Row.of(MONDAY, "2024-11-04T18:00:00Z", 1, 225, 6));
        person.log.set(2, second);
        person.log.set(3, Row.of(MONDAY, "2024-11-04T18:08:00Z", 3, 230, 4));
    }

    @AfterEach
    void close() {
        person.close();
    }

    @Test
    void a_new_track_was_nothing_before() {
        person.log.set(4, new Row(Fixtures.anyId(), WEDNESDAY, "2024-11-06T18:00:00Z", 1, 230, 5, 1, "ok"));

        JsonPath target = person.targetsAt(4);
        assertThat(target.getString("items[0].change.cause.kind")).isEqualTo("SET_LOGGED");
        assertThat(target.getLong("items[0].change.cause.sequence")).isEqualTo(4);
        assertThat(target.getInt("items[0].change.openingBefore.load.value")).isEqualTo(230);
        assertThat(target.getInt("items[0].change.nextSetBefore.aimReps")).isEqualTo(4);
    }

    @Test
    void a_correction_tells_the_old_goal_the_new_one_and_the_set() {
        person.targetsAt(3);
        person.log.set(4, second.corrected(6));

        JsonPath target = person.targetsAt(4);
        assertThat(target.getInt("items[0].opening.load.value")).isEqualTo(245);
        assertThat(target.getInt("items[0].change.openingBefore.load.value")).isEqualTo(230);
        assertThat(target.getString("items[0].change.cause.kind")).isEqualTo("SET_CORRECTED");
        assertThat(target.getString("items[0].change.cause.setId")).isEqualTo(second.id().toString());
    }

    @Test
    void the_event_carries_the_change() {
        person.targetsAt(3);
        person.log.set(4, second.deleted());
        person.targetsAt(4);

        var published = TestTopics.await("progression.targets.v1", 1,
                record -> record.key().startsWith(person.tenant + "/" + person.id) && record.value() != null
                        && change(record.value()).cause().kind().equals("SET_RETRACTED"));

        byte[] event = published.getFirst().value();
        assertThat(change(event).openingBefore()).extracting(TargetValue.Opening::load).hasToString("230 lb");
        assertThat(value(event).opening()).extracting(TargetValue.Opening::load).hasToString("235 lb");
        assertThat(change(event).cause().setId()).isEqualTo(second.id());
    }

    @Test
    void other_plates_at_home_are_a_change_of_conditions_and_rewrite_no_session() {
        person.targetsAt(3);
        person.homeHasOnly(45, Instant.parse("2024-12-01T00:00:00Z"));

        person.awaitTargets(targets -> targets.getInt("items[0].opening.load.value") == 225);
        JsonPath target = person.targetsAt(3);
        assertThat(target.getString("items[0].change.cause.kind")).isEqualTo("CONDITIONS_CHANGED");
        assertThat(target.getInt("items[0].change.openingBefore.load.value")).isEqualTo(230);
        assertThat(target.getInt("items[0].nextSet.load.value")).isEqualTo(230);
        JsonPath history = person.asAthlete()
                .get(person.path("/tracks/" + target.getString("items[0].trackId") + "/history")).jsonPath();
        assertThat(history.getList("items[0].sets.nextLoad.value")).hasToString("[235, 230, 230]");
    }

    @Test
    void a_session_that_turns_out_to_be_a_deload_names_itself() {
        person.targetsAt(3);
        person.log.set(4, new Row(Fixtures.anyId(), WEDNESDAY, "2024-11-06T18:00:00Z", 1, 230, 6, 1, "ok"));
        assertThat(person.targetsAt(4).getInt("items[0].opening.load.value")).isEqualTo(240);

        person.log.deload(5, WEDNESDAY, "2024-11-06T18:00:00Z");
        JsonPath target = person.targetsAt(5);
        assertThat(target.getInt("items[0].opening.load.value")).isEqualTo(230);
        assertThat(target.getString("items[0].change.cause.kind")).isEqualTo("SESSION_CHANGED");
        assertThat(target.getString("items[0].change.cause.sessionId")).isEqualTo(WEDNESDAY.toString());
    }

    /** 3.15: Monday's correction moves what is open, not what Wednesday was judged by. */
    @Test
    void a_finished_session_keeps_what_it_was_given_in_its_sets() {
        person.log.planned(4, WEDNESDAY, "2024-11-06T18:00:00Z", 230, 230, 4);
        JsonPath before = person.targetsAt(4);
        person.log.set(5, second.corrected(6));

        JsonPath after = person.targetsAt(5);
        assertThat(before.getInt("items[0].opening.load.value")).isEqualTo(230);
        assertThat(after.getInt("items[0].opening.load.value")).isEqualTo(245);
        JsonPath history = person.asAthlete()
                .get(person.path("/tracks/" + after.getString("items[0].trackId") + "/history")).jsonPath();
        assertThat(history.getInt("items[1].openingLoad.value")).isEqualTo(245);
        assertThat(history.getInt("items[1].sets[0].plannedLoad.value")).isEqualTo(230);
    }

    private static TargetValue.Change change(byte[] json) {
        return Objects.requireNonNull(value(json).change());
    }

    private static TargetValue value(byte[] json) {
        try {
            return EventJson.read(json, TargetValue.class);
        } catch (java.io.IOException notATarget) {
            throw new java.io.UncheckedIOException(notATarget);
        }
    }
}
