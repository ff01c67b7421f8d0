package io.broadback.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.broadback.local.LocalPlatform;
import io.broadback.local.Patience;
import io.broadback.local.demo.Api;
import io.broadback.local.demo.Api.Answer;
import io.broadback.local.demo.DemoChain;
import io.broadback.local.demo.DemoIds;
import io.broadback.local.demo.Persona;
import io.broadback.local.demo.TrainingPlan;
import io.broadback.local.demo.TrainingPlan.Track;
import io.vertx.core.json.JsonObject;

/** An athlete of the demo chain who rows, as tests speak of one. */
final class Lifter {
    static final Track LOW_ROW = new Track("barbell_row", 4, 6);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final UUID id;
    private final Api api;
    private final UUID session = UUID.randomUUID();
    private int sets;

    private Lifter(UUID id, Api api) {
        this.id = id;
        this.api = api;
    }

    /** The demo's athlete one, speaking with their own token. */
    static Lifter athleteOne(LocalPlatform platform) {
        return new Lifter(DemoIds.ATHLETE_ONE, new DemoChain(platform).as(Persona.ATHLETE_ONE));
    }

    /** An athlete nobody has logged anything for, as their head coach sees them. */
    static Lifter newcomer(LocalPlatform platform) {
        return newcomer(platform, UUID.randomUUID());
    }

    static Lifter newcomer(LocalPlatform platform, UUID id) {
        Api headCoach = new DemoChain(platform).as(Persona.HEAD_COACH);
        headCoach.put("/program/v1/athletes/" + id, new JsonObject().put("name", "Newcomer").put("unit", "lb")
                .put("level", "intermediate").put("gymId", DemoIds.HARBOR_STREET.toString()).put("baseSplit", "UL4")
                .put("priority", "ROWS_FIRST").put("currentRowSets", 17).put("minutesPerWeek", 75)).expecting(201);
        Lifter newcomer = new Lifter(id, headCoach);
        // Logbook and progression hear of the athlete over Kafka; a coach gets 404 until then.
        Answer known = Patience.of(PATIENCE).last(() -> headCoach.get(newcomer.sets()), answer -> answer.status() == 200);
        assertThat(known.status()).as(known.text()).isEqualTo(200);
        Answer targets = Patience.of(PATIENCE).last(() -> headCoach.get("/progression/v1/athletes/" + id + "/targets"),
                answer -> answer.status() == 200);
        assertThat(targets.status()).as(targets.text()).isEqualTo(200);
        return newcomer;
    }

    UUID id() {
        return id;
    }

    TrainingPlan plan() {
        return new TrainingPlan(api, id);
    }

    String sets() {
        return "/logbook/v1/athletes/" + id + "/sets";
    }

    JsonObject get(String path) {
        return api.get(path).expecting(200);
    }

    /** A set as the logbook has answered it. */
    record Logged(UUID set, long sequence, int revision) {
    }

    /** Logs barbell rows in the session under way; each set a minute after the one before. */
    Logged rows(int load, int reps) {
        sets++;
        return put(UUID.randomUUID(), row(load, reps, sets), 201);
    }

    /** Corrects a set of this session, the way a client does that has seen its revision. */
    Logged corrects(Logged set, int index, int load, int reps) {
        return put(set.set(), row(load, reps, index), 200, "If-Match", "\"" + set.revision() + "\"");
    }

    private Logged put(UUID set, JsonObject body, int status, String... headers) {
        JsonObject stored = api.put(sets() + "/" + set, body, headers).expecting(status);
        return new Logged(set, stored.getLong("sequence"), stored.getInteger("revision"));
    }

    private final Instant begun = Instant.now().minus(Duration.ofHours(1));

    private JsonObject row(int load, int reps, int index) {
        return new JsonObject().put("sessionId", session.toString())
                .put("performedAt", begun.plus(Duration.ofMinutes(index)).toString()).put("exerciseId", LOW_ROW.exercise())
                .put("setIndex", index).put("load", new JsonObject().put("value", load).put("unit", "lb")).put("reps", reps)
                .put("repsInReserve", 1)
                .put("repRange", new JsonObject().put("bottom", LOW_ROW.bottom()).put("top", LOW_ROW.top()));
    }

    /** The target of the low row once a set is folded. */
    JsonObject targetAfter(Logged set) {
        return plan().target(LOW_ROW, set.sequence()).orElseThrow();
    }

    static BigDecimal opening(JsonObject target) {
        return TrainingPlan.load(target.getJsonObject("opening").getJsonObject("load"));
    }

    static BigDecimal next(JsonObject target) {
        return TrainingPlan.load(target.getJsonObject("nextSet").getJsonObject("load"));
    }
}
