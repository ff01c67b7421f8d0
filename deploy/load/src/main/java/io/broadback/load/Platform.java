package io.broadback.load;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.broadback.local.LocalPlatform;
import io.broadback.local.Ports;
import io.broadback.local.Progress;
import io.broadback.local.Service;
import io.broadback.local.Settings;
import io.broadback.testing.identity.Tokens;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;

/** A local platform under measurement, on free ports, and the one event loop that loads it. */
final class Platform implements AutoCloseable {
    private final Ports ports = Ports.free();
    private final Path data;
    private final LocalPlatform platform;
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private double startSeconds;

    private Platform(Path project, Path data) {
        this.data = data;
        this.platform = new LocalPlatform(Settings.embedded(project, data, ports));
        // Whoever ends the benchmarks early does not want to look for the processes they started.
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "stop-platform"));
    }

    static Platform start(Path project, Path data) {
        Platform started = new Platform(project, data);
        try (Progress progress = Progress.onStandardOutput()) {
            started.platform.start(progress);
            started.startSeconds = progress.seconds();
        }
        return started;
    }

    /** How long it took until everything was ready. */
    double startSeconds() {
        return startSeconds;
    }

    Path data() {
        return data;
    }

    Tokens tokens() {
        return platform.tokens();
    }

    Vertx vertx() {
        return vertx;
    }

    /** Straight to the service, past the front door. */
    Http http(Service service) {
        return new Http(vertx, ports.of(service));
    }

    int postgresPort() {
        // The ports are in a row: front door, four services, issuer, PostgreSQL.
        return ports.frontDoor() + 6;
    }

    /** Does the work on the event loop and waits for its result. */
    <T> T await(Supplier<Future<T>> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        vertx.runOnContext(now -> {
            var unused = work.get().onSuccess(result::complete).onFailure(result::completeExceptionally);
        });
        return result.join();
    }

    /** Ends services that would use the processor beside what is measured; they do not come back. */
    void stop(Service... services) {
        ProcessTable processes = new ProcessTable(data);
        Stream.of(services).flatMap(service -> processes.of(service).stream()).forEach(process -> {
            process.destroy();
            process.onExit().join();
        });
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        platform.close();
    }
}
