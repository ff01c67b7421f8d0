package io.broadback.progression.plateau.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.broadback.platform.training.RepRange;

/**
 * What the plan of a week asks for, as far as rows go; {@code free} are the rows that could stand in it and do not, the
 * preferred one first.
 */
public record WeekPlan(IsoWeek week, boolean deload, Mode mode, List<PlannedRow> rows, List<ExerciseId> free) {

    /** A slot of a row; {@code first} if its mode wants it before everything else of the session (R19, R20). */
    public record PlannedRow(ExerciseId exercise, boolean primary, int sets, RepRange range, boolean first) {
    }

    public WeekPlan {
        rows = List.copyOf(rows);
        free = List.copyOf(free);
    }

    public int rowSets() {
        return rows.stream().mapToInt(PlannedRow::sets).sum();
    }

    Set<ExerciseId> meantFirst() {
        return rows.stream().filter(PlannedRow::first).map(PlannedRow::exercise).collect(Collectors.toSet());
    }

    boolean asksForLoading() {
        return !deload && !rows.isEmpty();
    }

    ZoneSets zones() {
        return new ZoneSets(sets(Zone.LOW), sets(Zone.MID), sets(Zone.HIGH));
    }

    /** The stalled row is the first to be given up, then the others in their order in the week. */
    Rows rows(ExerciseId stalled) {
        ExerciseId primary = rows.stream().filter(PlannedRow::primary).findFirst().orElse(rows.getFirst()).exercise();
        Stream<ExerciseId> secondary = rows.stream().map(PlannedRow::exercise).filter(row -> !row.equals(primary));
        Optional<ExerciseId> first = rows.stream().map(PlannedRow::exercise)
                .filter(row -> row.equals(stalled) && !row.equals(primary)).findFirst();
        return new Rows(primary, Stream.concat(first.stream(), secondary).distinct().toList(), free);
    }

    private int sets(Zone zone) {
        return rows.stream().filter(row -> Zone.of(row.range()) == zone).mapToInt(PlannedRow::sets).sum();
    }
}
