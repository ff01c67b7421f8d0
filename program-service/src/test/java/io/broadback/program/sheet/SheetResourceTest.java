package io.broadback.program.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.broadback.program.Chain;
import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.Fixtures;
import io.broadback.testing.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "program"))
@SuppressWarnings("NullAway.Init") // the test resource and the set-up set them
class SheetResourceTest {
    private static final String SHEET = "/program/v1/athletes/{a}/weeks/{w}/print";

    Tokens tokens;

    private Chain chain;

    @BeforeEach
    void aChainIsOpen() {
        chain = Chain.of(tokens);
    }

    @Test
    void a_week_has_a_box_for_every_set_and_says_why_it_is_as_it_is() {
        UUID athlete = chain.athlete("");
        JsonPath week = chain.draft(athlete, "2026-W48").then().statusCode(201).extract().jsonPath();

        Response page = print(athlete);

        page.then().statusCode(200).contentType("text/html;charset=UTF-8").header("Content-Language", equalTo("en"));
        List<Integer> sets = week.getList("days.slots.flatten().sets", Integer.class);
        assertThat(occurrences(page, "class=\"box\"")).isEqualTo(sets.stream().mapToInt(Integer::intValue).sum());
        assertThat(page.asString()).contains("Ada", "Week 2026-W48", "23 to 29 November 2026", "Upper: bench",
                "Tuesday 24 November", "Barbell row", week.getInt("audit.rowSets") + " row sets: ", "of 100.",
                "4s</span>", "5sf</span>");
        assertThat(page.asString()).contains(week.getList("audit.checks.rule", String.class));
    }

    @Test
    void the_policy_allows_the_one_style_of_the_page_and_the_page_asks_for_nothing_else() throws NoSuchAlgorithmException {
        UUID athlete = chain.athlete("");
        chain.draft(athlete, "2026-W48").then().statusCode(201);

        Response page = print(athlete);

        Matcher style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(page.asString());
        assertThat(style.find()).isTrue();
        String hash = Base64.getEncoder().encodeToString(
                MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8)));
        page.then().header("Content-Security-Policy", equalTo("default-src 'none'; style-src 'sha256-" + hash
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"))
                .header("X-Content-Type-Options", equalTo("nosniff")).header("Referrer-Policy", equalTo("no-referrer"));
        assertThat(page.asString()).doesNotContainIgnoringCase("<script", "<link", "<img", " src=", " href=", " style=", "url(",
                "@import", "http:", "https:", "javascript:");
    }

    @Test
    void names_are_text_and_never_markup() {
        String name = "<script>alert(1)</script>' & </style><img src=x onerror=alert(1)>";
        String split = """
                ,"baseSplit":{"days":[{"weekday":"MONDAY","name":"</h2><iframe src=//evil.example></iframe>{sheet.week}",\
                "slots":[{"exerciseId":"bench_press","sets":3,"repRange":{"bottom":4,"top":6},"kind":"top"}]}]}""";
        UUID athlete = Fixtures.anyId();
        chain.put(athlete, chain.profile(name, split).replace("\"baseSplit\":\"UL4\",", "")).then().statusCode(201);
        chain.draft(athlete, "2026-W48").then().statusCode(201);

        String page = print(athlete).asString();

        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&amp;", "&lt;iframe src=//evil.example&gt;",
                "{sheet.week}");
        assertThat(page).doesNotContain("<script", "<iframe", "<img");
        assertThat(occurrences(print(athlete), "</style>")).isEqualTo(1);
    }

    @Test
    void what_people_changed_is_on_the_page_with_their_reason_and_a_skipped_day_is_not() {
        UUID athlete = chain.athlete("");
        JsonPath week = chain.draft(athlete, "2026-W48").then().statusCode(201).extract().jsonPath();
        String slot = week.getString("days.slots.flatten().find { it.role == 'primary_row' }.slotId");
        chain.seeing(chain.headCoach(), athlete, "2026-W48").body("{\"sets\":3,\"reason\":\"<b>wrist</b>\"}")
                .patch("/program/v1/athletes/{a}/weeks/2026-W48/slots/{s}", athlete, slot).then().statusCode(200);
        chain.seeing(chain.headCoach(), athlete, "2026-W48").body("{\"status\":\"skipped\",\"reason\":\"flu\"}")
                .patch("/program/v1/athletes/{a}/weeks/2026-W48/days/2026-11-23", athlete).then().statusCode(200);

        String page = print(athlete).asString();

        assertThat(page).contains("changed: &lt;b&gt;wrist&lt;/b&gt;", "Tuesday 24 November");
        assertThat(page).doesNotContain("Monday 23 November");
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/html", "*/*", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" })
    void browsers_are_understood(String accept) {
        UUID athlete = chain.athlete("");
        chain.draft(athlete, "2026-W48").then().statusCode(201);
        chain.headCoach().accept(accept).get(SHEET, athlete, "2026-W48").then().statusCode(200)
                .contentType("text/html;charset=UTF-8");
    }

    @Test
    void what_is_not_there_is_a_problem() {
        UUID athlete = chain.athlete("");
        chain.headCoach().get(SHEET, athlete, "2026-W47").then().statusCode(404).contentType("application/problem+json")
                .body("detail", containsString("2026-W47"));
        chain.headCoach().get(SHEET, athlete, "next").then().statusCode(404);
        chain.headCoach().get(SHEET, "someone", "2026-W48").then().statusCode(404);
        chain.headCoach().accept("application/pdf").get(SHEET, athlete, "2026-W48").then().statusCode(406);
    }

    @Test
    void who_may_read_the_week_may_print_it() {
        UUID athlete = chain.athlete("");
        chain.draft(athlete, "2026-W48").then().statusCode(201);
        Chain.as(tokens.athlete(chain.tenant, athlete)).get(SHEET, athlete, "2026-W48").then().statusCode(200);
        Chain.as(tokens.chainAdmin(chain.tenant)).get(SHEET, athlete, "2026-W48").then().statusCode(403)
                .body("code", equalTo("ROLE_NOT_ALLOWED"));
        Chain.as(tokens.coach(chain.tenant, Fixtures.anyId())).get(SHEET, athlete, "2026-W48").then().statusCode(404);
        Chain.as(tokens.headCoach(Fixtures.anyId())).get(SHEET, athlete, "2026-W48").then().statusCode(404);
        RestAssured.get(SHEET, athlete, "2026-W48").then().statusCode(401);
    }

    private Response print(UUID athlete) {
        return chain.headCoach().get(SHEET, athlete, "2026-W48");
    }

    private static int occurrences(Response page, String text) {
        return page.asString().split(Pattern.quote(text), -1).length - 1;
    }
}
