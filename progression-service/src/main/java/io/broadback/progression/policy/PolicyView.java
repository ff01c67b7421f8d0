package io.broadback.progression.policy;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.identity.Author;
import io.broadback.progression.target.domain.Policy;
import io.broadback.progression.target.domain.PolicyScope;
import io.broadback.progression.target.domain.PolicyVersion;

/** A version of a policy, and who has set it. */
@Schema(name = "PolicyVersion")
public record PolicyView(PolicyScope scope, @Nullable String scopeId, long version, Instant effectiveFrom,
        Policy.@Nullable Trigger trigger, Policy.@Nullable Damping damping, Author author) {

    static PolicyView of(PolicyVersion version, Author author) {
        return new PolicyView(version.scope(), version.scopeId().isEmpty() ? null : version.scopeId(), version.version(),
                version.effectiveFrom(), version.trigger(), version.damping(), author);
    }

    /** Versions, the latest of each scope first. */
    @Schema(name = "PolicyVersions")
    public record Page(List<PolicyView> items, @Nullable String nextCursor) {
    }

    /** What one athlete's sessions of an exercise are judged by now. */
    @Schema(name = "PolicyInForce")
    public record InForce(String exerciseId, String name, long version, Policy.Trigger trigger, Policy.Damping damping) {
        static InForce of(String exerciseId, Policy policy) {
            return new InForce(exerciseId, policy.name(), policy.version(), policy.trigger(), policy.damping());
        }
    }
}
