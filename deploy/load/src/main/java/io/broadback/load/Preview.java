package io.broadback.load;

import java.time.Duration;

import io.broadback.local.Service;
import io.vertx.core.Future;

/** How long a week's preview takes: one client after another, and at a constant rate. */
final class Preview {
    private static final int RATE = 50;
    private static final String PATH = "/program/v1/weeks/preview";
    private static final String WORKED_EXAMPLE = """
            {"week":"2026-W48","athlete":{"level":"intermediate","unit":"lb","priority":"ROWS_FIRST","flags":[],\
            "currentRowSets":17,"minutesPerWeek":75,"blockWeek":1},"baseSplit":"UL4","gym":{"equipment":["barbell","rack",\
            "bench","incline_bench","seal_bench","dumbbells","cable","row_machine","t_bar","landmine","pull_up_bar",\
            "chest_press_machine","shoulder_press_machine","leg_press","leg_curl","leg_extension"]},\
            "targets":[{"exerciseId":"barbell_row","technique":"strict","repRange":{"bottom":4,"top":6},\
            "load":{"value":235,"unit":"lb"},"aimReps":4}]}""";

    private final Platform platform;
    private final Chain chain;
    private final Http program;

    Preview(Platform platform, Chain chain) {
        this.platform = platform;
        this.chain = chain;
        this.program = platform.http(Service.PROGRAM);
    }

    void run(Options options, Report report) {
        closed(options.warmUp());
        report(report, "1 client", closed(options.seconds()));
        ServerTime before = serverTime();
        Outcome open = platform.await(() -> OpenLoop.at(RATE, Duration.ofSeconds(options.seconds()), platform.vertx(),
                due -> call()));
        report(report, RATE + " requests/s", open);
        report.line("preview", "the same in the service, without the network",
                "mean %.1f ms".formatted(serverTime().meanMillisecondsSince(before)), "");
    }

    private ServerTime serverTime() {
        return ServerTime.of(platform, Service.PROGRAM, PATH, chain.headCoach());
    }

    private Outcome closed(int seconds) {
        return platform.await(() -> ClosedLoop.during(Duration.ofSeconds(seconds), 1, this::call));
    }

    private static void report(Report report, String what, Outcome outcome) {
        report.line("preview", "W1, full gym, " + what, outcome.percentiles() + ", %.0f/s".formatted(outcome.perSecond())
                + outcome.failures(), "p99 <= 10 ms");
    }

    private Future<?> call() {
        return program.post(PATH, chain.headCoach(), WORKED_EXAMPLE).map(answer -> answer.expect(200));
    }
}
