package io.broadback.endtoend;

import static io.broadback.endtoend.Lifter.opening;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.broadback.local.LocalPlatform;
import io.broadback.local.demo.DemoIds;
import io.broadback.platform.event.Topics;

/** What cannot be read goes aside; whoever comes after it in the same partition is served. */
@ExtendWith(RunningProduct.class)
class PoisonEndToEndTest {

    @Test
    void a_malformed_event_goes_to_the_dead_letters_of_each_reader_and_the_stream_goes_on(LocalPlatform platform)
            throws InterruptedException, ExecutionException {
        UUID nobody = UUID.randomUUID();
        String key = DemoIds.CHAIN + "/" + nobody;
        LogTopic log = new LogTopic(platform);
        Lifter neighbour = Lifter.newcomer(platform, neighbourOf(key));

        log.send(key, "{\"schemaVersion\":1,\"set\":", Map.of("ce_id", UUID.randomUUID().toString(), "ce_tenantid",
                DemoIds.CHAIN.toString(), "ce_sequence", "1", "ce_type", "io.broadback.logbook.set.logged.v1"));
        Lifter.Logged set = neighbour.rows(205, 6);

        assertThat(opening(neighbour.targetAfter(set))).isEqualByComparingTo("215");
        var letters = log.read(Topics.deadLettersOf(Topics.LOGBOOK_SETS.topic()), key, 2);
        assertThat(letters).allSatisfy(letter -> assertThat(letter.value()).contains("{\"schemaVersion\":1,\"set\":"));
        assertThat(letters.stream().map(PoisonEndToEndTest::consumer)).containsExactlyInAnyOrder("progression", "program");
    }

    /** Each reader of the log lays the event aside by itself. */
    private static String consumer(ConsumerRecord<String, String> letter) {
        return new String(letter.headers().lastHeader("dead_consumer").value(), StandardCharsets.UTF_8);
    }

    /** An athlete whose events share the partition. */
    private static UUID neighbourOf(String key) {
        return Stream.generate(UUID::randomUUID)
                .filter(id -> LogTopic.partitionOf(DemoIds.CHAIN + "/" + id) == LogTopic.partitionOf(key)).findFirst()
                .orElseThrow();
    }
}
