package io.broadback.local.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import io.broadback.local.LaunchFailure;
import io.broadback.local.LocalPlatform;
import io.broadback.local.Patience;
import io.broadback.local.demo.Api.Answer;
import io.broadback.local.demo.TrainingLog.Lift;
import io.broadback.local.demo.TrainingLog.Session;
import io.vertx.core.json.JsonObject;

/**
 * Loads the demo chain. Every id is fixed or made of names, and the dates hang on the day of the first load, which stands in
 * the
 * first session's note; so a load that was interrupted is continued, and a finished one is left alone.
 */
public final class DemoChain {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String EQUIPPED_SINCE = "2020-01-01T00:00:00Z";
    // West of every gym: the day before today here is past everywhere.
    private static final ZoneId WEST = ZoneId.of("America/New_York");

    private final LocalPlatform platform;
    private final Api headCoach;
    private final List<DemoAthlete> athletes = List.of(
            DemoAthlete.of(Persona.ATHLETE_ONE, DemoIds.HARBOR_STREET, "America/New_York"),
            DemoAthlete.of(Persona.ATHLETE_TWO, DemoIds.NORTH_PIER, "Europe/Amsterdam"),
            DemoAthlete.of(Persona.ATHLETE_THREE, DemoIds.HARBOR_STREET, "America/New_York"));

    public DemoChain(LocalPlatform platform) {
        this.platform = platform;
        this.headCoach = as(Persona.HEAD_COACH);
    }

    /** The API with a persona's token. */
    public Api as(Persona persona) {
        return new Api(platform.frontDoor(), persona.token(platform.tokens()));
    }

    /** Loads what is not there yet and returns when all of it is folded into targets. */
    public void load() {
        Api otherAdmin = new Api(platform.frontDoor(), platform.tokens().chainAdmin(DemoIds.OTHER_CHAIN));
        if (otherAdmin.get("/catalog/v1/gyms/" + DemoIds.OTHER_GYM + "/equipment").status() == 200) {
            return;
        }
        Api admin = as(Persona.CHAIN_ADMIN);
        gym(admin, DemoIds.HARBOR_STREET, "harbor-street");
        gym(admin, DemoIds.NORTH_PIER, "north-pier");
        // The program must have heard of the gyms.
        athletes.forEach(athlete -> once(
                () -> headCoach.put("/program/v1/athletes/" + athlete.id(), athlete.profile()), 422));
        LocalDate today = dayOfFirstLoad();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(athletes.stream()
                    .map(athlete -> CompletableFuture.runAsync(() -> history(athlete, today), threads))
                    .toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof LaunchFailure reason ? reason : failure;
        }
        // Last, because its presence says that everything before it is there.
        gym(otherAdmin, DemoIds.OTHER_GYM, "granite-hall");
    }

    private static void gym(Api admin, UUID id, String file) {
        JsonObject gym = DemoFiles.json(file);
        admin.put("/catalog/v1/gyms/" + id,
                new JsonObject().put("name", gym.getString("name")).put("timezone", gym.getString("timezone")))
                .expecting(200, 201, 409);
        admin.put("/catalog/v1/gyms/" + id + "/equipment", new JsonObject().put("effectiveFrom", EQUIPPED_SINCE)
                .put("stations", gym.getJsonArray("stations"))).expecting(200, 201, 409);
    }

    private LocalDate dayOfFirstLoad() {
        DemoAthlete first = athletes.getFirst();
        Answer begun = headCoach.get(sessionPath(first, first.log().sessions().getFirst()));
        String note = begun.status() == 200 ? begun.expecting(200).getString("note") : null;
        return note == null ? LocalDate.now(WEST) : LocalDate.parse(note.substring(note.lastIndexOf(' ') + 1));
    }

    private void history(DemoAthlete athlete, LocalDate today) {
        // The other services must know the athlete before a coach may log for them.
        once(() -> headCoach.get("/progression/v1/athletes/" + athlete.id() + "/targets"), 404);
        long sequence = 0;
        for (Session session : athlete.log().sessions()) {
            JsonObject body = athlete.session(session, today).put("note", "Demo, first loaded on " + today);
            once(() -> headCoach.put(sessionPath(athlete, session), body), 404, 422);
            for (SetToPut set : sets(athlete, session, today)) {
                Answer answer = headCoach.put("/logbook/v1/athletes/" + athlete.id() + "/sets/" + set.id(), set.body());
                sequence = Math.max(sequence, answer.expecting(200, 201, 409).getLong("sequence", 0L));
            }
        }
        headCoach.get("/progression/v1/athletes/" + athlete.id() + "/targets?waitMs=10000&atLeastSequence=" + sequence)
                .expecting(200);
    }

    private record SetToPut(UUID id, JsonObject body) {
    }

    private static List<SetToPut> sets(DemoAthlete athlete, Session session, LocalDate today) {
        List<SetToPut> sets = new ArrayList<>();
        for (Lift lift : session.lifts()) {
            for (int index = 1; index <= lift.sets().size(); index++) {
                sets.add(new SetToPut(athlete.setId(session, lift, index),
                        athlete.set(session, lift, index, sets.size() + 1, today)));
            }
        }
        return sets;
    }

    private static String sessionPath(DemoAthlete athlete, Session session) {
        return "/logbook/v1/athletes/" + athlete.id() + "/sessions/" + athlete.sessionId(session);
    }

    /** Asks again as long as the answer says that the service has not heard yet of what another one already stores. */
    private static void once(Supplier<Answer> request, Integer... notYet) {
        List<Integer> waitFor = List.of(notYet);
        Answer last = Patience.of(PATIENCE).last(request, answer -> !waitFor.contains(answer.status()));
        var unused = last.expecting(200, 201, 409);
    }
}
