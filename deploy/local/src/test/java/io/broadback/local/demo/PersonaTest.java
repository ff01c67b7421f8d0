package io.broadback.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.broadback.testing.identity.SigningKey;
import io.broadback.testing.identity.Tokens;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

class PersonaTest {
    private final Tokens tokens = new Tokens("http://localhost:8085", SigningKey.generate());

    @Test
    void a_token_says_what_the_list_says() {
        for (Persona persona : Persona.values()) {
            JsonObject listed = persona.description();
            JsonObject claims = claims(persona.token(tokens));

            assertThat(claims.getString("tenant_id")).isEqualTo(listed.getString("tenantId"));
            assertThat(claims.getJsonArray("groups")).isEqualTo(listed.getJsonArray("roles"));
            assertThat(claims.getString("athlete_id")).isEqualTo(listed.getString("athleteId"));
            assertThat(claims.getJsonArray("gym_ids")).isEqualTo(listed.getJsonArray("gymIds"));
            assertThat(claims.getString("scope")).isEqualTo(scopes(listed.getJsonArray("scopes")));
            assertThat(Persona.named(persona.toString())).contains(persona);
        }
    }

    @Test
    void the_other_coach_is_of_another_chain() {
        assertThat(Persona.OTHER_CHAIN_COACH.tenant()).isNotEqualTo(Persona.COACH.tenant());
        assertThat(Persona.OTHER_CHAIN_COACH.gyms()).doesNotContainAnyElementsOf(Persona.COACH.gyms());
    }

    private static @Nullable String scopes(@Nullable JsonArray scopes) {
        return scopes == null ? null : String.join(" ", scopes.stream().map(String::valueOf).toList());
    }

    private static JsonObject claims(String token) {
        return new JsonObject(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    }
}
