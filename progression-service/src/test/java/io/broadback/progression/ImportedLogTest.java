package io.broadback.progression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.broadback.platform.event.logbook.LogbookEvent;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.testing.BroadbackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;

/** An import's events are stored as they come and folded once. */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "progression"))
class ImportedLogTest extends DiariesAreFolded {
    private static final int LENGTH = 120;

    @SuppressWarnings("NullAway.Init")
    private KnownChain chain;

    @BeforeEach
    void aChainWithTwoGyms() {
        chain = newChain();
    }

    @AfterEach
    void close() {
        chain.close();
    }

    @Test
    void an_imported_log_is_folded_once_and_gives_the_targets_of_a_logged_one() {
        List<UUID> athletes = chain.newAthletes(2);
        List<LogbookEvent> diary = chain.diary(7, LENGTH);
        chain.deliver(athletes.get(0), diary, LENGTH);

        chain.deliver(athletes.get(1), KnownChain.imported(diary), 20);
        assertThat(chain.appliedSequence(athletes.get(1))).isZero();
        awaitFold(athletes.get(1), LENGTH);

        assertThat(chain.stored(athletes.get(1))).isEqualTo(chain.stored(athletes.get(0))).isNotEmpty();
        assertThat(versionsMade(athletes.get(1))).hasSize(1);
    }

    @Test
    void sets_that_are_logged_meanwhile_wait_for_the_import_and_nobody_else_does() {
        List<UUID> athletes = chain.newAthletes(3);
        List<LogbookEvent> diary = chain.diary(11, LENGTH);
        chain.deliver(athletes.get(0), diary, LENGTH);

        chain.deliver(athletes.get(1), KnownChain.imported(diary.subList(0, 80)), 40);
        chain.deliver(athletes.get(1), diary.subList(80, LENGTH), 10);
        chain.deliver(athletes.get(2), diary, LENGTH);

        assertThat(chain.appliedSequence(athletes.get(1))).isZero();
        assertThat(chain.appliedSequence(athletes.get(2))).isEqualTo(LENGTH);
        awaitFold(athletes.get(1), LENGTH);
        assertThat(chain.stored(athletes.get(1))).isEqualTo(chain.stored(athletes.get(0)));
    }

    @Test
    void a_log_goes_on_after_an_import_as_before_it() {
        List<UUID> athletes = chain.newAthletes(2);
        List<LogbookEvent> diary = chain.diary(13, LENGTH);
        chain.deliver(athletes.get(0), diary, LENGTH);

        chain.deliver(athletes.get(1), diary.subList(0, 30), 30);
        chain.deliver(athletes.get(1), KnownChain.imported(diary.subList(30, 90)), 60);
        assertThat(chain.appliedSequence(athletes.get(1))).isEqualTo(30);
        awaitFold(athletes.get(1), 90);
        chain.deliver(athletes.get(1), diary.subList(90, LENGTH), 30);

        assertThat(chain.appliedSequence(athletes.get(1))).isEqualTo(LENGTH);
        assertThat(chain.stored(athletes.get(1))).isEqualTo(chain.stored(athletes.get(0)));
    }

    private void awaitFold(UUID athlete, long sequence) {
        Person.await(() -> chain.appliedSequence(athlete) == sequence, "the fold of the import");
    }

    /** A fold gives all that it changes one version, made of the time. */
    private Set<Long> versionsMade(UUID athlete) {
        return pool.run(new TenantId(chain.tenant), transaction -> transaction
                .preparedQuery("select version from target where tenant_id = $1 and athlete_id = $2")
                .execute(Tuple.of(chain.tenant, athlete))).await().atMost(Duration.ofSeconds(10)).stream()
                .map(row -> row.getLong(0)).collect(Collectors.toSet());
    }
}
