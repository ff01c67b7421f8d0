package io.broadback.platform.consumer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jboss.logging.Logger;

import io.broadback.platform.kafka.KafkaClients;

/** What the broker says of the topics: their ids and ends, and in one sentence which of them are missing. */
@ApplicationScoped
public class DeclaredTopics {
    private static final Logger LOG = Logger.getLogger(DeclaredTopics.class);
    private static final int TIMEOUT_SECONDS = 10;

    private final KafkaClients clients;
    private final Map<String, String> complaints = new ConcurrentHashMap<>();

    public DeclaredTopics(KafkaClients clients) {
        this.clients = clients;
    }

    /** The ids of the topics; empty, and remembered as a complaint, while one is missing or Kafka cannot be asked. */
    Optional<Map<String, UUID>> ids(Collection<String> topics) {
        try (Admin admin = clients.admin()) {
            Map<String, UUID> ids = new HashMap<>();
            for (var topic : admin.describeTopics(topics).topicNameValues().entrySet()) {
                TopicDescription description = topic.getValue().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
                Uuid id = description.topicId();
                ids.put(topic.getKey(), new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits()));
                complaints.remove(topic.getKey());
            }
            return Optional.of(ids);
        } catch (ExecutionException | TimeoutException failure) {
            for (String topic : topics) {
                String complaint = failure.getCause() instanceof UnknownTopicOrPartitionException
                        ? "Not all of the topics " + List.copyOf(topics)
                                + " exist: declare them, they are never created on the fly"
                        : "Kafka could not be asked for " + topic + ": " + failure;
                if (!complaint.equals(complaints.put(topic, complaint))) {
                    LOG.warn(complaint);
                }
            }
            return Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The end of every partition of a topic at this moment. */
    Map<TopicPartition, Long> ends(String topic) throws InterruptedException, ExecutionException, TimeoutException {
        try (Admin admin = clients.admin()) {
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            for (TopicDescription description : admin.describeTopics(List.of(topic)).allTopicNames()
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS).values()) {
                description.partitions()
                        .forEach(each -> latest.put(new TopicPartition(topic, each.partition()), OffsetSpec.latest()));
            }
            Map<TopicPartition, Long> ends = new HashMap<>();
            var offsets = admin.listOffsets(latest).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            offsets.forEach((partition, offset) -> ends.put(partition, offset.offset()));
            return ends;
        }
    }

    public Collection<String> complaints() {
        return List.copyOf(complaints.values());
    }
}
