package io.broadback.testing.engine;

import org.jspecify.annotations.Nullable;

/**
 * The engines of this JVM, started on first use and shared by every test in it. {@code -Dengines=embedded} (default) or
 * {@code -Dengines=containers}, which fails clearly where Docker or an image is missing.
 */
public final class Engines {
    private static @Nullable PostgresServer postgres;
    private static @Nullable KafkaServer kafka;

    private Engines() {
    }

    public static synchronized PostgresServer postgres() {
        PostgresServer running = postgres;
        if (running == null) {
            running = containers() ? ContainerPostgresServer.start() : EmbeddedPostgresServer.temporary();
            postgres = running;
        }
        return running;
    }

    /** Kafka with all topics declared. */
    public static synchronized KafkaServer kafka() {
        KafkaServer running = kafka;
        if (running == null) {
            running = containers() ? ContainerKafkaServer.start() : EmbeddedKafkaServer.temporary();
            running.declareTopics();
            kafka = running;
        }
        return running;
    }

    private static boolean containers() {
        String kind = System.getProperty("engines", "embedded");
        return switch (kind) {
            case "embedded" -> false;
            case "containers" -> true;
            default -> throw new IllegalArgumentException("-Dengines is embedded or containers, not '" + kind + "'");
        };
    }
}
