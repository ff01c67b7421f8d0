package io.broadback.load;

import java.time.Duration;

import io.broadback.local.Service;
import io.vertx.core.Future;

/** How long after its acceptance a set shows in the athlete's targets, at a constant rate of sets. */
final class SetToTarget {
    private static final int ROUNDS = 3;
    private static final int WARMING_CLIENTS = 8;
    private static final int WARM_CALLS = 20_000;
    private static final int LONGEST_WARM_UP = 12;

    private static final String NAME = "set-to-target";

    private final Platform platform;
    private final Chain chain;
    private final ProcessTable processes;
    private final Http logbook;
    private final Http progression;
    private Outcome sinceAccepted = new Outcome();

    SetToTarget(Platform platform, Chain chain) {
        this.platform = platform;
        this.chain = chain;
        this.processes = new ProcessTable(platform.data());
        this.logbook = platform.http(Service.LOGBOOK);
        this.progression = platform.http(Service.PROGRESSION);
    }

    void run(Options options, Report report) {
        Duration warmUp = Duration.ofSeconds(options.warmUp());
        Duration length = Duration.ofSeconds((long) options.seconds() * ROUNDS);
        warmUp(warmUp, report);
        sinceAccepted = new Outcome();
        Measured measured = Measured.of(processes,
                () -> platform.await(() -> OpenLoop.at(options.rate(), length, platform.vertx(), due -> one())));
        Outcome sinceDue = measured.outcome();
        report.line(NAME, "accepted → in the targets, " + options.rate() + " sets/s",
                sinceAccepted.percentiles() + sinceDue.failures(), "p50 <= 20 ms, p99 <= 80 ms");
        report.line(NAME, "due → in the targets (with the PUT)", sinceDue.percentiles(), "");
        report.line(NAME, "sets seen in the targets", sinceAccepted.count() + " in " + length.toSeconds() + " s", "");
        report.note(NAME + ": processor microseconds for each set: " + measured.processorPerSet());
        report.note(NAME + ": other programs used %.0f %% of the machine".formatted(measured.percentOfOthers()));
    }

    /** At its own pace, so that a cold start leaves no sets behind that the measurement would wait for. */
    private void warmUp(Duration length, Report report) {
        long calls = 0;
        for (int part = 1; part <= LONGEST_WARM_UP && (part == 1 || calls < WARM_CALLS); part++) {
            Measured measured = Measured.of(processes,
                    () -> platform.await(() -> ClosedLoop.during(length, WARMING_CLIENTS, this::one)));
            calls += measured.outcome().count();
            report.note(NAME + ": warm-up %d, %d clients: %.0f sets/s, processor microseconds for each set: %s".formatted(part,
                    WARMING_CLIENTS, measured.outcome().perSecond(), measured.processorPerSet()));
        }
    }

    private Future<?> one() {
        NewSets.NewSet set = chain.sets().next();
        String token = chain.token(set);
        return logbook.put(set.path(), token, set.request()).compose(written -> {
            long accepted = System.nanoTime();
            long sequence = written.expect(201).json().getLong("sequence");
            return progression.get("/progression/v1/athletes/" + set.athlete() + "/targets?waitMs=2000&atLeastSequence="
                    + sequence, token).map(targets -> visible(targets, sequence, accepted));
        });
    }

    private Answer visible(Answer targets, long sequence, long accepted) {
        long applied = targets.expect(200).json().getLong("appliedSequence");
        if (applied < sequence) {
            throw new IllegalStateException("Not in the targets after 2 s");
        }
        sinceAccepted.took(System.nanoTime() - accepted);
        return targets;
    }
}
