package io.broadback.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.apache.kafka.common.utils.Utils;

/** The topics between the services, as they must be declared; none is ever created on the fly. */
public enum Topics {
    LOGBOOK_SETS("logbook.sets.v1", Cleanup.DELETE),
    PROGRESSION_TARGETS("progression.targets.v1", Cleanup.COMPACT),
    PROGRESSION_GUIDANCE("progression.guidance.v1", Cleanup.COMPACT),
    PROGRAM_ATHLETES("program.athletes.v1", Cleanup.COMPACT),
    PROGRAM_WEEKS("program.weeks.v1", Cleanup.COMPACT_AND_DELETE),
    CATALOG_EXERCISES("catalog.exercises.v1", Cleanup.COMPACT),
    CATALOG_GYMS("catalog.gyms.v1", Cleanup.COMPACT);

    public static final int PARTITIONS = 12;
    private static final String DEAD = ".dead";

    private final String topic;
    private final Cleanup cleanup;

    Topics(String topic, Cleanup cleanup) {
        this.topic = topic;
        this.cleanup = cleanup;
    }

    /** What happens to old records: deleted after a time, or compacted to the last value of each key. */
    public enum Cleanup {
        DELETE("delete", Duration.ofDays(14)),
        COMPACT("compact", Duration.ofMillis(-1)),
        COMPACT_AND_DELETE("compact,delete", Duration.ofDays(120));

        private final String policy;
        private final Duration retention;

        Cleanup(String policy, Duration retention) {
            this.policy = policy;
            this.retention = retention;
        }

        public String policy() {
            return policy;
        }

        public long retentionMillis() {
            return retention.toMillis();
        }
    }

    /** A topic with its cleanup, ready to be declared. */
    public record Declaration(String topic, Cleanup cleanup) {
    }

    public String topic() {
        return topic;
    }

    /** Where events of this topic go that cannot be read. */
    public static String deadLettersOf(String topic) {
        return topic + DEAD;
    }

    /** Every topic with its dead-letter topic. */
    public static List<Declaration> all() {
        return Stream.of(values()).flatMap(each -> Stream.of(new Declaration(each.topic, each.cleanup),
                new Declaration(deadLettersOf(each.topic), Cleanup.DELETE))).toList();
    }

    /** The partition of a key: explicit, so that every producer agrees with every reader. */
    public static int partition(String partitionKey, int partitions) {
        return Utils.toPositive(Utils.murmur2(partitionKey.getBytes(StandardCharsets.UTF_8))) % partitions;
    }
}
