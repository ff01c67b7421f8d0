package io.broadback.progression.target.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a chain, a gym (whose home it is), a coach, an exercise or an athlete trains by (3.1) from {@code effectiveFrom} on,
 * until the scope's next
 * version begins. {@code scopeId} is empty for the chain. Trigger and damping are both null in a version that ends the scope's
 * own policy: from then on the wider scope decides again.
 */
public record PolicyVersion(PolicyScope scope, String scopeId, long version, Instant effectiveFrom,
        Policy.@Nullable Trigger trigger, Policy.@Nullable Damping damping) {

    public PolicyVersion {
        if ((trigger == null) != (damping == null)) {
            throw new IllegalArgumentException("A policy has a trigger and a damping, or neither: " + trigger + ", " + damping);
        }
        if (scopeId.isEmpty() != (scope == PolicyScope.CHAIN)) {
            throw new IllegalArgumentException(scope + " does not go with the id '" + scopeId + "'");
        }
    }

    /** The version with which a scope's own policy ends. */
    public static PolicyVersion ending(PolicyScope scope, String scopeId, long version, Instant from) {
        return new PolicyVersion(scope, scopeId, version, from, null, null);
    }

    boolean isOf(PolicyScope wanted, @Nullable String id) {
        return scope == wanted && scopeId.equals(id);
    }

    /** The policy as receipts name it; null in a version that leaves the decision to the wider scope. */
    @Nullable
    Policy policy() {
        if (trigger == null || damping == null) {
            return null;
        }
        return new Policy(scopeId.isEmpty() ? scope.name() : scope + "/" + scopeId, version, trigger, damping);
    }
}
