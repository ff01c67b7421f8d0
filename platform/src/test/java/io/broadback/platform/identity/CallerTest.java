package io.broadback.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.tenancy.TenantId;

class CallerTest {
    private static final UUID SELF = UUID.randomUUID();
    private static final UUID GYM = UUID.randomUUID();
    private static final UUID SOMEBODY = UUID.randomUUID();

    /** The table of rights, written down a second time: operation, then athlete, coach, head coach, administrator. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({ "READ_CATALOG,CHAIN,CHAIN,CHAIN,CHAIN", "WRITE_EXERCISES,NONE,NONE,CHAIN,NONE",
            "READ_GYMS,CHAIN,CHAIN,CHAIN,CHAIN",
            "WRITE_GYMS,NONE,NONE,NONE,CHAIN", "WRITE_EQUIPMENT,NONE,REACH,CHAIN,CHAIN", "WRITE_SETS,OWN,REACH,CHAIN,NONE",
            "READ_SETS,OWN,REACH,CHAIN,NONE", "READ_TARGETS,OWN,REACH,CHAIN,NONE", "READ_POLICIES,NONE,CHAIN,CHAIN,NONE",
            "WRITE_POLICIES,NONE,NONE,CHAIN,NONE",
            "READ_ATHLETE_POLICY,OWN,REACH,CHAIN,NONE", "WRITE_ATHLETE_POLICY,NONE,REACH,CHAIN,NONE",
            "SIMULATE,CHAIN,CHAIN,CHAIN,CHAIN",
            "READ_ATHLETES,OWN,REACH,CHAIN,CHAIN", "CREATE_ATHLETES,NONE,REACH,CHAIN,CHAIN",
            "WRITE_PROFILE,OWN,REACH,CHAIN,CHAIN",
            "READ_PLATEAUS,NONE,REACH,CHAIN,CHAIN", "READ_EXPERIMENTS,OWN,REACH,CHAIN,CHAIN",
            "DECIDE_EXPERIMENTS,NONE,REACH,CHAIN,CHAIN",
            "READ_TEMPLATES,NONE,CHAIN,CHAIN,CHAIN", "WRITE_TEMPLATES,NONE,NONE,CHAIN,NONE",
            "READ_WEEKS,OWN,REACH,CHAIN,NONE", "REBUILD,NONE,NONE,CHAIN,CHAIN" })
    void each_role_gets_what_the_table_says(Operation operation, Grant athlete, Grant coach, Grant headCoach,
            Grant chainAdmin) {
        assertThat(operation.grantTo(Role.ATHLETE)).isEqualTo(athlete);
        assertThat(operation.grantTo(Role.COACH)).isEqualTo(coach);
        assertThat(operation.grantTo(Role.HEAD_COACH)).isEqualTo(headCoach);
        assertThat(operation.grantTo(Role.CHAIN_ADMIN)).isEqualTo(chainAdmin);
        assertThat(operation.grantTo(Role.OPERATOR)).isEqualTo(Grant.NONE);
    }

    @Test
    void an_athlete_reaches_only_their_own_record() {
        Reach reach = caller(Set.of(Role.ATHLETE)).may(Operation.WRITE_SETS);
        assertThat(reach.covers(SELF, null)).isTrue();
        assertThat(reach.covers(SOMEBODY, GYM)).isFalse();
    }

    @Test
    void a_coach_who_trains_reaches_their_gyms_and_their_own_record() {
        Reach reach = caller(Set.of(Role.ATHLETE, Role.COACH)).may(Operation.WRITE_SETS);
        assertThat(reach.covers(SELF, UUID.randomUUID())).isTrue();
        assertThat(reach.covers(SOMEBODY, GYM)).isTrue();
        assertThat(reach.covers(SOMEBODY, UUID.randomUUID())).isFalse();
        assertThat(reach.covers(SOMEBODY, null)).isFalse();
    }

    @Test
    void gyms_of_a_coach_mean_nothing_without_the_role() {
        assertThat(caller(Set.of(Role.ATHLETE)).may(Operation.READ_SETS).coversGym(GYM)).isFalse();
    }

    @Test
    void an_integration_is_granted_by_scope_alone() {
        assertThat(caller(Set.of(Role.INTEGRATION), "sets:write").may(Operation.WRITE_SETS).chain()).isTrue();
        refused(() -> caller(Set.of(Role.INTEGRATION), "sets:read").may(Operation.WRITE_SETS));
        refused(() -> caller(Set.of(Role.ATHLETE), "weeks:read", "catalog:read").may(Operation.WRITE_GYMS));
        refused(() -> caller(Set.of(), "sets:write").may(Operation.WRITE_SETS));
    }

    @Test
    void the_author_is_the_athlete_or_the_role_that_reaches_furthest() {
        assertThat(caller(Set.of(Role.ATHLETE, Role.COACH)).authorFor(SELF).role()).isEqualTo("athlete");
        assertThat(caller(Set.of(Role.ATHLETE, Role.COACH)).authorFor(SOMEBODY).role()).isEqualTo("coach");
        assertThat(caller(Set.of(Role.COACH, Role.HEAD_COACH)).authorFor(SOMEBODY).role()).isEqualTo("head-coach");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.code()).isEqualTo(ErrorCode.ROLE_NOT_ALLOWED));
    }

    private static Caller caller(Set<Role> roles, String... scopes) {
        return new Caller(new TenantId(UUID.randomUUID()), roles, SELF, Set.of(GYM), Set.of(scopes), "issuer", "subject");
    }
}
