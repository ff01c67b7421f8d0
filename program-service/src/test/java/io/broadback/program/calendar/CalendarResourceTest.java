package io.broadback.program.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.broadback.program.Chain;
import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.Fixtures;
import io.broadback.testing.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "program"))
@SuppressWarnings("NullAway.Init") // the test resource and the set-up set them
class CalendarResourceTest {
    private static final String CALENDAR = "/program/v1/athletes/{a}/calendar.ics";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    Tokens tokens;

    private Chain chain;

    @BeforeEach
    void aChainIsOpen() {
        chain = Chain.of(tokens);
    }

    @Test
    void stored_weeks_are_events_at_the_athletes_time_on_both_sides_of_a_change_of_the_clocks() {
        UUID athlete = chain.athlete(",\"timezone\":\"Europe/Berlin\",\"sessionTime\":\"18:00\"");
        List<LocalDate> dates = Stream.of("2026-W43", "2026-W44")
                .flatMap(week -> chain.draft(athlete, week).then().statusCode(201).extract().jsonPath()
                        .getList("days.date", String.class).stream())
                .map(LocalDate::parse).toList();

        Response answer = get(athlete);

        answer.then().statusCode(200).contentType("text/calendar;charset=UTF-8")
                .header("Content-Disposition", containsString("training.ics"));
        assertThat(read(answer).getEvents()).extracting(event -> event.getDateStart().getValue().toInstant())
                .containsExactlyElementsOf(
                        dates.stream().map(date -> date.atTime(LocalTime.of(18, 0)).atZone(BERLIN).toInstant()).toList())
                .hasSizeGreaterThan(6);
        assertThat(read(answer).getEvents()).allSatisfy(event -> {
            assertThat(event.getSequence().getValue()).isEqualTo(1);
            assertThat(event.getDescription().getValue()).contains("1. ", "in reserve", "rest ");
        });
    }

    @Test
    void a_new_draft_raises_the_sequence_and_the_events_keep_their_names() {
        UUID athlete = chain.athlete(",\"sessionTime\":\"06:30\"");
        chain.draft(athlete, "2026-W40").then().statusCode(201);
        List<VEvent> before = read(get(athlete)).getEvents();
        chain.headCoach().header("If-Match", "\"1\"")
                .body(chain.profile("Ada", ",\"sessionTime\":\"06:30\",\"priority\":\"OWN_DAY\""))
                .put("/program/v1/athletes/{a}", athlete).then().statusCode(200);
        chain.draft(athlete, "2026-W40").then().statusCode(200).body("revision", equalTo(2));

        List<VEvent> after = read(get(athlete)).getEvents();

        assertThat(after).extracting(event -> event.getSequence().getValue()).containsOnly(2);
        assertThat(after).extracting(event -> event.getUid().getValue())
                .containsAll(before.stream().map(event -> event.getUid().getValue()).toList());
    }

    @Test
    void a_moved_day_is_the_same_event_and_a_skipped_one_is_cancelled() {
        UUID athlete = chain.athlete(",\"sessionTime\":\"18:00\"");
        chain.draft(athlete, "2026-W48").then().statusCode(201);
        List<VEvent> before = read(get(athlete)).getEvents();
        chain.seeing(chain.headCoach(), athlete, "2026-W48").body("{\"movedTo\":\"2026-11-25\"}")
                .patch("/program/v1/athletes/{a}/weeks/2026-W48/days/2026-11-24", athlete).then().statusCode(200);
        chain.seeing(chain.headCoach(), athlete, "2026-W48").body("{\"status\":\"skipped\",\"reason\":\"flu\"}")
                .patch("/program/v1/athletes/{a}/weeks/2026-W48/days/2026-11-23", athlete).then().statusCode(200);

        List<VEvent> after = read(get(athlete)).getEvents();

        assertThat(after).extracting(event -> event.getUid().getValue())
                .containsExactlyElementsOf(before.stream().map(event -> event.getUid().getValue()).toList());
        assertThat(after.get(1).getDateStart().getValue().toInstant()).isEqualTo("2026-11-25T18:00:00Z");
        assertThat(after).extracting(event -> event.getStatus().isCancelled()).containsExactly(true, false, false, false);
    }

