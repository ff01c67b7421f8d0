package io.broadback.endtoend;

import static io.broadback.endtoend.Lifter.LOW_ROW;
import static io.broadback.endtoend.Lifter.next;
import static io.broadback.endtoend.Lifter.opening;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.broadback.endtoend.Lifter.Logged;
import io.broadback.local.LocalPlatform;
import io.broadback.local.Patience;
import io.broadback.local.demo.TrainingPlan;
import io.vertx.core.json.JsonObject;

/** The story the product is for: rows are logged, the target moves and says why, and next week's split carries it. */
@ExtendWith(RunningProduct.class)
class DoubleProgressionEndToEndTest {

    @Test
    void athlete_one_rows_and_next_week_carries_what_came_of_it(LocalPlatform platform) {
        Lifter athlete = Lifter.athleteOne(platform);
        assertThat(opening(athlete.plan().target(LOW_ROW, 0).orElseThrow())).as("what four weeks have led to")
                .isEqualByComparingTo("225");

        JsonObject afterTop = athlete.targetAfter(athlete.rows(225, 6));
        assertThat(next(afterTop)).isEqualByComparingTo("235");
        assertThat(afterTop.getJsonObject("nextSet").getString("reason")).isEqualTo("TOP_OF_RANGE");

        Logged tooHeavy = athlete.rows(235, 3);
        JsonObject afterMiss = athlete.targetAfter(tooHeavy);
        assertThat(next(afterMiss)).isEqualByComparingTo("230");
        assertThat(afterMiss.getJsonObject("nextSet").getString("reason")).isEqualTo("BELOW_RANGE");

        Logged last = athlete.rows(230, 4);
        JsonObject target = athlete.targetAfter(last);
        assertThat(next(target)).isEqualByComparingTo("230");
        assertThat(opening(target)).isEqualByComparingTo("230");
        assertThat(target.getJsonObject("opening").getString("reason")).isEqualTo("BELOW_RANGE");

        // The second set's target reads 230 as well; the draft that counts carries the receipt of the third.
        JsonObject week = Patience.of(Duration.ofSeconds(20)).last(
                () -> athlete.plan().draftCarrying(LOW_ROW, new BigDecimal("230")),
                draft -> target.getString("receiptId")
                        .equals(TrainingPlan.slot(draft, LOW_ROW).orElseThrow().getString("receiptId")));
        JsonObject slot = TrainingPlan.slot(week, LOW_ROW).orElseThrow();
        assertThat(slot.getString("role")).isEqualTo("primary_row");
        assertThat(slot.getString("targetReason")).isEqualTo("BELOW_RANGE");
        assertThat(slot.getString("receiptId")).isEqualTo(target.getString("receiptId"));

        JsonObject corrected = athlete.targetAfter(athlete.corrects(tooHeavy, 2, 235, 6));
        assertThat(opening(corrected)).isEqualByComparingTo("245");
        assertThat(corrected.getJsonObject("opening").getString("reason")).isEqualTo("TOP_OF_RANGE");

        JsonObject newDraft = athlete.plan().draftCarrying(LOW_ROW, new BigDecimal("245"));
        assertThat(newDraft.getInteger("revision")).isGreaterThan(week.getInteger("revision"));
        explains(athlete.get("/progression/v1/receipts/" + corrected.getString("receiptId")), tooHeavy);
        assertThat(athlete.get("/progression/v1/receipts/" + target.getString("receiptId")).getString("story"))
                .as("the receipt of the former draft is still there").contains("235");
    }

    private static void explains(JsonObject receipt, Logged corrected) {
        assertThat(receipt.getJsonArray("sets")).hasSize(3);
        JsonObject set = receipt.getJsonArray("sets").getJsonObject(1);
        assertThat(set.getString("id")).isEqualTo(corrected.set().toString());
        assertThat(set.getInteger("reps")).isEqualTo(6);
        assertThat(set.getString("decision")).isEqualTo("RAISE");
        assertThat(set.getString("reason")).isEqualTo("TOP_OF_RANGE");
        assertThat(receipt.getString("story")).contains("245");
    }
}
