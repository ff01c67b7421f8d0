package io.broadback.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;

import io.broadback.testing.engine.PostgresServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** The embedded PostgreSQL 18, which keeps its data and, unlike in tests, waits for the disk before it says "stored". */
final class PostgresPart implements Part, PostgresServer {
    private final Path folder;
    private final int port;
    private final File log;
    private @Nullable EmbeddedPostgres postgres;

    PostgresPart(DataFolder data, int port) {
        this.folder = data.postgres();
        this.port = port;
        this.log = data.log("postgres").toFile();
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public synchronized void start() {
        LogFile output = LogFile.continuing(log.toPath());
        try {
            clearAway();
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .setServerConfig("shared_buffers", "128MB")
                    .setServerConfig("fsync", "on")
                    // The library's default is off: then a killed server forgets what it has just acknowledged.
                    .setServerConfig("synchronous_commit", "on")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setPort(port)
                    .setDataDirectory(data()).setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log))
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            Files.writeString(complete(), "");
            for (Service service : Service.values()) {
                prepare(service.toString());
            }
        } catch (IOException | IllegalStateException failure) {
            throw new LaunchFailure("PostgreSQL did not start (" + Reason.of(failure) + ")." + output.lastWords(), failure);
        }
    }

    /** Makes room for a start after a kill: an unfinished first start begins again, a stale pid file goes. */
    private void clearAway() throws IOException {
        if (!Files.exists(complete()) && Files.exists(data())) {
            FileUtils.deleteDirectory(data().toFile());
        }
        Files.deleteIfExists(data().resolve("postmaster.pid"));
        Files.createDirectories(folder);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path complete() {
        return folder.resolve("complete");
    }

    @Override
    public synchronized void stop() {
        EmbeddedPostgres running = postgres;
        if (running == null) {
            return;
        }
        postgres = null;
        try {
            running.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL did not stop", failure);
        }
    }

    @Override
    public synchronized void kill() {
        try {
            long pid = Long.parseLong(Files.readAllLines(data().resolve("postmaster.pid")).getFirst().strip());
            ProcessHandle.of(pid).ifPresent(Processes::kill);
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL does not run", failure);
        }
        // Releases the library's lock on the folder; there is nothing left to stop.
        stop();
    }

    @Override
    public String host() {
        return "localhost";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String superuser() {
        return "postgres";
    }

    @Override
    public String password() {
        return "postgres";
    }

    @Override
    public void close() {
        stop();
    }
}
