package io.broadback.load;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import io.broadback.local.Service;
import io.vertx.core.Future;

/** How long after its acceptance a correction of the oldest set of a long track shows in the target. */
final class Edit {
    private static final String NAME = "edit";
    private static final int SETS = 240;
    private static final int SETS_A_SESSION = 6;
    private static final int WARMING = 100;
    private static final int EDITS = 200;
    private static final OffsetDateTime FIRST_DAY = OffsetDateTime.now(ZoneOffset.UTC).minusDays(200).withNano(0);

    private final Platform platform;
    private final Http logbook;
    private final Http progression;
    private final UUID athlete;
    private final String token;
    private final UUID oldest = NewSets.anyId();
    private final UUID firstSession = NewSets.anyId();
    private Outcome visible = new Outcome();
    private int revision = 1;

    Edit(Platform platform) {
        Chain chain = Chain.make(platform, 1);
        this.platform = platform;
        this.logbook = platform.http(Service.LOGBOOK);
        this.progression = platform.http(Service.PROGRESSION);
        this.athlete = chain.athletes().getFirst();
        this.token = chain.tokens().getFirst();
    }

    void run(Report report) {
        log();
        correct(WARMING);
        visible = new Outcome();
        Outcome whole = correct(EDITS);
        report.line(NAME, "oldest of " + SETS + " sets of a track corrected: accepted → in the target",
                visible.percentiles() + whole.failures(), "p99 < 100 ms");
        report.line(NAME, "the same with the PUT", whole.percentiles(), "");
    }

    private void log() {
        long[] last = new long[1];
        UUID session = firstSession;
        for (int number = 0; number < SETS; number++) {
            if (number > 0 && number % SETS_A_SESSION == 0) {
                session = NewSets.anyId();
            }
            UUID set = number == 0 ? oldest : NewSets.anyId();
            String body = body(session, number, 225, 4 + number % 3);
            last[0] = platform.await(() -> logbook.put(path(set), token, body)).expect(201).json().getLong("sequence");
        }
        Answer unused = platform.await(() -> target(last[0]));
    }

    private Outcome correct(int times) {
        int[] left = { times };
        return platform.await(() -> ClosedLoop.until(() -> left[0]-- > 0, 1, () -> edit(left[0])));
    }

    private Future<?> edit(int number) {
        return logbook.put(path(oldest), token, body(firstSession, 0, 225, 2 + number % 5), revision).compose(answer -> {
            long accepted = System.nanoTime();
            var corrected = answer.expect(200).json();
            revision = corrected.getInteger("revision");
            return target(corrected.getLong("sequence")).onSuccess(seen -> visible.took(System.nanoTime() - accepted));
        });
    }

    /** The answer that holds this number of the log. */
    private Future<Answer> target(long sequence) {
        return progression
                .get("/progression/v1/athletes/" + athlete + "/targets?waitMs=5000&atLeastSequence=" + sequence, token)
                .map(answer -> {
                    if (answer.expect(200).json().getLong("appliedSequence") < sequence) {
                        throw new IllegalStateException("Not in the target after 5 s");
                    }
                    return answer;
                });
    }

    private String path(UUID set) {
        return "/logbook/v1/athletes/" + athlete + "/sets/" + set;
    }

    private static String body(UUID session, int number, int load, int reps) {
        OffsetDateTime at = FIRST_DAY.plusDays(number / SETS_A_SESSION * 4L).plusMinutes(number % SETS_A_SESSION * 4L);
        return new NewSets.NewSet(0, session, session, session, at, 1 + number % SETS_A_SESSION, Integer.toString(load), reps)
                .request();
    }
}
