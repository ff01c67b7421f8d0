package io.broadback.logbook.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.broadback.logbook.exchange.LogFile;
import io.broadback.logbook.exchange.UnreadableFile;
import io.broadback.logbook.exchange.domain.Layout;
import io.broadback.logbook.exchange.domain.Rows;
import io.broadback.logbook.exchange.domain.Source;
import io.broadback.platform.copy.Copies;
import io.broadback.platform.copy.ReachedAthletes;
import io.broadback.platform.event.Ids;
import io.broadback.platform.event.Topics;
import io.broadback.platform.event.program.AthleteValue;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.platform.training.WeightUnit;

/**
 * Receives a file: reads it row by row as it comes and stores its sets, some hundred at a time, so that neither its size nor a
 * slow sender holds memory or a connection. A file that turns out to be none leaves nothing behind.
 */
@ApplicationScoped
class ReceivingFiles {
    static final long MOST_BYTES = 25L * 1024 * 1024;
    private static final int MOST_ROWS = 200_000;
    private static final int BATCH = 500;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** Files that are received at a time, because each keeps a thread and some megabytes of names. */
    private static final int AT_A_TIME = 4;

    private final Semaphore places = new Semaphore(AT_A_TIME);
    private final TenantPool pool;
    private final Clock clock;

    ReceivingFiles(TenantPool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Blocks until the whole file has come; {@code source} and {@code unit} are null if the caller leaves them open. */
    UUID receive(Caller caller, UUID athlete, @Nullable Source source, @Nullable WeightUnit unit, InputStream body) {
        if (!places.tryAcquire()) {
            throw Problem.retryable(ErrorCode.TOO_MANY_REQUESTS, "Other files are being received; send it again in a moment",
                    5);
        }
        try {
            return received(caller, athlete, source, unit, body);
        } finally {
            places.release();
        }
    }

    private UUID received(Caller caller, UUID athlete, @Nullable Source source, @Nullable WeightUnit unit, InputStream body) {
        Reach reach = caller.may(Operation.WRITE_SETS);
        AthleteValue value = pool.run(caller.tenant(), transaction -> ReachedAthletes
                .require(transaction, caller.tenant(), reach, athlete)
                .chain(() -> Copies.find(transaction, caller.tenant(), Topics.PROGRAM_ATHLETES, athlete.toString(),
                        AthleteValue.class)))
                .await().atMost(TIMEOUT).orElseThrow(() -> ReachedAthletes.unreached(athlete));
        UUID id = Ids.timeOrdered(clock);
        try {
            LogFile file = new LogFile(new BoundedBody(body, MOST_BYTES));
            Layout layout = layout(file, source);
            ImportSettings settings = new ImportSettings(layout.source(), layout.isWithoutUnit(), unit,
                    WeightUnit.valueOf(value.unit().toUpperCase(Locale.ROOT)), value.timezone(), caller.authorFor(athlete));
            pool.run(caller.tenant(), transaction -> ImportStore.begin(transaction, caller.tenant(), athlete, id, settings))
                    .await().atMost(TIMEOUT);
            store(caller, id, file, new CountingRows(athlete, layout.source(), new Rows(layout, file.hasDecimalCommas())));
            return id;
        } catch (UnreadableFile unreadable) {
            throw given(caller, id, Problem.of(
                    unreadable.isAnotherKind() ? ErrorCode.UNSUPPORTED_MEDIA_TYPE : ErrorCode.UNPROCESSABLE, unreadable.why()));
        } catch (BoundedBody.TooLarge tooLarge) {
            throw given(caller, id, Problem.of(ErrorCode.BODY_TOO_LARGE, "A file has at most " + MOST_BYTES + " bytes"));
        } catch (IOException brokenOff) {
            throw given(caller, id, Problem.of(ErrorCode.BAD_REQUEST, "The file broke off"));
        } catch (Problem problem) {
            throw given(caller, id, problem);
        }
    }

    private Problem given(Caller caller, UUID id, Problem problem) {
        pool.run(caller.tenant(), transaction -> ImportStore.discard(transaction, caller.tenant(), id)).await().atMost(TIMEOUT);
        return problem;
    }

    private static Layout layout(LogFile file, @Nullable Source wanted) {
        Layout layout = Layout.of(file.header()).orElseThrow(() -> Problem.of(ErrorCode.UNPROCESSABLE,
                "The header is of no app that is known (Hevy, Strong, our own export): " + shown(file.header())));
        if (wanted != null && wanted != layout.source()) {
            throw Problem.of(ErrorCode.UNPROCESSABLE, "The header is one of " + layout.source() + ", not of " + wanted);
        }
        return layout;
    }

    private static String shown(List<String> header) {
        String text = String.join(" | ", header);
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }

    private void store(Caller caller, UUID id, LogFile file, CountingRows counting) throws IOException, UnreadableFile {
        List<ImportStore.Numbered> batch = new ArrayList<>(BATCH);
        int rows = 0;
        while (file.hasNext()) {
            LogFile.Row row = file.next();
            if (++rows > MOST_ROWS) {
                throw Problem.of(ErrorCode.UNPROCESSABLE, "A file has at most " + MOST_ROWS + " rows; send it in parts");
            }
            counting.count(row).ifPresent(set -> batch.add(new ImportStore.Numbered(row.line(), set)));
            if (batch.size() == BATCH) {
                append(caller, id, batch);
            }
        }
        if (rows == 0) {
            throw Problem.of(ErrorCode.UNPROCESSABLE, "The file has a header and no rows");
        }
        append(caller, id, batch);
        pool.run(caller.tenant(), transaction -> ImportStore.received(transaction, caller.tenant(), id, counting.report()))
                .await().atMost(TIMEOUT);
    }

    private void append(Caller caller, UUID id, List<ImportStore.Numbered> batch) {
        if (!batch.isEmpty()) {
            pool.run(caller.tenant(), transaction -> ImportStore.append(transaction, caller.tenant(), id, batch))
                    .await().atMost(TIMEOUT);
            batch.clear();
        }
    }
}
