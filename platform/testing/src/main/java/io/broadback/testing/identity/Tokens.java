package io.broadback.testing.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

/** Mints access tokens as the identity page describes them, one method per kind of person. */
public final class Tokens {
    public static final String AUDIENCE = "broadback-api";
    private static final Duration LIFE = Duration.ofMinutes(15);

    private final String issuer;
    private final SigningKey key;

    public Tokens(String issuer, SigningKey key) {
        this.issuer = issuer;
        this.key = key;
    }

    public String athlete(UUID tenant, UUID athlete) {
        return sign(claims(tenant, "athlete-" + athlete, "athlete").claim("athlete_id", athlete.toString()));
    }

    public String coach(UUID tenant, UUID... gyms) {
        List<String> ids = Arrays.stream(gyms).map(UUID::toString).toList();
        return sign(claims(tenant, "coach", "coach").claim("gym_ids", ids));
    }

    public String headCoach(UUID tenant) {
        return sign(claims(tenant, "head-coach", "head-coach"));
    }

    public String chainAdmin(UUID tenant) {
        return sign(claims(tenant, "chain-admin", "chain-admin"));
    }

    public String integration(UUID tenant, String... scopes) {
        return sign(claims(tenant, "integration", "integration").claim("scope", String.join(" ", scopes)));
    }

    /** The claims every kind of token shares, for tests that change one. */
    public JwtClaimsBuilder claims(UUID tenant, String subject, String... roles) {
        Instant now = Instant.now();
        return Jwt.issuer(issuer).subject(subject).audience(AUDIENCE).groups(Set.of(roles))
                .claim("tenant_id", tenant.toString()).issuedAt(now).expiresAt(now.plus(LIFE));
    }

    public String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId(key.id()).sign(key.secret());
    }
}
