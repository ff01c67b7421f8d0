package io.broadback.load;

import java.util.Locale;

import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** What a round of calls came to: latencies in nanoseconds, how many failed, and why the first of them did. */
final class Outcome {
    private static final long LONGEST = 60_000_000_000L;

    private static final int LONGEST_REASON = 100;

    private final Histogram latencies = new Histogram(LONGEST, 3);
    private double seconds;
    private long failed;
    private @Nullable Throwable firstFailure;

    void took(long nanos) {
        latencies.recordValue(Math.clamp(nanos, 0, LONGEST));
    }

    void failed(Throwable failure) {
        failed++;
        if (firstFailure == null) {
            firstFailure = failure;
        }
    }

    Outcome endedAfter(long nanos) {
        seconds = nanos / 1e9;
        return this;
    }

    long count() {
        return latencies.getTotalCount();
    }

    double perSecond() {
        return count() / seconds;
    }

    double milliseconds(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e6;
    }

    /** For example {@code p50 8.1 ms, p90 9.9 ms, p99 14.2 ms, max 20.3 ms}. */
    String percentiles() {
        return String.format(Locale.ROOT, "p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, max %.1f ms", milliseconds(50),
                milliseconds(90), milliseconds(99), milliseconds(100));
    }

    /** Empty when nothing failed. */
    String failures() {
        if (firstFailure == null) {
            return "";
        }
        String reason = String.valueOf(firstFailure.getMessage()).replaceAll("\\s+", " ");
        return ", " + failed + " failed (" + reason.substring(0, Math.min(reason.length(), LONGEST_REASON)) + ")";
    }
}
