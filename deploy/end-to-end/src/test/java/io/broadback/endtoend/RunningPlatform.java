package io.broadback.endtoend;

import io.broadback.local.LocalPlatform;
import io.broadback.local.Ports;
import io.broadback.local.Progress;
import io.broadback.local.Settings;
import io.broadback.local.demo.Api;
import io.broadback.local.demo.DemoChain;
import io.broadback.local.demo.DemoIds;
import io.broadback.local.demo.Persona;
import io.broadback.local.demo.TrainingPlan.Track;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The local platform with the demo chain, on free ports and data of its own, started once for all tests of this JVM. */
final class RunningPlatform {
    static final Track LOW_ROW = new Track("barbell_row", 4, 6);
    private static final RunningPlatform ONLY = new RunningPlatform();

    private final LocalPlatform platform;
    private final DemoChain demo;

    private RunningPlatform() {
        try {
            Path project = Path.of(System.getProperty("broadback.project", "../..")).toAbsolutePath().normalize();
            Path data = Files.createTempDirectory("broadback-end-to-end");
            platform = new LocalPlatform(Settings.embedded(project, data, Ports.free()));
            Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
            platform.start(Progress.silent());
            demo = new DemoChain(platform);
            demo.load();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static RunningPlatform get() {
        return ONLY;
    }

    LocalPlatform platform() {
        return platform;
    }

    Api as(Persona persona) {
        return demo.as(persona);
    }

    Api headCoach() {
        return demo.as(Persona.HEAD_COACH);
    }

    /** A new athlete with the profile of athlete one, known to every service when this returns. */
    UUID newAthlete() {
        UUID athlete = UUID.randomUUID();
        Api coach = headCoach();
        coach.put("/program/v1/athletes/" + athlete, new JsonObject().put("name", "Somebody").put("unit", "lb")
                .put("level", "intermediate").put("gymId", DemoIds.HARBOR_STREET.toString()).put("baseSplit", "UL4")
                .put("priority", "ROWS_FIRST").put("currentRowSets", 17).put("minutesPerWeek", 75)
                .put("timezone", "America/New_York")).expecting(201);
        until(() -> coach.get("/progression/v1/athletes/" + athlete + "/targets").status(), status -> status == 200);
        until(() -> coach.get("/logbook/v1/athletes/" + athlete + "/sets").status(), status -> status == 200);
        return athlete;
    }

    /** A set of barbell rows in the range 4-6, as a client sends it. */
    static JsonObject row(UUID session, int index, int load, int reps) {
        return new JsonObject().put("sessionId", session.toString())
                .put("performedAt", Instant.now().truncatedTo(ChronoUnit.HOURS).plusSeconds(60L * index).toString())
                .put("exerciseId", "barbell_row").put("setIndex", index)
                .put("load", new JsonObject().put("value", load).put("unit", "lb")).put("reps", reps)
                .put("repRange", new JsonObject().put("bottom", 4).put("top", 6));
    }

    static String set(UUID athlete, UUID set) {
        return "/logbook/v1/athletes/" + athlete + "/sets/" + set;
    }

    /** Asks until the condition holds; fails when it has not within half a minute. */
    static <T> T until(Supplier<T> question, Predicate<T> condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            T answer = question.get();
            if (condition.test(answer)) {
                return answer;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Still " + answer);
            }
            Thread.onSpinWait();
        }
    }
}
