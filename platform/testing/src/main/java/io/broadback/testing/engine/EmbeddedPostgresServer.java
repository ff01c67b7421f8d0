package io.broadback.testing.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A real PostgreSQL 18 from Maven's binaries, as a child process; with a data folder it keeps its data. */
public final class EmbeddedPostgresServer implements PostgresServer {
    private final EmbeddedPostgres postgres;

    private EmbeddedPostgresServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts on a free port with data that is thrown away. */
    public static EmbeddedPostgresServer temporary() {
        return start(0, null, null);
    }

    /** Starts on a port and keeps its data in a folder between runs. */
    public static EmbeddedPostgresServer keepingDataIn(Path folder, Path binaries, int port) {
        return start(port, folder, binaries);
    }

    private static EmbeddedPostgresServer start(int port, @Nullable Path data, @Nullable Path binaries) {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .setServerConfig("shared_buffers", "128MB")
                    // The library's default is off: then a killed server forgets what it has just acknowledged.
                    .setServerConfig("synchronous_commit", "on")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setPGStartupWait(Duration.ofSeconds(30));
            if (port != 0) {
                builder.setPort(port);
            }
            if (data != null) {
                builder.setDataDirectory(data).setCleanDataDirectory(false);
            }
            if (binaries != null) {
                builder.setOverrideWorkingDirectory(binaries.toFile());
            }
            return new EmbeddedPostgresServer(builder.start());
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL did not start: " + failure.getMessage(), failure);
        }
    }

    @Override
    public String host() {
        return "localhost";
    }

    @Override
    public int port() {
        return postgres.getPort();
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
        try {
            postgres.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL did not stop", failure);
        }
    }
}
