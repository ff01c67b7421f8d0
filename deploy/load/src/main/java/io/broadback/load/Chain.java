package io.broadback.load;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.broadback.local.Service;
import io.broadback.testing.identity.Tokens;
import io.vertx.core.Future;

/** A gym chain made through the public API: one gym, its athletes, and a token for each of them. */
record Chain(UUID tenant, String headCoach, List<UUID> athletes, List<String> tokens, NewSets sets) {
    private static final int AT_ONCE = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String EQUIPMENT = """
            {"effectiveFrom":"2026-01-01T00:00:00Z","stations":[{"equipment":"rack","count":4},{"equipment":"barbell","count":4,\
            "grids":[{"kind":"barbell","unit":"lb","bar":45,"plates":[45,35,25,10,5,2.5]}]}]}""";

    /** Makes the chain and waits until every service knows all of it. */
    static Chain make(Platform platform, int size) {
        UUID tenant = NewSets.anyId();
        UUID gym = NewSets.anyId();
        Tokens tokens = platform.tokens();
        String admin = tokens.chainAdmin(tenant);
        String headCoach = tokens.headCoach(tenant);
        Http catalog = platform.http(Service.CATALOG);
        Http program = platform.http(Service.PROGRAM);
        String path = "/catalog/v1/gyms/" + gym;
        platform.await(() -> catalog.put(path, admin, "{\"name\":\"Harbor Street\",\"timezone\":\"America/New_York\"}")
                .map(answer -> answer.expect(201))
                .compose(made -> catalog.put(path + "/equipment", admin, EQUIPMENT)).map(answer -> answer.expect(201)));

        List<UUID> athletes = Stream.generate(NewSets::anyId).limit(size).toList();
        everyOne(platform, athletes, athlete -> program.put("/program/v1/athletes/" + athlete, headCoach, profile(gym))
                .map(answer -> answer.expect(201)));
        Http logbook = platform.http(Service.LOGBOOK);
        Http progression = platform.http(Service.PROGRESSION);
        everyOne(platform, athletes, athlete -> logbook.get("/logbook/v1/athletes/" + athlete + "/sets", headCoach)
                .map(answer -> answer.expect(200)));
        everyOne(platform, athletes, athlete -> progression.get("/progression/v1/athletes/" + athlete + "/targets", headCoach)
                .map(answer -> answer.expect(200)));
        return new Chain(tenant, headCoach, athletes,
                athletes.stream().map(athlete -> tokens.athlete(tenant, athlete)).toList(), new NewSets(athletes));
    }

    private interface Step {
        Future<?> of(UUID athlete);
    }

    /** Takes the step for everyone; again for those it is too early for. */
    private static void everyOne(Platform platform, List<UUID> athletes, Step step) {
        Deque<UUID> left = new ArrayDeque<>(athletes);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!left.isEmpty()) {
            Deque<UUID> tooEarly = new ArrayDeque<>();
            Outcome outcome = platform.await(() -> ClosedLoop.until(() -> !left.isEmpty(), AT_ONCE, () -> {
                UUID athlete = left.pop();
                return step.of(athlete).onFailure(failure -> tooEarly.add(athlete));
            }));
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The chain is not known everywhere after " + PATIENCE.toSeconds()
                        + " seconds" + outcome.failures());
            }
            if (!tooEarly.isEmpty()) {
                System.out.println("  Asking again" + outcome.failures());
            }
            left.addAll(tooEarly);
        }
    }

    private static String profile(UUID gym) {
        return """
                {"name":"Ada","unit":"lb","level":"intermediate","gymId":"%s","baseSplit":"UL4","priority":"ROWS_FIRST",\
                "currentRowSets":17,"minutesPerWeek":75,"blockWeek":1,"timezone":"America/New_York"}""".formatted(gym);
    }

    String token(NewSets.NewSet set) {
        return tokens.get(set.athleteNumber());
    }
}
