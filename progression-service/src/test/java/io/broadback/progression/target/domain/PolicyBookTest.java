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
import io.broadback.progression.target.domain.PolicyBook.Whom;

class PolicyBookTest {
    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Whom ANYBODY = new Whom("a", null, null, "barbell_row");
    private static final Whom ANN = new Whom("ann", null, null, "barbell_row");

    @Test
    void a_chain_that_has_set_nothing_trains_by_the_literal_rule() {
        assertThat(PolicyBook.EMPTY.inForce(new Whom("a", "c", "g", "barbell_row"), MAY)).isEqualTo(Policy.LITERAL);
    }

    @ParameterizedTest(name = "athlete {0}, coach {1}, gym {2}, {3}: {4}")
    @CsvSource({ "ann, kim, harbor, barbell_row, ATHLETE/ann", "bob, kim, harbor, barbell_row, EXERCISE/barbell_row",
            "bob, kim, harbor, cable_row, COACH/kim", "bob, lee, harbor, cable_row, GYM/harbor",
            "bob, lee, station, cable_row, CHAIN", "bob, , , cable_row, CHAIN" })
    void the_closest_scope_that_says_something_decides(String athlete, @Nullable String coach, @Nullable String gym,
            String exercise, String name) {
        PolicyBook book = new PolicyBook(List.of(version(PolicyScope.CHAIN, "", 1, JANUARY, Trigger.TWO_SETS),
                version(PolicyScope.GYM, "harbor", 1, JANUARY, Trigger.TWO_SETS),
                version(PolicyScope.COACH, "kim", 1, JANUARY, Trigger.TWO_SETS),
                version(PolicyScope.EXERCISE, "barbell_row", 1, JANUARY, Trigger.ALL_SETS),
                version(PolicyScope.ATHLETE, "ann", 1, JANUARY, Trigger.ONE_SET)));

        assertThat(book.inForce(new Whom(athlete, coach, gym, exercise), MAY).name()).isEqualTo(name);
    }

    @ParameterizedTest(name = "at {0}: {1}, version {2}")
    @CsvSource({ "2025-12-31T23:59:59Z, ONE_SET, 1", "2026-01-01T00:00:00Z, TWO_SETS, 1", "2026-02-28T23:59:59Z, TWO_SETS, 1",
            "2026-03-01T00:00:00Z, ALL_SETS, 2", "2026-12-01T00:00:00Z, ALL_SETS, 2" })
    void a_version_lasts_until_the_next_one_begins(String at, Trigger trigger, long number) {
        PolicyBook book = new PolicyBook(List.of(version(PolicyScope.CHAIN, "", 2, MARCH, Trigger.ALL_SETS),
                version(PolicyScope.CHAIN, "", 1, JANUARY, Trigger.TWO_SETS)));

        Policy policy = book.inForce(ANYBODY, Instant.parse(at));

        assertThat(policy.trigger()).isEqualTo(trigger);
        assertThat(policy.version()).isEqualTo(number);
    }

    @Test
    void of_two_versions_that_begin_together_the_later_number_holds() {
        PolicyBook book = new PolicyBook(List.of(version(PolicyScope.CHAIN, "", 2, MARCH, Trigger.ALL_SETS),
                version(PolicyScope.CHAIN, "", 1, MARCH, Trigger.TWO_SETS)));

        assertThat(book.inForce(ANYBODY, MAY).trigger()).isEqualTo(Trigger.ALL_SETS);
    }

    @Test
    void a_version_without_a_policy_gives_the_decision_back_to_the_wider_scope() {
        PolicyBook book = new PolicyBook(List.of(version(PolicyScope.CHAIN, "", 1, JANUARY, Trigger.TWO_SETS),
                version(PolicyScope.ATHLETE, "ann", 1, JANUARY, Trigger.ALL_SETS),
                PolicyVersion.ending(PolicyScope.ATHLETE, "ann", 2, MARCH)));

        assertThat(book.inForce(ANN, JANUARY).trigger()).isEqualTo(Trigger.ALL_SETS);
        assertThat(book.inForce(ANN, MAY).trigger()).isEqualTo(Trigger.TWO_SETS);
    }

    @Test
    void a_candidate_is_assumed_to_have_been_in_force_always_and_leaves_other_scopes_alone() {
        PolicyBook book = new PolicyBook(List.of(version(PolicyScope.CHAIN, "", 4, MARCH, Trigger.TWO_SETS),
                version(PolicyScope.ATHLETE, "ann", 1, JANUARY, Trigger.ONE_SET)));

        PolicyBook assumed = book.assuming(version(PolicyScope.CHAIN, "", 0, MAY, Trigger.ALL_SETS));

        assertThat(assumed.inForce(ANYBODY, JANUARY.minusSeconds(1)).trigger()).isEqualTo(Trigger.ALL_SETS);
        assertThat(assumed.inForce(ANYBODY, MAY).trigger()).isEqualTo(Trigger.ALL_SETS);
        assertThat(assumed.inForce(ANN, MAY).trigger()).isEqualTo(Trigger.ONE_SET);
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
