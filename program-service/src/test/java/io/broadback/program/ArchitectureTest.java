package io.broadback.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import io.broadback.testing.ServiceArchitecture;
import io.vertx.mutiny.sqlclient.Pool;

class ArchitectureTest {
    private final JavaClasses service = ServiceArchitecture.production("io.broadback.program");

    @Test
    void the_domains_are_pure_and_share_the_words_of_the_week() {
        assertThat(service.stream().filter(type -> type.getPackageName().endsWith("week.domain"))).isNotEmpty();
        assertThat(service.stream().filter(type -> type.getPackageName().endsWith("draft.domain"))).isNotEmpty();
        assertThat(service.stream().filter(type -> type.getPackageName().endsWith("diagnosis.domain"))).isNotEmpty();
        ServiceArchitecture.domainIsPure("io.broadback.program..domain..").check(service);
    }

    @Test
    void the_rule_of_purity_fails_for_a_package_with_a_framework() {
        assertThatThrownBy(() -> ServiceArchitecture.domainIsPure("io.broadback.program.copies..").check(service))
                .isInstanceOf(AssertionError.class).hasMessageContaining("io.broadback.platform.consumer");
    }

    @Test
    void features_do_not_go_in_circles() {
        ServiceArchitecture.featuresAreFreeOfCycles("io.broadback.program").check(service);
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

    static final class BeginsWithoutTenant {
        Object begin(Pool pool) {
            return pool.withTransaction(connection -> null);
        }
    }
}
