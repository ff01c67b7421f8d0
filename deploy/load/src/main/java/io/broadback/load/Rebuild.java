package io.broadback.load;

import java.util.concurrent.locks.LockSupport;

import io.broadback.local.Service;

/** How fast a whole chain is folded again from its facts, and what memory that takes. */
final class Rebuild {
    private static final String NAME = "rebuild";
    private static final String PATH = "/progression/v1/rebuild";
    private static final long PAUSE_NANOS = 100_000_000;

    private final Platform platform;
    private final StoredHistories histories;
    private final Options options;
    private final Http progression;

    Rebuild(Platform platform, Options options) {
        this.platform = platform;
        this.options = options;
        this.histories = new StoredHistories(platform, options.athletes(), options.sets());
        this.progression = platform.http(Service.PROGRESSION);
    }

    void run(Report report) {
        histories.requireSpace(platform.data());
        System.out.println("  Storing " + options.athletes() + " histories of " + options.sets() + " sets");
        long start = System.nanoTime();
        histories.write();
        report.line(NAME, "facts stored in bulk, before the measurement",
                "%d in %.0f s".formatted(histories.events(), seconds(start)), "");
        awaitTheCatalogue();
        measure(report, "every target new");
        measure(report, "nothing changes");
        report.line(NAME, "peak resident memory of progression",
                "%d MB".formatted(new ProcessTable(platform.data()).peakResidentBytes(Service.PROGRESSION) / 1_000_000),
                "the same for any number of athletes");
    }

    private void awaitTheCatalogue() {
        String any = "{\"exerciseId\":\"barbell_row\",\"repRange\":{\"bottom\":4,\"top\":6},\"unit\":\"lb\",\"sessions\":[]}";
        while (platform.await(() -> progression.post("/progression/v1/simulations", token(), any)).status() != 200) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void measure(Report report, String what) {
        long start = System.nanoTime();
        long waiting = platform.await(() -> progression.post(PATH, token(), "")).expect(202).json().getLong("athletesWaiting");
        while (waiting > 0) {
            LockSupport.parkNanos(PAUSE_NANOS);
            waiting = platform.await(() -> progression.get(PATH, token())).expect(200).json().getLong("athletesWaiting");
        }
        double seconds = seconds(start);
        report.line(NAME, "%d athletes x %d sets, %s".formatted(options.athletes(), options.sets(), what),
                "%.0f athletes/s, %.0f sets/s (%.1f s)".formatted(options.athletes() / seconds, histories.events() / seconds,
                        seconds),
                "");
    }

    /** A fresh one each time: a rebuild may outlast the life of a token. */
    private String token() {
        return platform.tokens().headCoach(histories.tenant());
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
