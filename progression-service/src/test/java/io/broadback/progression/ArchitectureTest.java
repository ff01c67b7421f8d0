package io.broadback.progression;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

class ArchitectureTest {
    private static final String DOMAIN = "io.broadback.progression.target.domain..";

    private final JavaClasses service = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.broadback.progression");

    @Test
    void theDomainKnowsNothingButTheLanguageAndTheWordsOfTraining() {
        assertThat(service.stream().filter(type -> type.getPackageName().endsWith("target.domain"))).isNotEmpty();

        domainDependsOnlyOn("io.broadback.platform.training..").check(service);
    }

    @Test
    void theRuleFailsForADependencyThatIsNotAllowed() {
        ArchRule withoutTheWordsOfTraining = domainDependsOnlyOn("nothing.of.the.kind..");

        assertThatThrownBy(() -> withoutTheWordsOfTraining.check(service))
                .isInstanceOf(AssertionError.class).hasMessageContaining("io.broadback.platform.training");
    }

    private static ArchRule domainDependsOnlyOn(String shared) {
        return classes().that().resideInAPackage(DOMAIN).should().onlyDependOnClassesThat()
                .resideInAnyPackage(DOMAIN, "java..", "org.jspecify..", shared);
    }
}
