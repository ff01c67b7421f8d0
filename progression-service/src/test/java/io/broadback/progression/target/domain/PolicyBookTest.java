package io.broadback.progression.target.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.progression.target.domain.Policy.Damping;
import io.broadback.progression.target.domain.Policy.Trigger;

class PolicyBookTest {
    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    @Test
    void a_chain_that_has_set_nothing_trains_by_the_literal_rule() {
        assertThat(PolicyBook.EMPTY.inForce("a", "c", "barbell_row", MAY)).isEqualTo(Policy.LITERAL);
    }

    @ParameterizedTest(name = "athlete {0}, coach {1}, {2}: {3}")
    @CsvSource({ "ann, kim, barbell_row, ATHLETE/ann", "bob, kim, barbell_row, EXERCISE/barbell_row",
            "bob, kim, cable_row, COACH/kim", "bob, lee, cable_row, CHAIN", "bob, , cable_row, CHAIN" })
    void the_closest_scope_that_says_something_decides(String athlete, @Nullable String coach, String exercise, String name) {
        PolicyBook book = new PolicyBook(List.of(version(PolicyScope.CHAIN, "", 1, JANUARY, Trigger.TWO_SETS),
                version(PolicyScope.COACH, "kim", 1, JANUARY, Trigger.TWO_SETS),
                version(PolicyScope.EXERCISE, "barbell_row", 1, JANUARY, Trigger.ALL_SETS),
                version(PolicyScope.ATHLETE, "ann", 1, JANUARY, Trigger.ONE_SET)));

        assertThat(book.inForce(athlete, coach, exercise, MAY).name()).isEqualTo(name);
    }

    @ParameterizedTest(name = "at {0}: {1}, version {2}")
    @CsvSource({ "2025-12-31T23:59:59Z, ONE_SET, 1", "2026-01-01T00:00:00Z, TWO_SETS, 1", "2026-02-28T23:59:59Z, TWO_SETS, 1",
            "2026-03-01T00:00:00Z, ALL_SETS, 2", "2026-12-01T00:00:00Z, ALL_SETS, 2" })
    void a_version_lasts_until_the_next_one_begins(String at, Trigger trigger, long number) {
        PolicyBook book = new PolicyBook(List.of(version(PolicyScope.CHAIN, "", 2, MARCH, Trigger.ALL_SETS),
                version(PolicyScope.CHAIN, "", 1, JANUARY, Trigger.TWO_SETS)));

        Policy policy = book.inForce("a", null, "barbell_row", Instant.parse(at));

        assertThat(policy.trigger()).isEqualTo(trigger);
        assertThat(policy.version()).isEqualTo(number);
    }

    @Test
    void of_two_versions_that_begin_together_the_later_number_holds() {
        PolicyBook book = new PolicyBook(List.of(version(PolicyScope.CHAIN, "", 2, MARCH, Trigger.ALL_SETS),
                version(PolicyScope.CHAIN, "", 1, MARCH, Trigger.TWO_SETS)));

        assertThat(book.inForce("a", null, "barbell_row", MAY).trigger()).isEqualTo(Trigger.ALL_SETS);
    }

    @Test
    void a_version_without_a_policy_gives_the_decision_back_to_the_wider_scope() {
        PolicyBook book = new PolicyBook(List.of(version(PolicyScope.CHAIN, "", 1, JANUARY, Trigger.TWO_SETS),
                version(PolicyScope.ATHLETE, "ann", 1, JANUARY, Trigger.ALL_SETS),
                PolicyVersion.ending(PolicyScope.ATHLETE, "ann", 2, MARCH)));

        assertThat(book.inForce("ann", null, "barbell_row", JANUARY).trigger()).isEqualTo(Trigger.ALL_SETS);
        assertThat(book.inForce("ann", null, "barbell_row", MAY).trigger()).isEqualTo(Trigger.TWO_SETS);
    }

    @Test
    @SuppressWarnings("NullAway") // a trigger without a damping is what must be refused
    void a_version_that_means_nothing_cannot_be_made() {
        assertThatThrownBy(() -> new PolicyVersion(PolicyScope.CHAIN, "", 1, MAY, Trigger.ONE_SET, null))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("ONE_SET");
        assertThatThrownBy(() -> PolicyVersion.ending(PolicyScope.CHAIN, "kim", 1, MAY))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("kim");
        assertThatThrownBy(() -> PolicyVersion.ending(PolicyScope.COACH, "", 1, MAY))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("COACH");
    }

    private static PolicyVersion version(PolicyScope scope, String id, long version, Instant from, Trigger trigger) {
        return new PolicyVersion(scope, id, version, from, trigger, Damping.NONE);
    }
}
