package io.broadback.program.draft;

import static io.broadback.program.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.broadback.platform.event.program.WeekValue;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.training.RepRange;
import io.broadback.program.Chain;
import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.Fixtures;
import io.broadback.testing.TestTopics;
import io.broadback.testing.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "program"))
class ChangingDaysTest {
    private static final String WEEK = "2026-W48";
    private static final String WEEKS = "/program/v1/athletes/{a}/weeks/" + WEEK;

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    Tokens tokens;

    private Chain chain() {
        return Chain.of(tokens);
    }

    @Test
    void a_day_in_another_gym_takes_what_that_gym_has_and_asks_about_the_rest() {
        UUID athlete = drafted();
        chain().publishTarget(athlete, "machine_row", new RepRange(4, 6), 100, null);
        day(chain().self(athlete), athlete, "2026-11-24", "{\"gymId\":\"" + Fixtures.anyId() + "\"}").then().statusCode(422)
                .body("code", equalTo("UNKNOWN_GYM"));

        day(chain().self(athlete), athlete, "2026-11-24", "{\"gymId\":\"" + chain().machines + "\"}").then().statusCode(200);

        String tuesday = "days.find { it.date == '2026-11-24' }";
        await(() -> Integer.valueOf(96).equals(chain().week(athlete, WEEK).path(tuesday + ".slots[0].targetLoad.value")),
                "the target, at the next lighter pin of the other gym");
        chain().week(athlete, WEEK).then().body(tuesday + ".gymId", equalTo(chain().machines.toString()))
                .body(tuesday + ".slots[0].exerciseId", equalTo("machine_row"))
                .body(tuesday + ".slots[0].insteadOf", equalTo("barbell_row"))
                .body(tuesday + ".slots.find { it.exerciseId == 'bench_press' }.status", equalTo("question"))
                .body(tuesday + ".slots.find { it.exerciseId == 'bench_press' }.question.missing",
                        contains("barbell", "bench", "rack"))
                .body("audit.checks.find { it.rule == 'H5' }.passed", equalTo(false))
                .body("audit.reasons.code", hasItem("OPEN_QUESTION"));
        seeing(chain().self(athlete), athlete).delete(WEEKS + "/days/2026-11-24", athlete).then().statusCode(200)
                .body(tuesday + ".gymId", nullValue()).body(tuesday + ".slots[0].exerciseId", equalTo("barbell_row"));
    }

    @Test
    void a_gym_that_loses_a_station_raises_a_question_not_an_error() throws IOException {
        UUID athlete = drafted();
        approve(chain().headCoach().header("If-Match", "\"1\""), athlete).then().statusCode(200);
        String machineRow = "days.slots.flatten().find { it.exerciseId == 'machine_chest_press' }";
        try {
            chain().publishGymWithout("chest_press_machine");
            await(() -> "question".equals(chain().week(athlete, WEEK).path(machineRow + ".status")), "the gym's loss");

            chain().week(athlete, WEEK).then().statusCode(200).body("status", equalTo("approved"))
                    .body(machineRow + ".question.reason", equalTo("EQUIPMENT"))
                    .body(machineRow + ".question.missing", contains("chest_press_machine"))
                    .body(machineRow + ".question.substitutes[0]", equalTo("dumbbell_bench_press"));
            String slot = chain().week(athlete, WEEK).path(machineRow + ".slotId");
            day(chain().headCoach(), athlete, "2026-11-26", "{\"status\":\"skipped\",\"reason\":\"holiday\"}").then()
                    .statusCode(200);
            assertThat(Objects.requireNonNull(published(athlete, 3).get(2).slots()))
                    .filteredOn(each -> each.slotId().toString().equals(slot)).extracting(WeekValue.Slot::status)
                    .containsExactly("question");
        } finally {
            chain().publishWholeGym();
        }
        await(() -> "open".equals(chain().week(athlete, WEEK).path(machineRow + ".status")), "the station is back");
    }

    @Test
    void a_day_is_skipped_or_moved_within_its_week_and_the_audit_follows() {
        UUID athlete = drafted();
        int rowSets = chain().week(athlete, WEEK).jsonPath().getInt("audit.rowSets");
        day(chain().self(athlete), athlete, "2026-11-24", "{\"status\":\"skipped\"}").then().statusCode(400)
                .body("violations.field", contains("reason"));
        day(chain().self(athlete), athlete, "2026-11-25", "{\"status\":\"skipped\",\"reason\":\"x\"}").then().statusCode(404);
        day(chain().self(athlete), athlete, "2026-11-24", "{\"movedTo\":\"2026-11-26\"}").then().statusCode(409)
                .body("code", equalTo("DAY_TAKEN"));
        day(chain().self(athlete), athlete, "2026-11-24", "{\"movedTo\":\"2026-12-01\"}").then().statusCode(422);

        day(chain().self(athlete), athlete, "2026-11-24", "{\"status\":\"skipped\",\"reason\":\"flu\"}").then().statusCode(200)
                .body("days.find { it.date == '2026-11-24' }.status", equalTo("skipped"))
                .body("days.find { it.date == '2026-11-24' }.slots.status.unique()", contains("skipped"))
                .body("audit.rowSets", lessThan(rowSets))
                .body("adherence.rowSetsPlanned", equalTo(rowSets)).body("warnings.code", hasItem("H1"))
                .body("audit.reasons.find { it.code == 'DAY_SKIPPED' }.detail", containsString("flu"));
        day(chain().self(athlete), athlete, "2026-11-24", "{\"status\":\"planned\",\"movedTo\":\"2026-11-25\"}").then()
                .statusCode(200).body("audit.rowSets", equalTo(rowSets))
                .body("days.find { it.date == '2026-11-25' }.plannedDate", equalTo("2026-11-24"))
                .body("audit.checks.find { it.rule == 'H2' }.passed", equalTo(true)).body("warnings.code",
                        hasItem("INTERFERENCE"));
        day(chain().self(athlete), athlete, "2026-11-25", "{\"movedTo\":\"2026-11-24\"}").then().statusCode(200)
                .body("days.find { it.date == '2026-11-24' }.plannedDate", nullValue());
    }

    private UUID drafted() {
        UUID athlete = chain().athlete();
        chain().draft(chain().self(athlete), athlete, WEEK).then().statusCode(201).body("status", equalTo("draft"));
        return athlete;
    }

    private static Response approve(RequestSpecification who, UUID athlete) {
        return who.post(WEEKS + "/approve", athlete);
    }

    private RequestSpecification seeing(RequestSpecification who, UUID athlete) {
        return chain().seeing(who, athlete, WEEK);
    }

    private Response day(RequestSpecification who, UUID athlete, String date, String body) {
        return seeing(who, athlete).body(body).patch(WEEKS + "/days/" + date, athlete);
    }

    private List<WeekValue> published(UUID athlete, int count) throws IOException {
        List<WeekValue> values = new ArrayList<>();
        for (var record : TestTopics.await("program.weeks.v1", count,
                record -> record.key().equals(chain().tenant + "/" + athlete + "/" + WEEK))) {
            values.add(EventJson.read(record.value(), WeekValue.class));
        }
        return values;
    }
}
