package io.broadback.program.done;

import static io.broadback.program.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.broadback.platform.tenancy.TenantId;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.WeightUnit;
import io.broadback.program.TrainingLog;
import io.broadback.program.TrainingLog.Entry;
import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.Fixtures;
import io.broadback.testing.TestTopics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "program"))
class SetsDoneTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Inject
    @SuppressWarnings("NullAway.Init") // the container sets it
    SetsDone setsDone;

    private final TestTopics topics = new TestTopics();
    private final UUID tenant = Fixtures.anyId();
    private final UUID athlete = Fixtures.anyId();
    private final UUID session = UUID.randomUUID();
    private final TrainingLog log = new TrainingLog(topics, tenant, athlete);

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void a_set_is_kept_with_what_its_session_says() {
        UUID slot = UUID.randomUUID();
        log.set(1, Entry.row(session, "2026-11-24T23:30:00Z", 1, 225, 5).in(slot).plannedAt(230));
        log.session(2, session, "2026-11-24T23:00:00Z", 8, true);

        await(() -> sets(24).stream().anyMatch(DoneSet::deload), "the session");

        assertThat(sets(24)).singleElement().satisfies(set -> {
            assertThat(set.date()).isEqualTo("2026-11-24");
            assertThat(set.load()).isEqualTo(Load.of(225, WeightUnit.LB));
            assertThat(set.plannedLoad()).isEqualTo(Load.of(230, WeightUnit.LB));
            assertThat(set.repRange()).isEqualTo(new RepRange(4, 6));
            assertThat(set.slotId()).isEqualTo(slot);
            assertThat(set.sessionRpe()).isEqualTo(8);
            assertThat(set.isWork()).isTrue();
        });
    }

    @Test
    void a_day_is_the_athletes_own() {
        log.set(1, Entry.row(session, "2026-11-25T04:59:00Z", 1, 225, 5));
        log.set(2, Entry.row(session, "2026-11-25T05:00:00Z", 2, 225, 5));

        await(() -> sets(25).size() == 1, "the set after midnight in New York");

        assertThat(sets(24)).extracting(DoneSet::setIndex).containsExactly(1);
        assertThat(sets(25)).extracting(DoneSet::setIndex).containsExactly(2);
    }

    @Test
    void events_in_any_order_and_twice_leave_the_last_state() {
        Entry corrected = Entry.row(session, "2026-11-24T18:00:00Z", 1, 225, 3);
        Entry deleted = Entry.row(session, "2026-11-24T18:04:00Z", 2, 225, 5);
        Entry confirmed = Entry.row(session, "2026-11-24T18:08:00Z", 3, 405, 5);
        Entry waiting = Entry.row(session, "2026-11-24T18:12:00Z", 4, 2250, 5).as("quarantined");
        List<Entry> events = List.of(corrected, deleted, confirmed.as("quarantined"), waiting, corrected.corrected(6),
                deleted.as("deleted"), confirmed);
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6));
        long seed = System.nanoTime();
        Collections.shuffle(order, new Random(seed));
        order.forEach(place -> log.set(place + 1, events.get(place)));
        // Of the same partition, hence read after all of them.
        log.set(8, Entry.row(session, "2026-11-26T18:00:00Z", 1, 225, 5));

        await(() -> sets(26).size() == 1, "the last event");

        assertThat(sets(24)).as("seed %d", seed).extracting(DoneSet::setId).containsExactly(corrected.id(), confirmed.id());
        assertThat(sets(24)).extracting(DoneSet::reps).containsExactly(6, 5);
        assertThat(sets(24)).extracting(DoneSet::sequence).containsExactly(5L, 7L);
    }

    @Test
    void an_event_that_is_neither_set_nor_session_becomes_a_dead_letter_and_the_log_goes_on() {
        log.send(1, "io.broadback.logbook.set.logged.v1", "{\"schemaVersion\":1,\"tenantId\":\"" + tenant
                + "\",\"athleteId\":\"" + athlete + "\",\"sequence\":1,\"revision\":1}");
        log.set(2, Entry.row(session, "2026-11-24T18:00:00Z", 1, 225, 5));

        await(() -> sets(24).size() == 1, "the set after it");

        assertThat(TestTopics.await("logbook.sets.v1.dead", 1, record -> record.key().equals(tenant + "/" + athlete)))
                .isNotEmpty();
    }

    @Test
    void another_chain_sees_nothing() {
        log.set(1, Entry.row(session, "2026-11-24T18:00:00Z", 1, 225, 5));
        await(() -> sets(24).size() == 1, "the set");

        LocalDate day = LocalDate.parse("2026-11-24");
        assertThat(setsDone.between(new TenantId(Fixtures.anyId()), athlete, NEW_YORK, day, day).await()
                .atMost(Duration.ofSeconds(10))).isEmpty();
    }

    private List<DoneSet> sets(int dayOfNovember) {
        LocalDate day = LocalDate.of(2026, 11, dayOfNovember);
        return setsDone.between(new TenantId(tenant), athlete, NEW_YORK, day, day).await().atMost(Duration.ofSeconds(10));
    }
}
