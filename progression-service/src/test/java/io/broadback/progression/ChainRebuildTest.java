package io.broadback.progression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.broadback.platform.tenancy.TenantId;
import io.broadback.testing.BroadbackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;

/** Everybody's targets from the facts, when all that was folded from them is lost or wrong. */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "progression"))
class ChainRebuildTest extends DiariesAreFolded {
    private static final String REBUILD = "/progression/v1/rebuild";
    private static final int ATHLETES = 60;
    private static final int SETS = 200;

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
    void a_chain_that_lost_its_targets_gets_all_of_them_back_from_the_facts() {
        UUID first = chain.newAthlete();
        chain.deliver(first, chain.diary(7, SETS), SETS);
        List<String> expected = chain.stored(first);
        List<UUID> others = copied(first, ATHLETES);

        long start = System.nanoTime();
        chain.asHeadCoach().post(REBUILD).then().statusCode(202);
        awaitTheEnd();
        System.out.printf("ChainRebuildTest: %d athletes, %d events in %d ms%n", ATHLETES, ATHLETES * SETS,
                (System.nanoTime() - start) / 1_000_000);

        assertThat(expected).isNotEmpty();
        for (UUID other : others) {
            assertThat(chain.stored(other)).isEqualTo(expected);
        }
        assertThat(chain.stored(first)).isEqualTo(expected);
    }

    @Test
    void what_a_fault_left_behind_in_the_sets_is_gone() {
        UUID athlete = chain.newAthlete();
        chain.deliver(athlete, chain.diary(11, 40), 40);
        List<String> expected = chain.stored(athlete);
        change("update performed_set set body = jsonb_set(body, '{reps}', '11') where tenant_id = $1 and athlete_id = $2",
                athlete);
        change("""
                insert into performed_set (tenant_id, athlete_id, exercise_id, set_id, session_id, body)
                select tenant_id, athlete_id, exercise_id, gen_random_uuid(), session_id, body from performed_set
                 where tenant_id = $1 and athlete_id = $2""", athlete);
        change("delete from target where tenant_id = $1 and athlete_id = $2", athlete);
        change("""
                insert into target (tenant_id, athlete_id, track_id, exercise_id, body, version)
                select tenant_id, athlete_id, gen_random_uuid(), 'no_longer_done', '{}', 1 from athlete_head
                 where tenant_id = $1 and athlete_id = $2""", athlete);

        chain.asHeadCoach().post(REBUILD).then().statusCode(202).body("athletesWaiting", equalTo(1));
        awaitTheEnd();

        assertThat(chain.stored(athlete)).isEqualTo(expected);
    }

    @Test
    void a_rebuild_is_for_those_who_answer_for_the_chain() {
        chain.asCoach().post(REBUILD).then().statusCode(403).body("code", equalTo("ROLE_NOT_ALLOWED"));
        chain.asCoach().get(REBUILD).then().statusCode(403);
        chain.asHeadCoach().get(REBUILD).then().statusCode(200).body("athletesWaiting", equalTo(0));
    }

    /** Athletes with the same facts, counted as folded, and nothing that was folded from them. */
    private List<UUID> copied(UUID from, int count) {
        List<UUID> athletes = chain.newAthletes(count);
        pool.run(new TenantId(chain.tenant), transaction -> transaction.preparedQuery("""
                insert into fact (tenant_id, athlete_id, sequence, event_id, type, body)
                select f.tenant_id, a, f.sequence, gen_random_uuid(), f.type, jsonb_set(f.body, '{athleteId}', to_jsonb(a))
                  from unnest($3::uuid[]) as a cross join fact f where f.tenant_id = $1 and f.athlete_id = $2""")
                .execute(Tuple.of(chain.tenant, from).addArrayOfUUID(athletes.toArray(UUID[]::new)))
                .chain(() -> transaction.preparedQuery("""
                        insert into athlete_head (tenant_id, athlete_id, applied_sequence)
                        select $1, a, $2 from unnest($3::uuid[]) as a""")
                        .execute(Tuple.of(chain.tenant, (long) SETS).addArrayOfUUID(athletes.toArray(UUID[]::new)))))
                .await().atMost(Duration.ofSeconds(60));
        return athletes;
    }

    private void change(String statement, UUID athlete) {
        int changed = pool.run(new TenantId(chain.tenant), transaction -> transaction.preparedQuery(statement)
                .execute(Tuple.of(chain.tenant, athlete))).await().atMost(Duration.ofSeconds(10)).rowCount();
        assertThat(changed).isPositive();
    }

    private void awaitTheEnd() {
        Person.await(() -> chain.asHeadCoach().get(REBUILD).jsonPath().getInt("athletesWaiting") == 0, "the rebuild");
    }
}
