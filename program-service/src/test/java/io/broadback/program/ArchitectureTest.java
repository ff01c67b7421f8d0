package io.broadback.program;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

class ArchitectureTest {
    private static final String DOMAIN = "io.broadback.program.week.domain..";

    private final JavaClasses service = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.broadback.program");

    @Test
    void the_domain_knows_nothing_but_the_language_and_the_words_of_training() {
        assertThat(service.stream().filter(type -> type.getPackageName().endsWith("week.domain"))).isNotEmpty();

        domainDependsOnlyOn("io.broadback.platform.training..").check(service);
    }

    @Test
    void the_rule_fails_for_a_dependency_that_is_not_allowed() {
        ArchRule withoutTheWordsOfTraining = domainDependsOnlyOn("nothing.of.the.kind..");

        assertThatThrownBy(() -> withoutTheWordsOfTraining.check(service)).isInstanceOf(AssertionError.class)
                .hasMessageContaining("io.broadback.platform.training");
    }

    private static ArchRule domainDependsOnlyOn(String shared) {
        return classes().that().resideInAPackage(DOMAIN).should().onlyDependOnClassesThat()
                .resideInAnyPackage(DOMAIN, "java..", "org.jspecify..", shared);
    }
}
