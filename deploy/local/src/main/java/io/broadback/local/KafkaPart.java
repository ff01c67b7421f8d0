package io.broadback.local;

import java.io.UncheckedIOException;

import org.jspecify.annotations.Nullable;

import io.broadback.testing.engine.EmbeddedKafkaServer;

/** The embedded Kafka broker, a process of its own that keeps its data. */
final class KafkaPart implements Part {
    private final DataFolder data;
    private final int port;
    private @Nullable EmbeddedKafkaServer server;

    KafkaPart(DataFolder data, int port) {
        this.data = data;
        this.port = port;
    }

    @Override
    public String name() {
        return "Kafka";
    }

    String bootstrapServers() {
        return "localhost:" + port;
    }

    @Override
    public synchronized void start() {
        try {
            EmbeddedKafkaServer started = EmbeddedKafkaServer.keepingDataIn(data.kafka(), port);
            server = started;
            started.declareTopics();
        } catch (UncheckedIOException | IllegalStateException failure) {
            throw new LaunchFailure(String.valueOf(failure.getMessage()), failure);
        }
    }

    @Override
    public synchronized void stop() {
        EmbeddedKafkaServer running = server;
        if (running != null) {
            server = null;
            running.close();
        }
    }

    @Override
    public synchronized void kill() {
        EmbeddedKafkaServer running = server;
        if (running != null) {
            ProcessHandle.of(running.pid()).ifPresent(Processes::kill);
            stop();
        }
    }
}
