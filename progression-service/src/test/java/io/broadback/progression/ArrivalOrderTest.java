package io.broadback.progression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.broadback.platform.event.logbook.LogbookEvent;
import io.broadback.testing.BroadbackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/**
 * The law of 3.15 on the real log: the same diary, delivered in other orders and batches and partly twice, leaves the same
 * targets and receipts in PostgreSQL, and so does building them again from the facts.
 */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "progression"))
class ArrivalOrderTest extends DiariesAreFolded {
    private static final int DIARIES = 3;
    private static final int LENGTH = 50;

    /** One way for a log to arrive: its events in some order, so many at once. */
    private record Delivery(String name, List<LogbookEvent> events, int atOnce) {
    }

    @Test
    void a_log_leaves_the_same_targets_and_receipts_however_it_arrives() {
        long first = Long.getLong("seed", System.nanoTime());
        System.out.println("ArrivalOrderTest: -Dseed=" + first);
        try (KnownChain chain = newChain()) {
            for (long seed = first; seed < first + DIARIES; seed++) {
                List<LogbookEvent> diary = chain.diary(seed, LENGTH);
                List<Delivery> deliveries = deliveries(diary, new Random(seed));
                List<UUID> athletes = chain.newAthletes(deliveries.size());
                for (int number = 0; number < athletes.size(); number++) {
                    chain.deliver(athletes.get(number), deliveries.get(number).events(), deliveries.get(number).atOnce());
                }

                List<String> expected = chain.stored(athletes.getFirst());
                assertThat(expected).as("-Dseed=%d", seed).isNotEmpty();
                for (int number = 0; number < athletes.size(); number++) {
                    String how = "-Dseed=%d, %s".formatted(seed, deliveries.get(number).name());
                    assertThat(chain.appliedSequence(athletes.get(number))).as(how).isEqualTo(LENGTH);
                    assertThat(chain.stored(athletes.get(number))).as(how).isEqualTo(expected);
                }
                chain.asHeadCoach().post("/progression/v1/athletes/" + athletes.getLast() + "/rebuild").then().statusCode(200);
                assertThat(chain.stored(athletes.getLast())).as("-Dseed=%d, rebuilt", seed).isEqualTo(expected);
            }
        }
    }

    private static List<Delivery> deliveries(List<LogbookEvent> diary, Random random) {
        List<LogbookEvent> backwards = new ArrayList<>(diary);
        Collections.reverse(backwards);
        return List.of(new Delivery("one by one", diary, 1), new Delivery("all at once", diary, LENGTH),
                new Delivery("backwards", backwards, 7),
                new Delivery("shuffled, one by one", shuffled(diary, random), 1),
                new Delivery("shuffled", shuffled(diary, random), 13));
    }

    /** In any order, every third event twice. */
    private static List<LogbookEvent> shuffled(List<LogbookEvent> diary, Random random) {
        List<LogbookEvent> events = new ArrayList<>(diary);
        diary.stream().filter(event -> random.nextInt(3) == 0).forEach(events::add);
        Collections.shuffle(events, random);
        return events;
    }
}
