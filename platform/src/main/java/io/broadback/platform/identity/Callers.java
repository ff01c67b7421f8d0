package io.broadback.platform.identity;

import java.security.Principal;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.identity.SecurityIdentity;

/** Says who calls. */
@ApplicationScoped
public class Callers {
    private final SecurityIdentity identity;
    private final TokenClaims claims;

    Callers(SecurityIdentity identity, TokenClaims claims) {
        this.identity = identity;
        this.claims = claims;
    }

    /** The caller of the current request; a problem 401 when the token does not say enough. */
    public Caller current() {
        Principal principal = identity.getPrincipal();
        if (principal instanceof KnownCaller known) {
            return known.caller();
        }
        if (principal instanceof JsonWebToken token) {
            return claims.read(token);
        }
        throw TokenClaims.refused("A bearer token is needed");
    }
}
