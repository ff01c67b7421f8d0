package io.broadback.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import io.broadback.local.Service;
import io.vertx.core.Future;

/**
 * How fast sets are stored and read when the logbook holds none, a tenth of {@code --rows} and all of them: the same athletes,
 * with longer and longer histories, without the readers of the log.
 */
final class Store {
    private static final String NAME = "store";
    private static final int READERS = 500;
    private static final int SETS_TO_ASK_FOR = 20_000;

    private final Platform platform;
    private final Options options;
    private final StoredSets stored;
    private final NewSets sets;
    private final List<NewSets.NewSet> written = new ArrayList<>();
    private final PutSetFunction function;
    private Http logbook;
    private List<String> tokens = List.of();

    Store(Platform platform, Options options) {
        StoredSets.requireSpace(platform.data(), options.rows());
        this.platform = platform;
        this.options = options;
        this.stored = new StoredSets(platform, options.athletes());
        this.sets = new NewSets(stored.athletes());
        this.logbook = platform.http(Service.LOGBOOK);
        this.function = new PutSetFunction(platform, options.clients());
    }

    /** What was measured with so many sets in the store. */
    record Level(long rows, Outcome writing, List<Reading> readings) {
    }

    /** One kind of reading. */
    record Reading(String what, Outcome outcome) {
    }

    void run(Report report, Path chart) {
        platform.stop(Service.PROGRESSION, Service.PROGRAM);
        measure(Duration.ofSeconds(options.warmUp()), options.clients(), this::write);
        List<Level> levels = new ArrayList<>();
        for (long rows : new long[] { 0, options.rows() / 10, options.rows() }) {
            long start = System.nanoTime();
            stored.fillTo(rows);
            if (rows > 0) {
                report.line(NAME, "filled in bulk to %,d sets".formatted(rows),
                        "%.0f s".formatted((System.nanoTime() - start) / 1e9), "");
                report.line(NAME, "%,d sets: table + indexes, a row".formatted(rows), stored.bytesEach(), "");
            }
            Level level = measure(rows);
            levels.add(level);
            describe(report, level);
        }
        Level empty = levels.getFirst();
        Level full = levels.getLast();
        report.line(NAME, "insert rate, last level / empty",
                "%.2f".formatted(full.writing().perSecond() / empty.writing().perSecond()), "");
        StoreChart.draw(levels, chart);
        report.note("store: the chart is " + chart);
        function.close();
    }

    /** With fresh tokens and connections: a level may take longer to fill than they live. */
    private Level measure(long rows) {
        logbook = platform.http(Service.LOGBOOK);
        tokens = stored.athletes().stream().limit(READERS)
                .map(athlete -> platform.tokens().athlete(stored.tenant(), athlete)).toList();
        Duration round = Duration.ofSeconds(options.seconds());
        Outcome writing = measure(round, options.clients(), this::write);
        List<Reading> readings = new ArrayList<>();
        for (Question question : Question.values()) {
            measure(Duration.ofSeconds(Math.min(options.warmUp(), options.seconds())), 1, () -> ask(question));
            readings.add(new Reading(question.what, measure(round, 1, () -> ask(question))));
        }
        return new Level(rows, writing, readings);
    }

    private static void describe(Report report, Level level) {
        String at = "%,d sets: ".formatted(level.rows());
        report.line(NAME, at + "put_set by driver", "%.0f sets/s (%s)%s".formatted(level.writing().perSecond(),
                level.writing().percentiles(), level.writing().failures()), "");
        level.readings().forEach(reading -> report.line(NAME, at + reading.what(),
                reading.outcome().percentiles() + reading.outcome().failures(), ""));
    }

    private Outcome measure(Duration duration, int clients, Supplier<Future<?>> call) {
        function.awaitEmptyOutbox();
        return platform.await(() -> ClosedLoop.during(duration, clients, call));
    }

    private Future<?> write() {
        NewSets.NewSet set = sets.next();
        return function.write(stored.tenant(), set).onSuccess(done -> {
            if (set.athleteNumber() < READERS) {
                remember(set);
            }
        });
    }

    private void remember(NewSets.NewSet set) {
        if (written.size() < SETS_TO_ASK_FOR) {
            written.add(set);
        } else {
            written.set(ThreadLocalRandom.current().nextInt(SETS_TO_ASK_FOR), set);
        }
    }

    /** What clients ask for most. */
    private enum Question {
        ONE("one set by its id", "/"),
        LATEST("the latest 50 sets", "?limit=50"),
        EXERCISE("the latest 50 sets of an exercise", "?limit=50&exerciseId=barbell_row"),
        MONTH("50 sets of a month years ago", "?limit=50&from=2016-02-01T00:00:00Z&to=2016-03-01T00:00:00Z");

        private final String what;
        private final String query;

        Question(String what, String query) {
            this.what = what;
            this.query = query;
        }

        String of(UUID athlete, UUID set) {
            return String.format(Locale.ROOT, "/logbook/v1/athletes/%s/sets%s", athlete, this == ONE ? query + set : query);
        }
    }

    private Future<?> ask(Question question) {
        NewSets.NewSet any = written.get(ThreadLocalRandom.current().nextInt(written.size()));
        return logbook.get(question.of(any.athlete(), any.id()), tokens.get(any.athleteNumber()))
                .map(answer -> answer.expect(200));
    }
}
