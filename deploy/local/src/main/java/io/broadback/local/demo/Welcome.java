package io.broadback.local.demo;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.broadback.local.LocalPlatform;
import io.broadback.local.demo.TrainingPlan.Track;
import io.vertx.core.json.JsonObject;

/**
 * What a person wants when the platform is ready: addresses, tokens, the demo athlete's next week, and a set to try it with.
 */
public final class Welcome {
    static final Track PRIMARY_ROW = new Track("barbell_row", 4, 6);

    private final LocalPlatform platform;
    private final DemoChain demo;
    private final String tokenCommand;

    public Welcome(LocalPlatform platform, DemoChain demo, String tokenCommand) {
        this.platform = platform;
        this.demo = demo;
        this.tokenCommand = tokenCommand;
    }

    public List<String> lines() {
        TrainingPlan plan = new TrainingPlan(demo.as(Persona.HEAD_COACH), DemoIds.ATHLETE_ONE);
        JsonObject target = plan.target(PRIMARY_ROW, 0).orElseThrow();
        BigDecimal opening = TrainingPlan.load(target.getJsonObject("opening").getJsonObject("load"));
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Athlete one's next week");
        new WeekTable(plan.draftCarrying(PRIMARY_ROW, opening)).lines().forEach(line -> lines.add("  " + line));
        lines.add("");
        lines.add("Addresses");
        for (String service : List.of("catalog", "logbook", "progression", "program")) {
            lines.add("  %-38s described at %s/%s/openapi".formatted(platform.frontDoor() + "/" + service + "/v1",
                    platform.frontDoor(), service));
        }
        lines.add("");
        lines.add("Tokens (good for 15 minutes; " + tokenCommand + " PERSONA prints a fresh one, --list the personas)");
        for (Persona persona : List.of(Persona.ATHLETE_ONE, Persona.COACH)) {
            lines.add("  " + persona + ": " + persona.token(platform.tokens()));
        }
        lines.add("");
        lines.add("Log a set for athlete one, and see the target move (" + opening.toPlainString() + " lb for 6 makes the next "
                + "set heavier)");
        lines.addAll(commands(opening, target.getLong("appliedSequence") + 1));
        return lines;
    }

    private List<String> commands(BigDecimal load, long sequence) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
        JsonObject set = new JsonObject().put("sessionId", UUID.randomUUID().toString()).put("performedAt", now.toString())
                .put("exerciseId", PRIMARY_ROW.exercise()).put("setIndex", 1)
                .put("load", new JsonObject().put("value", load).put("unit", "lb")).put("reps", PRIMARY_ROW.top())
                .put("repsInReserve", 1)
                .put("repRange", new JsonObject().put("bottom", PRIMARY_ROW.bottom()).put("top", PRIMARY_ROW.top()));
        String authorized = "curl -s -H \"Authorization: Bearer $(" + tokenCommand + " " + Persona.ATHLETE_ONE + ")\" ";
        return List.of(
                "  " + authorized + "-H 'Content-Type: application/json' -X PUT " + platform.frontDoor()
                        + "/logbook/v1/athletes/" + DemoIds.ATHLETE_ONE + "/sets/" + UUID.randomUUID() + " -d '" + set.encode()
                        + "'",
                "  " + authorized + "'" + platform.frontDoor() + "/progression/v1/athletes/" + DemoIds.ATHLETE_ONE
                        + "/targets?exerciseId=" + PRIMARY_ROW.exercise() + "&waitMs=2000&atLeastSequence=" + sequence + "'");
    }
}
