package io.broadback.local.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import io.broadback.testing.identity.Tokens;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The people of the demo chain for whom tokens are minted; who they are never changes. */
public enum Persona {
    ATHLETE_ONE("athlete"),
    ATHLETE_TWO("athlete"),
    ATHLETE_THREE("athlete"),
    COACH("coach"),
    HEAD_COACH("head-coach"),
    CHAIN_ADMIN("chain-admin"),
    INTEGRATION("integration"),
    OTHER_CHAIN_COACH("coach");

    private static final List<String> SCOPES = List.of("catalog:read", "sets:read", "sets:write", "targets:read", "weeks:read",
            "roster:read", "roster:write");

    private final String role;

    Persona(String role) {
        this.role = role;
    }

    static Optional<Persona> named(String name) {
        return Arrays.stream(values()).filter(persona -> persona.toString().equals(name)).findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Persona::toString).collect(Collectors.joining(" "));
    }

    /** For example {@code athlete-one}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public UUID tenant() {
        return this == OTHER_CHAIN_COACH ? DemoIds.OTHER_CHAIN : DemoIds.CHAIN;
    }

    /** The athlete this persona is. */
    public Optional<UUID> athlete() {
        return switch (this) {
            case ATHLETE_ONE -> Optional.of(DemoIds.ATHLETE_ONE);
            case ATHLETE_TWO -> Optional.of(DemoIds.ATHLETE_TWO);
            case ATHLETE_THREE -> Optional.of(DemoIds.ATHLETE_THREE);
            case COACH, HEAD_COACH, CHAIN_ADMIN, INTEGRATION, OTHER_CHAIN_COACH -> Optional.empty();
        };
    }

    /** The gyms a coach coaches in. */
    public List<UUID> gyms() {
        return switch (this) {
            case COACH -> List.of(DemoIds.HARBOR_STREET);
            case OTHER_CHAIN_COACH -> List.of(DemoIds.OTHER_GYM);
            case ATHLETE_ONE, ATHLETE_TWO, ATHLETE_THREE, HEAD_COACH, CHAIN_ADMIN, INTEGRATION -> List.of();
        };
    }

    /** A fresh access token. */
    public String token(Tokens tokens) {
        return switch (this) {
            case ATHLETE_ONE, ATHLETE_TWO, ATHLETE_THREE -> tokens.athlete(tenant(), athlete().orElseThrow());
            case COACH, OTHER_CHAIN_COACH -> tokens.coach(tenant(), gyms().toArray(UUID[]::new));
            case HEAD_COACH -> tokens.headCoach(tenant());
            case CHAIN_ADMIN -> tokens.chainAdmin(tenant());
            case INTEGRATION -> tokens.integration(tenant(), SCOPES.toArray(String[]::new));
        };
    }

    /** The ids this persona stands for. */
    JsonObject description() {
        JsonObject description = new JsonObject().put("persona", toString()).put("tenantId", tenant().toString())
                .put("roles", JsonArray.of(role));
        athlete().ifPresent(id -> description.put("athleteId", id.toString()));
        if (!gyms().isEmpty()) {
            description.put("gymIds", new JsonArray(gyms().stream().map(UUID::toString).toList()));
        }
        if (this == INTEGRATION) {
            description.put("scopes", new JsonArray(SCOPES));
        }
        return description;
    }
}
