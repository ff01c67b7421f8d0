package io.broadback.logbook.exchange.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.broadback.logbook.exchange.domain.ExerciseNames.Meaning;
import io.broadback.logbook.exchange.domain.ExerciseNames.Name;
import io.broadback.logbook.exchange.domain.ExerciseNames.Proposal;

class ExerciseNamesTest {
    private static final List<Name> CATALOGUE = List.of(name("Barbell row", "barbell_row"),
            name("Bent Over Row (Barbell)", "barbell_row"), name("Seated Cable Row", "cable_row"),
            name("Seated Cable Row - Bar Wide Grip", "cable_row"), name("Machine row", "machine_row"),
            name("Low Row", "machine_row"), name("Press", "bench_press"), name("Press", "overhead_press"));
    private static final ExerciseNames NAMES = new ExerciseNames(
            List.of(new Name("Seated Cable Row - Bar Wide Grip", new Meaning("cable_row", "pronated")),
                    new Name("Helms Row", new Meaning("retired_row", null))),
            CATALOGUE);

    private static Name name(String text, String exercise) {
        return new Name(text, new Meaning(exercise, null));
    }

    @Test
    void case_and_punctuation_do_not_matter() {
        assertThat(NAMES.meaning("bent-over row  [BARBELL]")).contains(new Meaning("barbell_row", null));
    }

    @Test
    void a_curated_name_says_the_grip_and_comes_first() {
        assertThat(NAMES.meaning("Seated Cable Row - Bar Wide Grip")).contains(new Meaning("cable_row", "pronated"));
    }

    @Test
    void what_only_looks_alike_is_proposed_and_never_taken() {
        assertThat(NAMES.meaning("Seated Cable Rows (Wide)")).isEmpty();
        assertThat(NAMES.proposals("Seated Cable Rows (Wide)")).extracting(Proposal::exerciseId).first().isEqualTo("cable_row");
        assertThat(NAMES.proposals("Seated Cable Rows (Wide)"))
                .allSatisfy(proposal -> assertThat(proposal.score()).isBetween(40, 99));
    }

    @Test
    void a_name_that_two_exercises_claim_means_neither() {
        assertThat(NAMES.meaning("Press")).isEmpty();
        assertThat(NAMES.proposals("Press")).extracting(Proposal::exerciseId).containsExactly("bench_press", "overhead_press");
    }

    @Test
    void an_exercise_the_chain_does_not_have_is_not_meant() {
        assertThat(NAMES.meaning("Helms Row")).isEmpty();
    }

    @Test
    void nothing_alike_is_nothing_proposed() {
        assertThat(NAMES.proposals("Treadmill")).isEmpty();
        assertThat(NAMES.proposals("???")).isEmpty();
    }
}
