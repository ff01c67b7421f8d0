package io.broadback.testing;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import io.vertx.mutiny.sqlclient.Pool;

/** The rules of dependency that hold in every service. Each service's test also shows that they can fail. */
public final class ServiceArchitecture {
    private ServiceArchitecture() {
    }

    /** The production classes of a package and below. */
    public static JavaClasses production(String packageName) {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packageName);
    }

    /** A pure domain knows the language, the words of training, and nothing else. */
    public static ArchRule domainIsPure(String domain) {
        return classes().that().resideInAPackage(domain).should().onlyDependOnClassesThat()
                .resideInAnyPackage(domain, "java..", "org.jspecify..", "io.broadback.platform.training..");
    }

    /** Features of a service do not depend on each other in circles. */
    public static ArchRule featuresAreFreeOfCycles(String service) {
        return slices().matching(service + ".(*)..").should().beFreeOfCycles();
    }

    /** Only the tenant classes of the platform begin a transaction, because only they name the tenant. */
    public static ArchRule transactionsNameTheirTenant() {
        return noClasses().should().callMethodWhere(
                target(nameMatching("withTransaction|withSession|withSessionOnDemand"))
                        .and(target(owner(nameMatching("io\\.quarkus\\.hibernate\\.reactive\\.panache\\.Panache")))
                                .or(target(owner(type(Pool.class))))))
                .orShould().callMethodWhere(target(owner(type(Pool.class))).and(target(nameMatching("getConnection"))))
                .orShould().dependOnClassesThat().haveNameMatching(
                        "io\\.quarkus\\.hibernate\\.reactive\\.panache\\.common\\.With.*|jakarta\\.transaction\\.Transactional");
    }
}
