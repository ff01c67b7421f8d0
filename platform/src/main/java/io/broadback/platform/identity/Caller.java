package io.broadback.platform.identity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.tenancy.TenantId;

/** The verified caller of a request. Rights of several roles add up. */
public record Caller(TenantId tenant, Set<Role> roles, @Nullable UUID athleteId, Set<UUID> gyms, Set<String> scopes,
        String issuer, String subject) {
    public Caller {
        roles = Set.copyOf(roles);
        gyms = Set.copyOf(gyms);
        scopes = Set.copyOf(scopes);
    }

    /** How far the caller may go with the operation; a problem 403 when no role allows it at all. */
    public Reach may(Operation operation) {
        return reach(operation).orElseThrow(
                () -> Problem.of(ErrorCode.ROLE_NOT_ALLOWED, "None of the roles " + roles + " may do this"));
    }

    /** How far the caller may go with the operation; empty when no role allows it at all. */
    public Optional<Reach> reach(Operation operation) {
        boolean chain = operation.integrationScope().map(scopes::contains).orElse(false)
                && roles.contains(Role.INTEGRATION);
        boolean reach = false;
        boolean own = false;
        for (Role role : roles) {
            switch (operation.grantTo(role)) {
                case CHAIN -> chain = true;
                case REACH -> reach = true;
                case OWN -> own = true;
                case NONE -> {
                }
            }
        }
        return chain || reach || own ? Optional.of(new Reach(chain, reach ? gyms : Set.of(), own ? athleteId : null))
                : Optional.empty();
    }

    /** The author of a change to this athlete's data: the athlete, or the most far-reaching role of the caller. */
    public Author authorFor(@Nullable UUID athlete) {
        Role acting = roles.contains(Role.ATHLETE) && athlete != null && athlete.equals(athleteId) ? Role.ATHLETE
                : roles.stream().filter(role -> role != Role.ATHLETE).max(Enum::compareTo).orElse(Role.ATHLETE);
        return new Author(issuer, subject, acting.toString());
    }
}
