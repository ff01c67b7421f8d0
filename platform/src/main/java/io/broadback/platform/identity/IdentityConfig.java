package io.broadback.platform.identity;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Which issuers may speak for which chains, and how the claims are named. */
@ConfigMapping(prefix = "broadback.identity")
public interface IdentityConfig {

    Map<String, Issuer> issuers();

    Claims claims();

    /** The longest life of an access token, {@code exp - iat}. */
    @WithDefault("15M")
    Duration maxTokenLife();

    /** How long a verified token is believed without being verified again; never beyond its own expiry. */
    @WithDefault("5M")
    Duration keepVerified();

    /** How many verified tokens are kept in memory (less than a kilobyte each); the least used go first. */
    @WithDefault("10000")
    int verifiedTokensKept();

    /** One OpenID provider: its {@code iss} and the chains it may speak for ({@code *}: all). */
    interface Issuer {
        String url();

        List<String> tenants();
    }

    /** Names of the claims, for providers that must prefix them. */
    interface Claims {
        @WithDefault("tenant_id")
        String tenantId();

        @WithDefault("groups")
        String groups();

        @WithDefault("athlete_id")
        String athleteId();

        @WithDefault("gym_ids")
        String gymIds();

        @WithName("scope")
        @WithDefault("scope")
        String scope();
    }
}
