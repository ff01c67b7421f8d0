package io.broadback.progression;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.DayOfWeek;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.broadback.platform.training.RepRange;
import io.broadback.progression.TrainingDiary.Done;
import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.Fixtures;
import io.broadback.testing.TestTopics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Deloads over HTTP: due by plan or by what was logged, with the loads of the week and the one that follows (3.11). */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "progression"))
class DeloadTest extends SomebodyTrains {
    @Test
    void a_deload_of_235_is_done_with_210_and_returns_to_235() {
        diary.plan(0, 0);
        diary.session(diary.today, 1, Done.row(225, 6));
        person.targetsAt(diary.sequence());
        Person.await(() -> deload().extract().path("rowSets") != null, "the week's copy");

        deload().body("due", equalTo(false)).body("triggers", hasSize(0)).body("plan.state", equalTo("NOT_YET"))
                .body("plan.loadingWeeks", equalTo(0)).body("plan.dueAfter", equalTo(5)).body("days", equalTo(7))
                .body("leastRepsInReserve", equalTo(4)).body("rowSets.planned", equalTo(15))
                .body("rowSets.deload", equalTo(8)).body("prescriptions.load.value", contains(210))
                .body("prescriptions.afterwards.value", contains(235)).body("unknown", hasSize(0));
    }

    @Test
    void after_five_loading_weeks_one_is_due_and_a_week_of_deload_ends_that() {
        for (int week = -6; week < -1; week++) {
            diary.session(diary.day(week, DayOfWeek.TUESDAY), 3, Done.row(225, 5));
        }
        diary.session(diary.day(-1, DayOfWeek.TUESDAY), 3, Done.row(225, 5));
        person.targetsAt(diary.sequence());
        deload().body("due", equalTo(true)).body("plan.state", equalTo("DUE")).body("plan.loadingWeeks", equalTo(6))
                .body("rowSets", nullValue()).body("unknown.what", contains(containsString("no plan")));

        diary.session(diary.day(0, DayOfWeek.MONDAY), 2, Done.row(200, 5), true);
        person.targetsAt(diary.sequence());
        deload().body("due", equalTo(false)).body("plan.state", equalTo("NOT_YET")).body("plan.loadingWeeks", equalTo(0))
                .body("prescriptions.afterwards.value", contains(225));
    }

    @Test
    void three_first_sets_below_the_range_and_pain_call_for_one_and_name_their_sets() {
        try (TestTopics topics = new TestTopics()) {
            Fixtures.publish(topics, Fixtures.cableRow());
        }
        UUID[] low = new UUID[3];
        for (int i = 0; i < low.length; i++) {
            low[i] = diary.session(diary.today.minusDays(7L - 2 * i), 2, Done.row(100, 3).of("cable_row"));
        }
        UUID painful = diary.session(diary.today.minusDays(1), 1, Done.row(225, 5).withPain());
        person.targetsAt(diary.sequence());
        person.awaitTargets(page -> page.getList("items").size() == 2);

        deload().body("due", equalTo(true)).body("triggers.kind", contains("BELOW_RANGE_IN_A_ROW", "PAIN"))
                .body("triggers[0].setIds", contains(low[0].toString(), low[1].toString(), low[2].toString()))
                .body("triggers[1].setIds", contains(painful.toString()))
                .body("prescriptions.exerciseId", contains("barbell_row"))
                .body("unknown.what", contains(containsString("no plan"), containsString("cable_row")));
    }

    @Test
    void estimates_that_fall_on_two_tracks_within_a_week_call_for_one() {
        RepRange mid = new RepRange(6, 10);
        diary.session(diary.today.minusDays(9), 2, Done.row(225, 5));
        UUID before = diary.session(diary.today.minusDays(8), 1, Done.row(200, 8).in(mid));
        UUID one = diary.session(diary.today.minusDays(2), 1, Done.row(205, 5));
        person.targetsAt(diary.sequence());
        deload().body("due", equalTo(false));

        UUID other = diary.session(diary.today.minusDays(1), 1, Done.row(180, 8).in(mid));
        person.targetsAt(diary.sequence());
        deload().body("due", equalTo(true)).body("triggers.kind", contains("FALLING_ESTIMATES"))
                .body("triggers[0].falls", hasSize(2)).body("triggers[0].setIds",
                        containsInAnyOrder(one.toString(), other.toString()));

        diary.delete(before);
        diary.delete(other);
        person.targetsAt(diary.sequence());
        deload().body("due", equalTo(false)).body("triggers", hasSize(0)).body("prescriptions", hasSize(1));
    }

    private ValidatableResponse deload() {
        return person.asAthlete().get(person.path("/deload")).then().statusCode(200);
    }
}
