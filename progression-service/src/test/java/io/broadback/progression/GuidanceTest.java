package io.broadback.progression;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.broadback.platform.event.progression.GuidanceValue;
import io.broadback.platform.json.EventJson;
import io.broadback.progression.TrainingDiary.Done;
import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.TestTopics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** What program is told about the coming weeks: calls for a deload and accepted changes, once each (3.11, 3.12). */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "progression"))
class GuidanceTest extends SomebodyTrains {
    private static final String TOPIC = "progression.guidance.v1";

    @Test
    void pain_calls_for_a_deload_until_the_set_is_taken_back_and_other_sets_repeat_nothing() {
        UUID painful = diary.session(diary.today.minusDays(1), 1, Done.row(225, 5).withPain());
        GuidanceValue call = published(1).getFirst();
        assertThat(call.deloadCalls()).containsExactly(new GuidanceValue.DeloadCall("PAIN", diary.today.minusDays(1),
                "Pain was reported on " + diary.today.minusDays(1)));
        assertThat(call.changes()).isEmpty();
        assertThat(call.athleteId()).isEqualTo(person.id);

        diary.session(diary.today, 1, Done.row(225, 5));
        diary.delete(painful);
        List<GuidanceValue> both = published(2);
        assertThat(both).hasSize(2);
        assertThat(both.getLast().deloadCalls()).isEmpty();
        assertThat(both.getLast().version()).isGreaterThan(both.getFirst().version());
    }

    @Test
    void an_accepted_change_is_told_with_its_review() {
        diary.plan(-7, 0);
        diary.train(-7, -5, 5);
        diary.session(diary.day(-4, DayOfWeek.MONDAY), 5, Done.row(200, 5), true);
        diary.train(-3, -1, 5);
        person.targetsAt(diary.sequence());
        String track = person.asCoach().get(person.path("/targets")).jsonPath().getString("items[0].trackId");
        Person.await(() -> answer(track, "accept", "{\"rung\":1}") == 201, "the first rung of the ladder");

        GuidanceValue.Change change = published(1).getFirst().changes().getFirst();
        assertThat(change.kind()).isEqualTo("ADD_ROW_SETS");
        assertThat(change.rowSets()).isEqualTo(17);
        assertThat(change.startedOn()).isEqualTo(diary.today);
        assertThat(change.reviewOn()).isEqualTo(diary.today.plusDays(21));
        assertThat(change.outcome()).isEqualTo("OPEN");
        assertThat(change.exerciseId()).isEqualTo("barbell_row");
    }

    private int answer(String track, String verb, String body) {
        return person.asCoach().contentType("application/json").body(body)
                .post(person.path("/plateaus/" + track + "/" + verb)).statusCode();
    }

    private List<GuidanceValue> published(int count) {
        return TestTopics.await(TOPIC, count, record -> record.key().equals(person.tenant + "/" + person.id)).stream()
                .map(record -> EventJson.readOwn(new String(record.value(), StandardCharsets.UTF_8),
                        GuidanceValue.class))
                .toList();
    }
}
