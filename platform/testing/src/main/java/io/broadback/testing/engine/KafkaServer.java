package io.broadback.testing.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

import io.broadback.platform.event.Topics;

/** A running Kafka broker. */
public interface KafkaServer extends AutoCloseable {
    String bootstrapServers();

    @Override
    void close();

    /** Declares the topics that do not exist yet, each as {@link Topics} says. */
    default void declareTopics() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = Topics.all().stream().filter(each -> !existing.contains(each.topic()))
                    .map(each -> new NewTopic(each.topic(), Topics.PARTITIONS, (short) 1).configs(configuration(each)))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("The topics cannot be declared", failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", stop);
        }
    }

    private static Map<String, String> configuration(Topics.Declaration topic) {
        return switch (topic.cleanup()) {
            case DELETE -> Map.of("cleanup.policy", "delete", "retention.ms", retention(topic));
            case COMPACT -> Map.of("cleanup.policy", "compact", "segment.ms", "86400000", "max.compaction.lag.ms",
                    "259200000", "delete.retention.ms", "604800000");
            case COMPACT_AND_DELETE -> Map.of("cleanup.policy", "compact,delete", "retention.ms", retention(topic),
                    "segment.ms", "86400000", "max.compaction.lag.ms", "259200000", "delete.retention.ms", "604800000");
        };
    }

    private static String retention(Topics.Declaration topic) {
        return Long.toString(topic.cleanup().retentionMillis());
    }
}
