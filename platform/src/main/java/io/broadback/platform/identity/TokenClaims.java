package io.broadback.platform.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.tenancy.TenantId;

/**
 * Reads the {@link Caller} from a token that OpenID Connect has already verified (signature, issuer, audience, expiry). What
 * the provider cannot know is checked here: that the issuer may speak for the chain, and that the token is short-lived.
 */
@ApplicationScoped
class TokenClaims {
    private final IdentityConfig config;

    TokenClaims(IdentityConfig config) {
        this.config = config;
    }

    /** The caller a verified token speaks for; a problem 401 when it does not say enough. */
    Caller read(JsonWebToken token) {
        IdentityConfig.Claims claims = config.claims();
        if (token.getExpirationTime() - token.getIssuedAtTime() > config.maxTokenLife().toSeconds()) {
            throw refused("The token lives longer than " + config.maxTokenLife().toMinutes() + " minutes");
        }
        Set<Role> roles = strings(token, claims.groups()).stream().flatMap(name -> Role.named(name).stream())
                .collect(Collectors.toUnmodifiableSet());
        UUID tenant = uuid(token, claims.tenantId()).orElseThrow(
                () -> roles.contains(Role.OPERATOR)
                        ? Problem.of(ErrorCode.ROLE_NOT_ALLOWED, "An operator sees no chain's content")
                        : refused("The token names no chain in " + claims.tenantId()));
        if (!maySpeakFor(token.getIssuer(), tenant)) {
            throw refused("The issuer may not speak for this chain");
        }
        UUID athlete = uuid(token, claims.athleteId()).orElse(null);
        if (roles.contains(Role.ATHLETE) && athlete == null) {
            throw refused("A token with the role athlete needs " + claims.athleteId());
        }
        Set<UUID> gyms = strings(token, claims.gymIds()).stream().map(text -> parsed(text, claims.gymIds()))
                .collect(Collectors.toUnmodifiableSet());
        Set<String> scopes = Set.copyOf(text(token, claims.scope()).map(scope -> List.of(scope.trim().split("\\s+")))
                .map(Set::copyOf).orElse(Set.of()));
        return new Caller(new TenantId(tenant), roles, athlete, gyms, scopes, token.getIssuer(), token.getSubject());
    }

    private boolean maySpeakFor(String issuer, UUID tenant) {
        return config.issuers().values().stream().filter(candidate -> candidate.url().equals(issuer))
                .flatMap(candidate -> candidate.tenants().stream())
                .anyMatch(allowed -> allowed.equals("*") || allowed.equals(tenant.toString()));
    }

    private static Optional<UUID> uuid(JsonWebToken token, String claim) {
        return text(token, claim).map(text -> parsed(text, claim));
    }

    private static Optional<String> text(JsonWebToken token, String claim) {
        return Optional.ofNullable((Object) token.getClaim(claim)).map(TokenClaims::plain);
    }

    private static UUID parsed(String text, String claim) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw refused("The claim " + claim + " is not a UUID");
        }
    }

    private static Set<String> strings(JsonWebToken token, String claim) {
        @Nullable
        Object value = token.getClaim(claim);
        if (value instanceof Collection<?> many) {
            return many.stream().map(TokenClaims::plain).collect(Collectors.toUnmodifiableSet());
        }
        return value == null ? Set.of() : Set.of(plain(value));
    }

    private static String plain(Object claim) {
        return claim instanceof JsonString json ? json.getString() : claim.toString();
    }

    static Problem refused(String detail) {
        return Problem.of(ErrorCode.UNAUTHENTICATED, detail);
    }
}
