package io.broadback.catalog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

import io.broadback.testing.ArchitectureContract;
import io.broadback.testing.ServiceArchitecture;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

class ArchitectureTest extends ArchitectureContract {
    private static final ArchRule EVERY_STATEMENT_IS_IN_A_SESSION = noClasses().should().dependOnClassesThat()
            .belongToAnyOf(Pool.class);

    ArchitectureTest() {
        super("io.broadback.catalog");
    }

    @Test
    void every_statement_is_in_a_session_of_tenant_transactions() {
        EVERY_STATEMENT_IS_IN_A_SESSION.check(production());
    }

    @Test
    void the_rule_of_sessions_fails_for_whoever_uses_the_pool() {
        assertThatThrownBy(() -> EVERY_STATEMENT_IS_IN_A_SESSION
                .check(new ClassFileImporter().importClasses(UsesThePool.class))).isInstanceOf(AssertionError.class)
                .hasMessageContaining("UsesThePool");
    }

    @ParameterizedTest
    @ValueSource(classes = { OpensATransaction.class, OpensASession.class, WantsASession.class, IsAnnotated.class })
    void the_rule_of_tenants_fails_for_whoever_opens_a_session_by_panache(Class<?> offender) {
        assertThatThrownBy(() -> ServiceArchitecture.transactionsNameTheirTenant()
                .check(new ClassFileImporter().importClasses(offender))).isInstanceOf(AssertionError.class)
                .hasMessageContaining(offender.getSimpleName());
    }

    static final class OpensATransaction {
        Uni<Void> open() {
            return Panache.withTransaction(() -> Uni.createFrom().voidItem());
        }
    }

    static final class OpensASession {
        Uni<Void> open() {
            return Panache.withSession(() -> Uni.createFrom().voidItem());
        }
    }

    static final class WantsASession {
        @WithSession
        Uni<Void> open() {
            return Uni.createFrom().voidItem();
        }
    }

    @WithTransaction
    static final class IsAnnotated {
    }

    static final class UsesThePool {
        Uni<Void> open(Pool pool) {
            return pool.query("select 1").execute().replaceWithVoid();
        }
    }
}
