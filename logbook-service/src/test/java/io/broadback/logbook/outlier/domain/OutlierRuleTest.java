package io.broadback.logbook.outlier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;

class OutlierRuleTest {
    private static final int TWO = 2;

    @ParameterizedTest(name = "{0}: {2} after {1} is {3}, meant {4}")
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "a point typed too late                        | 40lbx8            | 400lbx8    | DECIMAL   | 40 lb",
            "pounds logged as kilograms                    | 225lbx5           | 225kgx5    | UNIT      | 225 lb",
            "a point typed too early                       | 225lbx5           | 22.5lbx5   | DECIMAL   | 225 lb",
            "a tenth of what is new but plausible          | 50lbx8            | 475lbx8    | DECIMAL   | 47.5 lb",
            "kilograms logged as pounds                    | 100kgx5           | 100lbx5    | UNIT      | 100 kg",
            "pounds taken for kilograms and converted      | 225lbx5           | 496lbx5    | UNIT      | 225 lb",
            "kilograms taken for pounds and converted      | 100kgx5           | 45.36kgx5  | UNIT      | 100 kg",
            "a lighter load than the best in the old unit  | 95kgx5 100kgx5    | 95lbx5     | UNIT      | 95 kg",
            "the old unit, a load not lifted before        | 190lbx5 225lbx5   | 185kgx5    | UNIT      | 185 lb",
            "both units known, and the number is in pounds | 225lbx5 100kgx5   | 225kgx5    | UNIT      | 225 lb",
            "the ratio of the units, on the low side       | 225lbx5           | 99.1lbx5   | UNIT      | 99.1 kg",
            "swapped digits, lighter                       | 210lbx5           | 120lbx5    | DIGITS    | 210 lb",
            "swapped digits, heavier                       | 135lbx5           | 315lbx5    | DIGITS    | 135 lb",
            "swapped digits, as weak as no heavy set is    | 320lbx3           | 230lbx3    | DIGITS    | 320 lb",
            "a digit typed twice                           | 45lbx10           | 445lbx10   | DIGITS    | 45 lb",
            "a digit typed twice, tenfold as well          | 40lbx8            | 440lbx8    | DIGITS    | 40 lb",
            "a true jump                                   | 225lbx5           | 305lbx5    | TOO_HEAVY | -",
            "a load as ever, for reps as never             | 225lbx1           | 225lbx12   | TOO_HEAVY | -",
            "just over 1.3 times the best                  | 100lbx5           | 130.1lbx5  | TOO_HEAVY | -",
            "far over it, in many reps                     | 20lbx15           | 60lbx15    | TOO_HEAVY | -",
            "a tenfold load nobody moved                   | 125lbx5           | 1250lbx0   | DECIMAL   | 125 lb",
            "less than 0.4 of the best                     | 225lbx5           | 89.9lbx5   | TOO_LIGHT | -",
            "nothing on the bar                            | 225lbx5           | 0lbx5      | TOO_LIGHT | -" })
    void an_entry_that_is_hard_to_believe_waits(String name, String earlier, String entry, Suspicion kind, String likely) {
        Optional<Quarantine> judged = judge(entry, earlier);

        assertThat(judged).contains(new Quarantine(kind, likely == null ? null : Entries.load(likely)));
    }

    @ParameterizedTest(name = "{0}: {2} after {1}")
    @CsvSource(delimiter = '|', value = {
            "a jump of 1.18                                         | 225lbx5           | 265lbx5",
            "exactly 1.3 times the best                             | 100lbx5           | 130lbx5",
            "exactly 0.4 of the best                                | 225lbx5           | 90lbx5",
            "digits swapped, but plausible all the same             | 125lbx5           | 152lbx5",
            "digits swapped, for so many reps that it is plausible  | 320lbx3           | 230lbx10",
            "digits swapped, not far off, and nobody moved it       | 125lbx5           | 152lbx0",
            "a light day                                            | 225lbx5           | 135lbx10",
            "a light load in many reps                              | 225lbx5           | 155lbx15",
            "kilograms for once, and as heavy as ever               | 225lbx5           | 100kgx5",
            "kilograms for once, with a number known in pounds      | 130lbx5 225lbx5   | 130kgx5",
            "just beside the ratio of the units                     | 225lbx5           | 105.2lbx5",
            "the ratio of the units, with a load known              | 225lbx5 102.5lbx9 | 102.5lbx5",
            "much lighter, with a load known                        | 225lbx5 80lbx12   | 80lbx12",
            "more reps than an estimate goes for                    | 20lbx15           | 25lbx15",
            "reps in reserve told for once                          | 225lbx5           | 225lbx5@4" })
    void an_entry_that_can_be_is_believed(String name, String earlier, String entry) {
        assertThat(judge(entry, earlier)).isEmpty();
    }

    @Test
    void the_planned_load_explains_a_slip_as_well_as_a_load_lifted() {
        LiftedSet swapped = Entries.planned("325lbx5", Entries.load("235 lb"));

        assertThat(OutlierRule.judge(swapped, Entries.history(TWO, "225lbx5")))
                .contains(new Quarantine(Suspicion.DIGITS, Entries.load("235 lb")));
    }

    @Test
    void a_load_that_was_planned_is_no_slip_of_another_one() {
        LiftedSet asPlanned = Entries.planned("120lbx5", Entries.load("120 lb"));

        assertThat(OutlierRule.judge(asPlanned, Entries.history(TWO, "210lbx5"))).isEmpty();
    }

    @Test
    void nobody_is_judged_before_two_sessions() {
        LiftedSet tenfold = Entries.set("400lbx8");

        assertThat(OutlierRule.judge(tenfold, Entries.history(1, "40lbx8"))).isEmpty();
        assertThat(OutlierRule.judge(tenfold, Entries.history(TWO, "40lbx8"))).isPresent();
    }

    @Test
    void without_a_set_in_the_last_weeks_there_is_nothing_to_compare_with() {
        History longAgo = new History(TWO, Strength.of(Entries.load("40 lb"), 0, 0), List.of());

        assertThat(OutlierRule.judge(Entries.set("400lbx8"), longAgo)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(SetType.class)
    void only_sets_that_move_targets_are_judged(SetType type) {
        LiftedSet tenfold = Entries.of(Entries.set("400lbx8"), type, Technique.STRICT);

        boolean moves = type == SetType.WORKING || type == SetType.FAILURE || type == SetType.AMRAP;
        assertThat(OutlierRule.judge(tenfold, Entries.history(TWO, "40lbx8")).isPresent()).isEqualTo(moves);
    }

    @ParameterizedTest
    @EnumSource(SetType.class)
    void only_sets_that_count_for_records_are_evidence(SetType type) {
        LiftedSet set = Entries.of(Entries.set("40lbx8"), type, Technique.STRICT);

        boolean counts = type == SetType.WORKING || type == SetType.FAILURE || type == SetType.AMRAP || type == SetType.TEST;
        assertThat(set.isEvidence()).isEqualTo(counts);
    }

    @Test
    void a_breakdown_is_neither_judged_nor_evidence_and_sway_is_both() {
        LiftedSet broken = Entries.of(Entries.set("400lbx8"), SetType.WORKING, Technique.BREAKDOWN);
        LiftedSet swayed = Entries.of(Entries.set("400lbx8"), SetType.WORKING, Technique.SWAY);

        assertThat(broken.isEvidence()).isFalse();
        assertThat(OutlierRule.judge(broken, Entries.history(TWO, "40lbx8"))).isEmpty();
        assertThat(swayed.isEvidence()).isTrue();
        assertThat(OutlierRule.judge(swayed, Entries.history(TWO, "40lbx8"))).isPresent();
    }

    @Test
    void a_set_without_a_rep_or_without_a_load_is_no_evidence() {
        assertThat(Entries.set("225lbx0").isEvidence()).isFalse();
        assertThat(Entries.set("0lbx5").isEvidence()).isFalse();
    }

    private static Optional<Quarantine> judge(String entry, String earlier) {
        return OutlierRule.judge(Entries.set(entry), Entries.history(TWO, earlier));
    }
}
