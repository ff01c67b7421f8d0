package io.broadback.logbook;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import io.broadback.testing.ServiceArchitecture;
import io.vertx.mutiny.sqlclient.Pool;

class ArchitectureTest {
    private final JavaClasses service = ServiceArchitecture.production("io.broadback.logbook");

    @Test
    void features_do_not_go_in_circles() {
        ServiceArchitecture.featuresAreFreeOfCycles("io.broadback.logbook").check(service);
    }

    @Test
    void a_transaction_names_its_tenant() {
        ServiceArchitecture.transactionsNameTheirTenant().check(service);
    }

    @Test
    void the_rule_fails_for_whoever_begins_a_transaction_without_naming_it() {
        JavaClasses offender = new ClassFileImporter().importClasses(BeginsWithoutTenant.class);
        assertThatThrownBy(() -> ServiceArchitecture.transactionsNameTheirTenant().check(offender))
                .isInstanceOf(AssertionError.class).hasMessageContaining("BeginsWithoutTenant");
    }

    @Test
    void the_rule_of_circles_fails_for_a_circle() {
        assertThatThrownBy(() -> com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices()
                .assignedFrom(new ByClass()).should().beFreeOfCycles()
                .check(new ClassFileImporter().importClasses(Here.class, There.class)))
                .isInstanceOf(AssertionError.class);
    }

    private static final class ByClass implements com.tngtech.archunit.library.dependencies.SliceAssignment {
        @Override
        public com.tngtech.archunit.library.dependencies.SliceIdentifier getIdentifierOf(
                com.tngtech.archunit.core.domain.JavaClass type) {
            return com.tngtech.archunit.library.dependencies.SliceIdentifier.of(type.getSimpleName());
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

    static final class BeginsWithoutTenant {
        Object begin(Pool pool) {
            return pool.withTransaction(connection -> null);
        }
    }
}
