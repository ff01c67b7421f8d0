package io.broadback.progression.target.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * All versions of a chain's policies. A session is judged by the policy that was in force when it began: the athlete's own,
 * else
 * the exercise's, else the coach's, else the home gym's, else the chain's, else the literal rule of 3.1.
 */
public record PolicyBook(List<PolicyVersion> versions) {
    /** A chain that has set nothing. */
    public static final PolicyBook EMPTY = new PolicyBook(List.of());

    private static final Comparator<PolicyVersion> BY_BEGINNING = Comparator.comparing(PolicyVersion::effectiveFrom)
            .thenComparing(PolicyVersion::version);

    public PolicyBook {
        versions = List.copyOf(versions);
    }

    /** Whose sessions of which exercise are to be judged; coach and home gym where they are known. */
    public record Whom(String athlete, @Nullable String coach, @Nullable String gym, String exercise) {
    }

    public Policy inForce(Whom whom, Instant at) {
        return own(PolicyScope.ATHLETE, whom.athlete(), at)
                .or(() -> own(PolicyScope.EXERCISE, whom.exercise(), at))
                .or(() -> own(PolicyScope.COACH, whom.coach(), at))
                .or(() -> own(PolicyScope.GYM, whom.gym(), at))
                .or(() -> own(PolicyScope.CHAIN, "", at))
                .orElse(Policy.LITERAL);
    }

    /** The book as if this version had always been its scope's only one. */
    public PolicyBook assuming(PolicyVersion candidate) {
        return new PolicyBook(Stream.concat(
                versions.stream().filter(version -> !version.isOf(candidate.scope(), candidate.scopeId())),
                Stream.of(new PolicyVersion(candidate.scope(), candidate.scopeId(), candidate.version(), Instant.MIN,
                        candidate.trigger(), candidate.damping())))
                .toList());
    }

    /** What the scope itself says at that time: its version that began last, the higher number if two began together. */
    private Optional<Policy> own(PolicyScope scope, @Nullable String id, Instant at) {
        return versions.stream().filter(version -> version.isOf(scope, id) && !version.effectiveFrom().isAfter(at))
                .max(BY_BEGINNING).map(PolicyVersion::policy).filter(Objects::nonNull);
    }
}
