package io.broadback.program.draft;

import static io.broadback.program.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.broadback.platform.event.progression.GuidanceValue;
import io.broadback.program.Chain;
import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** What progression says of an athlete is in the next week that is drafted, with its reason (3.11, 3.12). */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "program"))
class GuidedWeekTest {
    private static final String NEXT = "2026-W49";

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    Tokens tokens;

    @Test
    void pain_in_this_week_makes_the_next_one_a_deload_that_says_why() {
        UUID athlete = chain().athlete();
        int planned = draft(athlete, NEXT).then().statusCode(201).extract().path("audit.rowSets");

        chain().publishGuidance(athlete, List.of(), List.of(new GuidanceValue.DeloadCall("PAIN", LocalDate.parse("2026-11-24"),
                "Pain was reported on 2026-11-24")));
        await(() -> codes(draft(athlete, NEXT)).contains("DELOAD_CALLED"), "the guidance's copy");

        draft(athlete, NEXT).then().body("blockWeek", equalTo(6)).body("audit.rowSets", equalTo((planned + 1) / 2))
                .body("audit.reasons.detail", hasItem("Pain was reported on 2026-11-24"))
                .body("audit.reasons.code", hasItem("DELOAD"));
        assertThat(codes(chain().week(athlete, NEXT))).contains("DELOAD_CALLED");
        draft(athlete, "2026-W50").then().statusCode(201).body("blockWeek", equalTo(1))
                .body("audit.rowSets", equalTo(planned));
    }

    @Test
    void an_accepted_change_is_made_in_the_next_week_and_not_in_this_one() {
        UUID athlete = chain().athlete();
        chain().publishGuidance(athlete, List.of(new GuidanceValue.Change(UUID.randomUUID(), 5, "STRONGER_MODE", "barbell_row",
                "Rows come too late", LocalDate.parse("2026-11-24"), LocalDate.parse("2026-12-15"), "ROWS_FIRST", "OWN_DAY",
                null, null, "OPEN")), List.of());
        await(() -> codes(draft(athlete, NEXT)).contains("PLAN_CHANGED"), "the guidance's copy");

        draft(athlete, NEXT).then().body("priority", equalTo("OWN_DAY"));
        draft(athlete, "2026-W48").then().body("priority", equalTo("ROWS_FIRST"));
    }

    private Chain chain() {
        return Chain.of(tokens);
    }

    private Response draft(UUID athlete, String week) {
        return chain().draft(chain().headCoach(), athlete, week);
    }

    private static List<String> codes(Response week) {
        return week.jsonPath().getList("audit.reasons.code");
    }
}
