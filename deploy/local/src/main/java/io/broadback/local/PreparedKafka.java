package io.broadback.local;

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
            declareTopics();
        } catch (RuntimeException failure) {
            throw new LaunchFailure("The Kafka at " + bootstrapServers + " cannot be used: "
                    + (failure.getCause() == null ? failure : failure.getCause()).getMessage() + ".", failure);
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