    @Test
    void a_client_that_holds_the_calendar_is_told_so_until_it_changes() {
        UUID athlete = chain.athlete(",\"sessionTime\":\"18:00\"");
        chain.draft(athlete, "2026-W40").then().statusCode(201);
        String tag = get(athlete).header("ETag");

        assertThat(get(athlete).asByteArray()).isEqualTo(get(athlete).asByteArray());
        assertThat(tag).startsWith("\"");
        String none = chain.headCoach().header("If-None-Match", tag).get(CALENDAR, athlete).then().statusCode(304)
                .header("ETag", equalTo(tag)).extract().asString();
        assertThat(none).isEmpty();
        chain.headCoach().header("If-None-Match", "\"other\", " + tag).get(CALENDAR, athlete).then().statusCode(304);
        chain.headCoach().header("If-None-Match", "W/" + tag).get(CALENDAR, athlete).then().statusCode(304);
        chain.headCoach().header("If-None-Match", "\"other\"").get(CALENDAR, athlete).then().statusCode(200);
        chain.draft(athlete, "2026-W41").then().statusCode(201);
        chain.headCoach().header("If-None-Match", tag).get(CALENDAR, athlete).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/calendar", "*/*", "text/*", "text/calendar, text/plain;q=0.5",
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8" })
    void browsers_and_calendar_programs_are_understood(String accept) {
        chain.headCoach().accept(accept).get(CALENDAR, chain.athlete("")).then().statusCode(200)
                .contentType("text/calendar;charset=UTF-8");
    }

    @Test
    void a_client_that_wants_something_else_gets_a_problem() {
        chain.headCoach().accept("application/json").get(CALENDAR, chain.athlete("")).then().statusCode(406)
                .contentType("application/problem+json").body("code", equalTo("NOT_ACCEPTABLE"));
    }

    @Test
    void without_weeks_the_calendar_is_empty() {
        assertThat(read(get(chain.athlete(""))).getEvents()).isEmpty();
    }

    @Test
    void who_may_read_the_weeks_may_read_the_calendar() {
        UUID athlete = chain.athlete("");
        Chain.as(tokens.athlete(chain.tenant, athlete)).get(CALENDAR, athlete).then().statusCode(200);
        Chain.as(tokens.coach(chain.tenant, chain.gym)).get(CALENDAR, athlete).then().statusCode(200);
        Chain.as(tokens.integration(chain.tenant, "weeks:read")).get(CALENDAR, athlete).then().statusCode(200);
        Chain.as(tokens.integration(chain.tenant, "sets:read")).get(CALENDAR, athlete).then().statusCode(403);
        Chain.as(tokens.chainAdmin(chain.tenant)).get(CALENDAR, athlete).then().statusCode(403)
                .body("code", equalTo("ROLE_NOT_ALLOWED"));
        Chain.as(tokens.coach(chain.tenant, Fixtures.anyId())).get(CALENDAR, athlete).then().statusCode(404);
        Chain.as(tokens.athlete(chain.tenant, Fixtures.anyId())).get(CALENDAR, athlete).then().statusCode(404);
        Chain.as(tokens.headCoach(Fixtures.anyId())).get(CALENDAR, athlete).then().statusCode(404);
        chain.headCoach().get(CALENDAR, "someone").then().statusCode(404);
        RestAssured.get(CALENDAR, athlete).then().statusCode(401);
    }

    @Test
    void the_time_of_day_is_the_athletes_own_to_say() {
        UUID athlete = chain.athlete("");
        String profile = chain.profile("Ada", ",\"sessionTime\":\"19:15\"");
        Chain.as(tokens.athlete(chain.tenant, athlete)).header("If-Match", "\"1\"").body(profile)
                .put("/program/v1/athletes/{a}", athlete).then().statusCode(200).body("sessionTime", equalTo("19:15"));
        chain.headCoach().get("/program/v1/athletes/{a}", athlete).then().body("sessionTime", equalTo("19:15"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"24:00\"", "\"6:00\"", "\"18:00:00\"", "\"18h\"", "\"\"", "18", "[18,0]" })
    void a_time_of_day_that_is_none_is_refused(String time) {
        chain.put(Fixtures.anyId(), chain.profile("Ada", ",\"sessionTime\":" + time)).then().statusCode(400)
                .body("violations.field", contains("sessionTime"));
    }

    private Response get(UUID athlete) {
        return chain.headCoach().get(CALENDAR, athlete);
    }

    private static ICalendar read(Response answer) {
        return Biweekly.parse(answer.asString()).first();
    }
}
