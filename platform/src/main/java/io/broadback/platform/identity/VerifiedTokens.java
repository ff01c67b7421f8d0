package io.broadback.platform.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;

import io.broadback.platform.problem.Problem;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * OpenID Connect, with a memory: a token that has been verified is not verified again while it is valid, at most
 * {@link IdentityConfig#keepVerified} long. A phone sends the same token with every set, and checking its signature and reading
 * its claims would cost more than storing the set. Only the digest of a token is its key; what was refused is not remembered.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class VerifiedTokens implements HttpAuthenticationMechanism {
    private static final String SCHEME = "Bearer ";

    private final OidcAuthenticationMechanism verifier;
    private final TokenClaims claims;
    private final Clock clock;
    private final Duration longest;
    private final Cache<String, Verified> verified;

    VerifiedTokens(OidcAuthenticationMechanism verifier, TokenClaims claims, IdentityConfig config, Clock clock) {
        this.verifier = verifier;
        this.claims = claims;
        this.clock = clock;
        this.longest = config.keepVerified();
        this.verified = Caffeine.newBuilder().maximumSize(config.verifiedTokensKept())
                .expireAfter(Expiry.creating((String digest, Verified token) -> left(token))).build();
    }

    private record Verified(SecurityIdentity identity, Instant expires) {
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        @Nullable
        String header = request.request().getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return verifier.authenticate(request, identities);
        }
        String digest = digest(header.substring(SCHEME.length()));
        Verified known = verified.getIfPresent(digest);
        if (known != null && clock.instant().isBefore(known.expires())) {
            return Uni.createFrom().item(known.identity());
        }
        return verifier.authenticate(request, identities).map(identity -> keep(digest, identity));
    }

    /** Keeps the caller alone: the verifier's identity holds the request it came with. */
    private @Nullable SecurityIdentity keep(String digest, @Nullable SecurityIdentity identity) {
        if (identity == null || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return identity;
        }
        try {
            SecurityIdentity lean = QuarkusSecurityIdentity.builder().setPrincipal(new KnownCaller(claims.read(token))).build();
            verified.put(digest, new Verified(lean, Instant.ofEpochSecond(token.getExpirationTime())));
            return lean;
        } catch (Problem refused) {
            // The endpoint tells it, with the problem's own body.
            return identity;
        }
    }

    private Duration left(Verified token) {
        Duration valid = Duration.between(clock.instant(), token.expires());
        return valid.compareTo(longest) < 0 ? valid : longest;
    }

    private static String digest(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return verifier.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return verifier.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return verifier.getCredentialTransport(request);
    }

    /** Before the mechanism it stands for. */
    @Override
    public int getPriority() {
        return verifier.getPriority() + 1;
    }
}
