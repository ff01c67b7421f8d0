package io.broadback.logbook.set;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.WeightUnit;
import io.broadback.testing.Fixtures;
import io.vertx.mutiny.sqlclient.Tuple;

class JudgingTest {
    private static final int STRENGTH = 0;
    private static final int CLAIMED = 1;
    private static final int SINCE = 3;
    private static final int FACTS = 4;
    private static final int QUARANTINE = 5;
    private static final String FACTS_OF_40_KG = """
            {"sessions": 2, "best": {"thirtyfold": 1400}, "loads": [{"value": 40, "unit": "kg"}]}""";
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-02T18:00:00+01:00");

    @Test
    void a_working_set_is_evidence_and_judged_beside_twelve_weeks() {
        Tuple asked = ask(set(SetType.WORKING, Load.of(100, WeightUnit.KG), 5), Fixtures.barbellRow());

        assertThat(asked.getString(STRENGTH)).isEqualTo("3500");
        assertThat(asked.getString(CLAIMED)).isEqualTo("3500");
        assertThat(asked.getOffsetDateTime(SINCE)).isEqualTo(AT.minusWeeks(12));
        assertThat(asked.getString(FACTS)).isNull();
    }

    @Test
    void a_test_single_is_evidence_only_and_a_warm_up_nothing() {
        Tuple single = ask(set(SetType.TEST, Load.of(100, WeightUnit.KG), 1), Fixtures.barbellRow());
        Tuple warmUp = ask(set(SetType.WARM_UP, Load.of(100, WeightUnit.KG), 1), Fixtures.barbellRow());

        assertThat(single.getString(STRENGTH)).isEqualTo("3000");
        assertThat(single.getString(CLAIMED)).isNull();
        assertThat(warmUp.getString(STRENGTH)).isNull();
        assertThat(warmUp.getString(CLAIMED)).isNull();
    }

    @Test
    void a_set_without_a_rep_is_judged_though_it_is_no_evidence() {
        Tuple failed = ask(set(SetType.WORKING, Load.of(100, WeightUnit.KG), 0), Fixtures.barbellRow());

        assertThat(failed.getString(STRENGTH)).isNull();
        assertThat(failed.getString(CLAIMED)).isEqualTo("0");
    }

    @Test
    void an_added_load_says_nothing_without_the_body() {
        Tuple added = ask(set(SetType.WORKING, Load.of(10, WeightUnit.KG), 5), byBodyweight());
        Tuple none = ask(set(SetType.WORKING, null, 5), byBodyweight());

        assertThat(added.getString(STRENGTH)).isNull();
        assertThat(added.getString(CLAIMED)).isNull();
        assertThat(none.getString(CLAIMED)).isNull();
    }

    @Test
    void a_decision_names_the_facts_it_stands_on() {
        Judging tenfold = Judging.of(set(SetType.WORKING, Load.of(400, WeightUnit.KG), 5), Fixtures.barbellRow());
        Judging usual = Judging.of(set(SetType.WORKING, Load.of(42, WeightUnit.KG), 5), Fixtures.barbellRow());

        Tuple decided = tenfold.decide(Tuple.tuple(), FACTS_OF_40_KG);
        assertThat(decided.getString(FACTS)).isEqualTo(FACTS_OF_40_KG);
        assertThat(decided.getString(QUARANTINE)).isEqualTo("{\"kind\":\"DECIMAL\",\"likely\":{\"value\":40,\"unit\":\"kg\"}}");
        assertThat(usual.decide(Tuple.tuple(), FACTS_OF_40_KG).getString(QUARANTINE)).isNull();
    }

    private static Tuple ask(SetRequest set, ExerciseValue exercise) {
        return Judging.of(set, exercise).ask(Tuple.tuple());
    }

    private static SetRequest set(SetType type, @Nullable Load load, int reps) {
        return new SetRequest(UUID.randomUUID(), AT, "barbell_row", null, 1, type, null, load, null, reps, null, null, null,
                null, null, null, null, null, null).withDefaults();
    }

    private static ExerciseValue byBodyweight() {
        ExerciseValue row = Fixtures.barbellRow();
        return new ExerciseValue(row.schemaVersion(), row.tenantId(), "pull_up", "pull_up", row.aliases(), "vertical_pull",
                row.type(), true, false, row.equipment(), row.equipmentOptions(), false, false, row.grips(), row.gripWidth(),
                row.primaryMuscles(), row.secondaryMuscles(), "strict", true, 0, false, 3, "added", row.repRanges(),
                row.step(), row.plausibleMax(), row.supports(), false, 1);
    }
}
