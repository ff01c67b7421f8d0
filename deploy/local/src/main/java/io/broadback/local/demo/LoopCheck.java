package io.broadback.local.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;

import io.broadback.local.LaunchFailure;
import io.broadback.local.LocalPlatform;
import io.broadback.local.Patience;
import io.broadback.local.demo.TrainingPlan.Track;
import io.vertx.core.json.JsonObject;

/**
 * Proves the loop once, with an athlete of its own: a set is logged, the target moves, next week's plan carries the new load.
 */
public final class LoopCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Track ROW = new Track("barbell_row", 4, 6);
    private static final BigDecimal DONE = BigDecimal.valueOf(225);
    private static final BigDecimal NEXT = BigDecimal.valueOf(235);

    private final Api headCoach;
    private final Consumer<String> says;

    public LoopCheck(LocalPlatform platform, Consumer<String> says) {
        this.headCoach = new DemoChain(platform).as(Persona.HEAD_COACH);
        this.says = says;
    }

    /** A {@link LaunchFailure} tells what did not happen. */
    public void run() {
        UUID athlete = UUID.randomUUID();
        JsonObject profile = DemoFiles.json("athlete-one")
                .put("name", "Loop check " + Instant.now().truncatedTo(ChronoUnit.SECONDS))
                .put("gymId", DemoIds.HARBOR_STREET.toString()).put("timezone", "America/New_York");
        headCoach.put("/program/v1/athletes/" + athlete, profile).expecting(201);
        long sequence = log(athlete);
        says.accept("a set of " + DONE + " lb x 6 is stored, number " + sequence + " of the athlete's log");
        TrainingPlan plan = new TrainingPlan(headCoach, athlete);
        JsonObject target = plan.target(ROW, sequence)
                .orElseThrow(() -> new LaunchFailure("The set was stored, but it has led to no target."));
        JsonObject opening = target.getJsonObject("opening");
        says.accept("the next session opens with " + opening.getJsonObject("load").getValue("value") + " lb, reason "
                + opening.getString("reason"));
        if (TrainingPlan.load(opening.getJsonObject("load")).compareTo(NEXT) != 0) {
            throw new LaunchFailure("The next session should open with " + NEXT + " lb: " + opening.encode());
        }
        JsonObject week = plan.draftCarrying(ROW, NEXT);
        JsonObject slot = TrainingPlan.slot(week, ROW).orElseThrow();
        says.accept("week " + week.getString("week") + " has " + slot.getInteger("sets") + " sets of barbell_row 4-6 with "
                + slot.getJsonObject("targetLoad").getValue("value") + " lb");
    }

    private long log(UUID athlete) {
        JsonObject set = new JsonObject().put("sessionId", UUID.randomUUID().toString())
                .put("performedAt", Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS).toString())
                .put("exerciseId", ROW.exercise()).put("setIndex", 1)
                .put("load", new JsonObject().put("value", DONE).put("unit", "lb")).put("reps", ROW.top())
                .put("repsInReserve", 1)
                .put("repRange", new JsonObject().put("bottom", ROW.bottom()).put("top", ROW.top()));
        String path = "/logbook/v1/athletes/" + athlete + "/sets/" + UUID.randomUUID();
        // 404 until the logbook has heard of the new athlete.
        return Patience.of(PATIENCE).last(() -> headCoach.put(path, set), answer -> answer.status() != 404).expecting(201)
                .getLong("sequence");
    }
}
