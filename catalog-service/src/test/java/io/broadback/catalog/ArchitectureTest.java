package io.broadback.catalog;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import io.broadback.platform.panache.TenantTransactions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithSessionOnDemand;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

class ArchitectureTest {
    private static final ArchRule SESSIONS_ARE_OPENED_BY_TENANT_TRANSACTIONS = noClasses().that()
            .doNotBelongToAnyOf(TenantTransactions.class)
            .should().callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates
                    .target(nameMatching("withTransaction|withSession|withSessionOnDemand")
                            .and(owner(type(Panache.class)))))
            .orShould().dependOnClassesThat().belongToAnyOf(Pool.class)
            .orShould().beAnnotatedWith(WithTransaction.class).orShould().beAnnotatedWith(WithSession.class)
            .orShould().beAnnotatedWith(WithSessionOnDemand.class);
    private static final ArchRule NO_METHOD_OPENS_ONE_BY_ANNOTATION = noMethods()
            .should().beAnnotatedWith(WithTransaction.class).orShould().beAnnotatedWith(WithSession.class)
            .orShould().beAnnotatedWith(WithSessionOnDemand.class)
            .orShould().beAnnotatedWith("jakarta.transaction.Transactional");
    private static final ArchRule FEATURES_DO_NOT_GO_IN_CIRCLES = slices().matching("io.broadback.catalog.(*)..").should()
            .beFreeOfCycles();

    private final JavaClasses service = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.broadback.catalog", "io.broadback.platform.panache");

    @Test
    void sessionsAreOpenedByTenantTransactionsOnly() {
        SESSIONS_ARE_OPENED_BY_TENANT_TRANSACTIONS.check(service);
        NO_METHOD_OPENS_ONE_BY_ANNOTATION.check(service);
    }

    @Test
    void featuresDoNotGoInCircles() {
        FEATURES_DO_NOT_GO_IN_CIRCLES.check(service);
    }

    @ParameterizedTest
    @ValueSource(classes = { OpensATransaction.class, OpensASession.class, WantsASession.class, UsesThePool.class,
            Here.class })
    void theRulesFailForWhoeverOpensOneItself(Class<?> offender) {
        JavaClasses offenders = new ClassFileImporter().importClasses(offender);

        assertThatThrownBy(() -> {
            SESSIONS_ARE_OPENED_BY_TENANT_TRANSACTIONS.check(offenders);
            NO_METHOD_OPENS_ONE_BY_ANNOTATION.allowEmptyShould(true).check(offenders);
        }).isInstanceOf(AssertionError.class).hasMessageContaining(offender.getSimpleName());
    }

    static class OpensATransaction {
        Uni<Void> open() {
            return Panache.withTransaction(() -> Uni.createFrom().voidItem());
        }
    }

    static class OpensASession {
        Uni<Void> open() {
            return Panache.withSession(() -> Uni.createFrom().voidItem());
        }
    }

    static class WantsASession {
        @WithSession
        Uni<Void> open() {
            return Uni.createFrom().voidItem();
        }
    }

    @WithTransaction
    static class Here {
        Uni<Void> open() {
            return Uni.createFrom().voidItem();
        }
    }

    static class UsesThePool {
        Uni<Void> open(Pool pool) {
            return pool.query("select 1").execute().replaceWithVoid();
        }
    }
}
