package io.broadback.load;

import java.util.Collection;
import java.util.Objects;

import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How many sets a second one core folds, measured by JMH in a process of its own. */
final class Fold {
    private static final int FORKS = 2;
    private static final int SECONDS_EACH = 2;

    private Fold() {
    }

    static void run(Options options, Report report) {
        try {
            Collection<RunResult> results = new Runner(new OptionsBuilder().include(FoldBenchmark.class.getName() + ".fold")
                    .forks(FORKS).threads(1).warmupIterations(Math.ceilDiv(options.warmUp(), SECONDS_EACH))
                    .warmupTime(TimeValue.seconds(SECONDS_EACH))
                    .measurementIterations(Math.ceilDiv(options.seconds(), SECONDS_EACH))
                    .measurementTime(TimeValue.seconds(SECONDS_EACH)).verbosity(VerboseMode.SILENT).build()).run();
            Result<?> sets = Objects.requireNonNull(results.iterator().next().getPrimaryResult());
            report.line("fold", "tracks of " + FoldBenchmark.SETS + " sets, one thread, with receipts",
                    "%.0f sets/s (± %.0f)".formatted(sets.getScore(), sets.getScoreError()), ">= 100,000 sets/s");
        } catch (RunnerException failure) {
            throw new IllegalStateException("JMH could not run: " + failure.getMessage(), failure);
        }
    }
}
