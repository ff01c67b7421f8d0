package io.broadback.progression.target.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * All versions of a chain's policies. A session is judged by the policy that was in force when it began: the athlete's own,
 * else
 * the exercise's, else the coach's, else the chain's, else the literal rule of 3.1.
 */
public record PolicyBook(List<PolicyVersion> versions) {
    /** A chain that has set nothing. */
    public static final PolicyBook EMPTY = new PolicyBook(List.of());

    private static final Comparator<PolicyVersion> BY_BEGINNING = Comparator.comparing(PolicyVersion::effectiveFrom)
            .thenComparing(PolicyVersion::version);

    public PolicyBook {
        versions = List.copyOf(versions);
    }

    public Policy inForce(String athlete, @Nullable String coach, String exercise, Instant at) {
        return own(PolicyScope.ATHLETE, athlete, at)
                .or(() -> own(PolicyScope.EXERCISE, exercise, at))
                .or(() -> own(PolicyScope.COACH, coach, at))
                .or(() -> own(PolicyScope.CHAIN, "", at))
                .orElse(Policy.LITERAL);
    }

    /** What the scope itself says at that time: its version that began last, the higher number if two began together. */
    private Optional<Policy> own(PolicyScope scope, @Nullable String id, Instant at) {
        return versions.stream().filter(version -> version.isOf(scope, id) && !version.effectiveFrom().isAfter(at))
                .max(BY_BEGINNING).map(PolicyVersion::policy).filter(Objects::nonNull);
    }
}
