package io.broadback.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

import io.broadback.testing.engine.KafkaServer;

/** A Kafka that runs already, as a part: "starting" it declares the topics that are missing, with one replica. */
record PreparedKafka(String bootstrapServers) implements Part, KafkaServer {

    @Override
    public String name() {
        return "Kafka at " + bootstrapServers;
    }

    @Override
    public void start() {
        try {
            listens();
            declareTopics();
        } catch (IOException | RuntimeException failure) {
            throw new LaunchFailure("The Kafka at " + bootstrapServers + " cannot be used: " + Reason.of(failure) + ".",
                    failure);
        }
    }

    /** Asked first, because Kafka's client tries for a whole minute. */
    private void listens() throws IOException {
        URI first = URI.create("kafka://" + bootstrapServers.split(",", 2)[0].strip());
        if (first.getHost() == null || first.getPort() < 0) {
            throw new IOException("it is given as HOST:PORT");
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(first.getHost(), first.getPort()), 5_000);
        }
    }

    @Override
    public void stop() {
        // It was running before and goes on running.
    }

    @Override
    public void close() {
        stop();
    }
}
