package io.broadback.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import io.broadback.local.Service;
import io.vertx.core.Future;

/** What the way over HTTP with its token check leaves of the speed of the SQL function alone, in rounds of both in turn. */
final class SetWrite {
    private static final double WANTED = 0.5;
    private static final int WARM_CALLS = 30_000;
    private static final int LONGEST_WARM_UP = 4;

    private final Platform platform;
    private final Chain chain;
    private final Options options;
    private final Report report;
    private final ProcessTable processes;
    private final Http logbook;
    private final PutSetFunction function;

    SetWrite(Platform platform, Chain chain, Options options, Report report) {
        this.platform = platform;
        this.chain = chain;
        this.options = options;
        this.report = report;
        this.processes = new ProcessTable(platform.data());
        this.logbook = platform.http(Service.LOGBOOK);
        this.function = new PutSetFunction(platform, options.clients());
    }

    /** Adds its lines to the report under this name. */
    void run(String name, int warmUpSeconds) {
        warmUp(warmUpSeconds, this::byFunction);
        warmUp(warmUpSeconds, this::overHttp);
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= options.rounds(); round++) {
            Measured direct = measure(options.seconds(), this::byFunction);
            Measured http = measure(options.seconds(), this::overHttp);
            ratios.add(http.outcome().perSecond() / direct.outcome().perSecond());
            describe(name + ", round " + round, direct, http, ratios.getLast());
        }
        double median = ratios.stream().sorted().toList().get(ratios.size() / 2);
        report.line(name, "median ratio HTTP / function", "%.2f".formatted(median), ">= " + WANTED);
    }

    /** For so long, and until the compiler has seen enough calls, which takes longer on a busy machine. */
    private void warmUp(int seconds, Supplier<Future<?>> call) {
        long calls = 0;
        for (int part = 0; part < LONGEST_WARM_UP && (part == 0 || calls < WARM_CALLS); part++) {
            calls += measure(seconds, call).outcome().count();
        }
    }

    private void describe(String name, Measured direct, Measured http, double ratio) {
        report.line(name, "function put_set by driver", sets(direct), "");
        report.line(name, "PUT over HTTP with token check", sets(http), "");
        report.line(name, "ratio", "%.2f".formatted(ratio), "");
        report.note(name + ": processor microseconds for each set: function " + direct.processorPerSet() + "; HTTP "
                + http.processorPerSet());
        report.note(name + ": other programs used %.0f %% and %.0f %% of the machine".formatted(direct.percentOfOthers(),
                http.percentOfOthers()));
    }

    private static String sets(Measured measured) {
        Outcome outcome = measured.outcome();
        return "%.0f sets/s (%s)%s".formatted(outcome.perSecond(), outcome.percentiles(), outcome.failures());
    }

    private Measured measure(int seconds, Supplier<Future<?>> call) {
        function.awaitEmptyOutbox();
        return Measured.of(processes,
                () -> platform.await(() -> ClosedLoop.during(Duration.ofSeconds(seconds), options.clients(), call)));
    }

    private Future<?> byFunction() {
        return function.write(chain.tenant(), chain.sets().next());
    }

    private Future<?> overHttp() {
        NewSets.NewSet set = chain.sets().next();
        return logbook.put(set.path(), chain.token(set), set.request()).map(answer -> answer.expect(201));
    }

    String postgresVersion() {
        return function.version();
    }

    void close() {
        function.close();
    }
}
