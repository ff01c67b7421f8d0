package io.broadback.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.broadback.local.LocalPlatform;
import io.broadback.local.demo.Api;
import io.broadback.local.demo.DemoChain;
import io.broadback.local.demo.DemoIds;
import io.broadback.local.demo.Persona;
import io.broadback.local.demo.TrainingPlan;
import io.vertx.core.json.JsonObject;

/** A coach of another chain cannot even learn that an athlete exists. */
@ExtendWith(RunningProduct.class)
class TenancyEndToEndTest {

    @ParameterizedTest
    @ValueSource(strings = { "/program/v1/athletes/{athlete}", "/program/v1/athletes/{athlete}/weeks/{week}",
            "/logbook/v1/athletes/{athlete}/sets", "/progression/v1/athletes/{athlete}/targets",
            "/catalog/v1/gyms/{gym}", "/catalog/v1/gyms/{gym}/equipment" })
    void another_chains_coach_sees_404(String path, LocalPlatform platform) {
        DemoChain demo = new DemoChain(platform);
        JsonObject week = new TrainingPlan(demo.as(Persona.COACH), DemoIds.ATHLETE_ONE).draft();
        String wanted = path.replace("{athlete}", DemoIds.ATHLETE_ONE.toString())
                .replace("{gym}", DemoIds.HARBOR_STREET.toString()).replace("{week}", week.getString("week"));

        assertThat(demo.as(Persona.COACH).get(wanted).status()).isEqualTo(200);
        Api.Answer answer = demo.as(Persona.OTHER_CHAIN_COACH).get(wanted);
        assertThat(answer.status()).as(answer.text()).isEqualTo(404);
        assertThat(new JsonObject(answer.text()).getString("code")).isEqualTo("NOT_FOUND");
    }
}
