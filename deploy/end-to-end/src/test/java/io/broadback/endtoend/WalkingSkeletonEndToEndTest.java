package io.broadback.endtoend;

import static io.broadback.endtoend.Lifter.LOW_ROW;
import static io.broadback.endtoend.Lifter.opening;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.broadback.endtoend.Lifter.Logged;
import io.broadback.local.LocalPlatform;
import io.broadback.local.demo.DemoIds;
import io.broadback.local.demo.TrainingPlan;
import io.broadback.platform.event.Topics;
import io.vertx.core.json.JsonObject;

/** One set goes all the way, and nothing of that is lost when every process dies. */
@ExtendWith(RunningProduct.class)
class WalkingSkeletonEndToEndTest {

    @Test
    void a_set_becomes_an_event_a_target_and_a_slot_before_and_after_everything_is_killed(LocalPlatform platform) {
        Lifter athlete = Lifter.newcomer(platform);
        Logged first = athlete.rows(205, 6);
        assertThat(opening(athlete.targetAfter(first))).isEqualByComparingTo("215");
        assertThat(slotLoad(athlete.plan().draftCarrying(LOW_ROW, new BigDecimal("215")))).isEqualByComparingTo("215");

        Logged lastWords = athlete.rows(215, 6);
        platform.killEverything();
        platform.restartEverything();

        assertThat(opening(athlete.targetAfter(lastWords))).as("the set that was answered just before the end")
                .isEqualByComparingTo("225");
        Logged afterwards = athlete.rows(225, 6);
        assertThat(afterwards.sequence()).isEqualTo(3);
        assertThat(opening(athlete.targetAfter(afterwards))).isEqualByComparingTo("235");
        assertThat(slotLoad(athlete.plan().draftCarrying(LOW_ROW, new BigDecimal("235")))).isEqualByComparingTo("235");
        assertThat(athlete.get(athlete.sets()).getJsonArray("items")).hasSize(3);
        assertThat(sequencesOf(athlete, platform)).containsExactly("1", "2", "3");
    }

    @Test
    void the_services_outlive_a_death_of_both_engines(LocalPlatform platform) {
        Lifter athlete = Lifter.newcomer(platform);
        Logged before = athlete.rows(205, 6);
        assertThat(opening(athlete.targetAfter(before))).isEqualByComparingTo("215");

        platform.killEngines();
        platform.restartEngines();

        Logged after = athlete.rows(215, 6);
        assertThat(opening(athlete.targetAfter(after))).isEqualByComparingTo("225");
    }

    private static BigDecimal slotLoad(JsonObject week) {
        return TrainingPlan.load(TrainingPlan.slot(week, LOW_ROW).orElseThrow().getJsonObject("targetLoad"));
    }

    /** Distinct, because a relay that died after sending sends again; every reader knows the sequence. */
    private static List<String> sequencesOf(Lifter athlete, LocalPlatform platform) {
        List<ConsumerRecord<String, String>> events = new LogTopic(platform).read(Topics.LOGBOOK_SETS.topic(),
                DemoIds.CHAIN + "/" + athlete.id(), 3);
        return events.stream().map(event -> LogTopic.header(event, "ce_sequence")).distinct().toList();
    }
}
