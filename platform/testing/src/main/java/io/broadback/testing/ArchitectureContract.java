package io.broadback.testing;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

import io.vertx.mutiny.sqlclient.Pool;

/**
 * The rules of dependency of a service, see {@link ServiceArchitecture}, and for each of them somebody who breaks it. A service
 * extends this and names its package.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ArchitectureContract {
    private final String service;
    private final JavaClasses production;

    protected ArchitectureContract(String service) {
        this.service = service;
        this.production = ServiceArchitecture.production(service);
    }

    /** The service's classes, without its tests. */
    protected final JavaClasses production() {
        return production;
    }

    @Test
    void domains_know_only_the_language_the_words_of_training_and_each_other() {
        assertThat(production).isNotEmpty();
        ServiceArchitecture.domainIsPure(service + "..domain..").allowEmptyShould(true).check(production);
    }

    @Test
    void the_rule_of_purity_fails_for_packages_with_a_framework() {
        assertThatThrownBy(() -> ServiceArchitecture.domainIsPure(service + "..").check(production))
                .isInstanceOf(AssertionError.class).hasMessageContaining("jakarta.");
    }

    @Test
    void features_do_not_go_in_circles() {
        ServiceArchitecture.featuresAreFreeOfCycles(service).check(production);
    }

    @Test
    void the_rule_of_circles_fails_for_a_circle() {
        assertThatThrownBy(() -> slices().assignedFrom(new ByClass()).should().beFreeOfCycles()
                .check(new ClassFileImporter().importClasses(Here.class, There.class))).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_transaction_names_its_tenant() {
        ServiceArchitecture.transactionsNameTheirTenant().check(production);
    }

    @ParameterizedTest
    @ValueSource(classes = { BeginsOnThePool.class, TakesAConnection.class })
    void the_rule_of_tenants_fails_for_whoever_begins_a_transaction_without_naming_one(Class<?> offender) {
        JavaClasses classes = new ClassFileImporter().importClasses(offender);

        assertThatThrownBy(() -> ServiceArchitecture.transactionsNameTheirTenant().check(classes))
                .isInstanceOf(AssertionError.class).hasMessageContaining(offender.getSimpleName());
    }

    private static final class ByClass implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getSimpleName());
        }

        @Override
        public String getDescription() {
            return "by class";
        }
    }

    static final class Here {
        There to(There there) {
            return there;
        }
    }

    static final class There {
        Here to(Here here) {
            return here;
        }
    }

    static final class BeginsOnThePool {
        Object begin(Pool pool) {
            return pool.withTransaction(connection -> null);
        }
    }

    static final class TakesAConnection {
        Object begin(Pool pool) {
            return pool.getConnection();
        }
    }
}
