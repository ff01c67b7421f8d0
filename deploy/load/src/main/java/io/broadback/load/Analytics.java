package io.broadback.load;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import io.broadback.local.Service;
import io.vertx.core.Future;

/** How long analytics of three years of a diary take, as numbers and as charts. */
final class Analytics {
    private static final String NAME = "analytics";
    private static final List<String> ENDPOINTS = List.of("weekly-sets", "e1rm", "records", "first-set-reps", "balance",
            "effort-parity", "adherence", "strength-to-volume");
    private static final String JSON = "application/json";
    private static final String SVG = "image/svg+xml";

    private final Platform platform;
    private final Chain chain;
    private final Http logbook;
    private final StoredDiaries diaries;
    private final ProcessTable processes;

    Analytics(Platform platform) {
        this.platform = platform;
        this.chain = Chain.make(platform, 1);
        this.logbook = platform.http(Service.LOGBOOK);
        this.processes = new ProcessTable(platform.data());
        this.diaries = new StoredDiaries(platform, chain.tenant(), athlete());
    }

    void run(Options options, Report report) {
        System.out.println("  Writing diaries of three years");
        diaries.write();
        for (String endpoint : ENDPOINTS) {
            measure(endpoint, "JSON", JSON, options, report);
        }
        for (String endpoint : ENDPOINTS) {
            measure(endpoint, "SVG", SVG, options, report);
        }
    }

    /** What others used of the machine says what the milliseconds are worth; the processor time holds all the same. */
    private void measure(String endpoint, String form, String type, Options options, Report report) {
        closed(endpoint, type, options.warmUp());
        Measured measured = Measured.of(processes, () -> closed(endpoint, type, options.seconds()));
        Outcome outcome = measured.outcome();
        report.line(NAME, "%s of %,d sets in three years, %s".formatted(endpoint, StoredDiaries.SETS, form),
                outcome.percentiles() + outcome.failures(), "p99 < 50 ms");
        report.note("%s %s, %s: %d requests; microseconds of processor for each: %s; others used %.0f %% of the machine"
                .formatted(NAME, endpoint, form, outcome.count(), measured.processorPerSet(), measured.percentOfOthers()));
    }

    private Outcome closed(String endpoint, String type, int seconds) {
        return platform.await(() -> ClosedLoop.during(Duration.ofSeconds(seconds), 1, () -> call(endpoint, type)));
    }

    private Future<?> call(String endpoint, String type) {
        String path = "/logbook/v1/athletes/" + athlete() + "/analytics/" + endpoint + "?from=" + diaries.firstDay() + "&to="
                + LocalDate.now(ZoneOffset.UTC);
        return logbook.get(path, chain.tokens().getFirst(), type).map(answer -> answer.expect(200));
    }

    private UUID athlete() {
        return chain.athletes().getFirst();
    }
}
