package io.broadback.catalog.exercise;

import static io.broadback.catalog.exercise.TheCatalogue.exercise;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class ExerciseValueTest {

    @Test
    void aBuiltInExerciseIsPublishedUnderTheNilTenant() {
        var value = exercise("t_bar_row").toValue(7);
        assertThat(value.tenantId()).isEqualTo(new UUID(0, 0));
        assertThat(value.schemaVersion()).isEqualTo(1);
        assertThat(value.version()).isEqualTo(7);
        assertThat(value.retired()).isFalse();
        assertThat(value.name()).isEqualTo("T-Bar Row");
        assertThat(value.aliases()).contains("T Bar Row");
        assertThat(value.equipment()).containsExactly("t_bar", "landmine");
        assertThat(value.equipmentOptions()).containsExactly(List.of("t_bar"), List.of("landmine"));
        assertThat(value.supports()).containsExactly("squat", "press", "deadlift");
    }

    @Test
    void aTenantsExerciseCarriesItsTenant() {
        UUID tenant = UUID.fromString("01930000-0000-7000-8000-000000000001");
        var value = exercise("seal_row").toValue(tenant, true, 2);
        assertThat(value.tenantId()).isEqualTo(tenant);
        assertThat(value.retired()).isTrue();
    }

    @Test
    void whatHasNothingToSayIsNull() {
        var value = exercise("deadlift").toValue(1);
        assertThat(value.momentumPossible()).isNull();
        assertThat(value.gripWidth()).isNull();
    }
}
