package io.broadback.logbook.analytics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;

import io.broadback.testing.ServiceArchitecture;

class PurityTest {
    private static final String DOMAIN = "io.broadback.logbook.analytics.domain";

    @Test
    void the_domain_knows_only_the_language_and_the_words_of_training() {
        JavaClasses domain = ServiceArchitecture.production(DOMAIN);

        assertThat(domain).isNotEmpty();
        ServiceArchitecture.domainIsPure(DOMAIN + "..").check(domain);
    }
}
