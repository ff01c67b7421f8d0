package io.broadback.endtoend;

import static io.broadback.endtoend.RunningPlatform.LOW_ROW;
import static io.broadback.endtoend.RunningPlatform.row;
import static io.broadback.endtoend.RunningPlatform.set;
import static io.broadback.endtoend.RunningPlatform.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadback.local.demo.Api;
import io.broadback.local.demo.TrainingPlan;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** What was accepted survives the death of everything, and what cannot be read stops nobody. */
class NothingLostEndToEndTest {
    private final RunningPlatform running = RunningPlatform.get();

    @Test
    void the_loop_goes_on_after_every_process_was_killed_twice() {
        UUID athlete = running.newAthlete();
        Api coach = running.headCoach();
        TrainingPlan plan = new TrainingPlan(coach, athlete);
        UUID session = UUID.randomUUID();
        int load = 200;
        for (int round = 1; round <= 3; round++) {
            long sequence = coach.put(set(athlete, UUID.randomUUID()), row(session, round, load, 6)).expecting(201)
                    .getLong("sequence");
            assertThat(sequence).isEqualTo(round);
            if (round < 3) {
                // At once, so that the event may be anywhere between the log and the plan.
                running.platform().killEverything();
                running.platform().restartEverything();
            }
            load += 10;
            JsonObject target = until(() -> plan.target(LOW_ROW, sequence),
                    found -> found.filter(each -> each.getLong("appliedSequence") >= sequence).isPresent()).orElseThrow();
            assertThat(target.getJsonObject("opening").getJsonObject("load").getInteger("value")).isEqualTo(load);
            plan.draftCarrying(LOW_ROW, BigDecimal.valueOf(load));
        }
        JsonObject sets = coach.get("/logbook/v1/athletes/" + athlete + "/sets").expecting(200);
        assertThat(sets.getJsonArray("items")).hasSize(3);
        JsonObject before = plan.target(LOW_ROW, 3).orElseThrow();
        coach.post("/progression/v1/athletes/" + athlete + "/rebuild", new JsonObject()).expecting(200);
        JsonObject rebuilt = plan.target(LOW_ROW, 3).orElseThrow();
        for (String moving : List.of("version", "updatedAt")) {
            before.remove(moving);
            rebuilt.remove(moving);
        }
        assertThat(rebuilt).isEqualTo(before);
    }

    @Test
    void a_malformed_event_goes_to_the_dead_topic_and_the_stream_goes_on() throws ExecutionException, InterruptedException {
        UUID athlete = running.newAthlete();
        String marker = "no event " + UUID.randomUUID();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(Map.of("bootstrap.servers", running.platform().kafka()),
                new StringSerializer(), new ByteArraySerializer())) {
            for (int partition = 0; partition < 12; partition++) {
                producer.send(new ProducerRecord<>("logbook.sets.v1", partition, "nobody", marker.getBytes(StandardCharsets.UTF_8)))
                        .get();
            }
        }
        long sequence = running.headCoach().put(set(athlete, UUID.randomUUID()), row(UUID.randomUUID(), 1, 225, 6))
                .expecting(201).getLong("sequence");
        JsonObject target = new TrainingPlan(running.headCoach(), athlete).target(LOW_ROW, sequence).orElseThrow();
        assertThat(target.getJsonObject("opening").getJsonObject("load").getInteger("value")).isEqualTo(235);
        assertThat(deadLetters(marker)).isEqualTo(12);
    }

    /** How many dead letters carry the text, once there are as many as partitions. */
    private int deadLetters(String marker) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", running.platform().kafka()),
                new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, 12)
                    .mapToObj(number -> new TopicPartition("logbook.sets.v1.dead", number)).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            int[] found = { 0 };
            return until(() -> {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(java.time.Duration.ofMillis(100))) {
                    if (new String(record.value(), StandardCharsets.UTF_8).contains(marker)) {
                        found[0]++;
                    }
                }
                return found[0];
            }, count -> count >= 12);
        }
    }
}
