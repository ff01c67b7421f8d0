package io.broadback.logbook.set;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.broadback.platform.tenancy.TenantPool;
import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.Fixtures;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** What put_set does with a decision about an entry outside the ordinary (rule 3.14). */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "logbook"))
class DecidingUnderTheLockTest {
    private static final UUID TENANT = Fixtures.anyId();
    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-11-02T18:00:00Z");
    private static final String QUARANTINE = "{\"kind\": \"DECIMAL\", \"likely\": null}";

    @Inject
    @SuppressWarnings("NullAway.Init")
    TenantPool pool;

    private final UUID athlete = Fixtures.anyId();

    @Test
    void a_decision_counts_only_for_the_history_it_was_made_on() {
        UUID entry = UUID.randomUUID();
        put(UUID.randomUUID(), MONDAY, 40, null, null);
        put(UUID.randomUUID(), MONDAY.plusDays(3), 40, null, null);
        Row asked = put(entry, MONDAY.plusDays(7), 400, null, null);
        assertThat(asked.getString("outcome")).isEqualTo("judge");
        assertThat(asked.getInteger("set_revision")).isNull();
        String facts = asked.getString("facts");
        assertThat(facts).contains("\"sessions\": 2").contains("\"value\": 40");

        put(UUID.randomUUID(), MONDAY.plusDays(4), 42, null, null);
        Row outdated = put(entry, MONDAY.plusDays(7), 400, facts, QUARANTINE);
        assertThat(outdated.getString("outcome")).isEqualTo("judge");
        assertThat(outdated.getString("facts")).isNotEqualTo(facts).contains("\"value\": 42");

        Row decided = put(entry, MONDAY.plusDays(7), 400, outdated.getString("facts"), QUARANTINE);
        assertThat(decided.getString("outcome")).isEqualTo("created");
        assertThat(decided.getString("set_status")).isEqualTo("quarantined");
        assertThat(decided.getLong("set_sequence")).isEqualTo(4);
    }

    @Test
    void a_service_of_the_version_before_writes_as_it_did() {
        UUID entry = UUID.randomUUID();
        put(UUID.randomUUID(), MONDAY, 40, null, null);
        put(UUID.randomUUID(), MONDAY.plusDays(3), 40, null, null);

        Row stored = call("select * from put_set($1, $2, $3, false, '{}', true, $4::text::jsonb, '[]', null, '{}', $5)",
                Tuple.of(TENANT, athlete, entry, body(MONDAY.plusDays(7), 400), UUID.randomUUID()));
        assertThat(stored.getString("outcome")).isEqualTo("created");
        assertThat(stored.getString("set_status")).isEqualTo("ok");
    }

    /** Puts a set of one rep in kilograms, so that the load is the strength. */
    private Row put(UUID set, OffsetDateTime at, int load, @Nullable String facts, @Nullable String quarantine) {
        String strength = Integer.toString(30 * load);
        return call("""
                select * from put_set($1, $2, $3, false, '{}', true, $4::text::jsonb, '[]', null, '{}', $5,
                                      $6::text::numeric, $6::text::numeric, 1.3, $7, $8::text::jsonb, $9::text::jsonb)""",
                Tuple.tuple().addUUID(TENANT).addUUID(athlete).addUUID(set).addString(body(at, load)).addUUID(UUID.randomUUID())
                        .addString(strength).addOffsetDateTime(at.minusDays(84)).addString(facts).addString(quarantine));
    }

    private Row call(String sql, Tuple arguments) {
        return pool.selfScoped().preparedQuery(sql).execute(arguments).await().atMost(Duration.ofSeconds(20)).iterator().next();
    }

    private static String body(OffsetDateTime at, int load) {
        return """
                {"sessionId":"%s","performedAt":"%s","exerciseId":"barbell_row","setIndex":1,"setType":"working","slotId":null,\
                "load":{"value":%d,"unit":"kg"},"reps":1}""".formatted(UUID.randomUUID(), at, load);
    }
}
