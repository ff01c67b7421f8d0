package io.broadback.platform.event.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.catalog.GymValue.EquipmentVersion;
import io.broadback.platform.event.catalog.GymValue.Station;
import io.broadback.platform.training.GridDefinition;
import io.broadback.platform.training.LoadGrid;
import io.broadback.platform.training.WeightUnit;

/**
 * What bodyweight pulls can be done with in a gym (rule 3.8), as one axis: help below 0, the body alone, weight above.
 * {@code kind} names its parts. Where no belt has a grid of its own, it carries the plates of the gym's bars.
 */
public record PullAxis(String kind, int equipmentVersion, LoadGrid loads) {

    /** The axis for an exercise in a unit; empty when the gym has no place to do it. */
    public static Optional<PullAxis> of(GymValue gym, ExerciseValue exercise, WeightUnit unit, Instant instant) {
        return gym.equipmentAt(instant).flatMap(version -> {
            List<List<String>> ways = exercise.equipmentOptions().stream()
                    .filter(option -> version.equipment().containsAll(option)).toList();
            return ways.isEmpty() ? Optional.empty()
                    : Optional.of(of(version, ways, unit).in(version, exercise.plausibleMaxIn(unit)));
        });
    }

    private record Parts(@Nullable GridDefinition added, @Nullable GridDefinition assist) {
        PullAxis in(EquipmentVersion version, java.math.BigDecimal plausibleMax) {
            String kind = added == null ? "bodyweight" : "bodyweight, added";
            return new PullAxis(assist == null ? kind : kind + ", assist", version.number(),
                    new GridDefinition.Pulls(added, assist).loads(plausibleMax));
        }
    }

    private static Parts of(EquipmentVersion version, List<List<String>> ways, WeightUnit unit) {
        Predicate<Station> used = station -> ways.stream().anyMatch(way -> way.contains(station.equipment()));
        GridDefinition assist = grid(version, used, GridValue.ASSIST, unit).map(GridValue::toDefinition).orElse(null);
        boolean freeBar = version.stations().stream().filter(used)
                .anyMatch(station -> station.grids().stream().noneMatch(grid -> grid.kind().equals(GridValue.ASSIST)));
        GridDefinition added = grid(version, used, GridValue.ADDED, unit).map(GridValue::toDefinition)
                .orElseGet(() -> freeBar ? platesOfBars(version, unit) : null);
        return new Parts(added, assist);
    }

    private static @Nullable GridDefinition platesOfBars(EquipmentVersion version, WeightUnit unit) {
        return grid(version, station -> true, "barbell", unit).map(GridValue::toDefinition)
                .map(definition -> (GridDefinition.Barbell) definition)
                .map(bar -> new GridDefinition.Added(bar.plates(),
                        bar.counts() == null ? null : bar.counts().stream().map(pairs -> Math.min(1000, 2 * pairs)).toList()))
                .orElse(null);
    }

    private static Optional<GridValue> grid(EquipmentVersion version, Predicate<Station> where, String kind, WeightUnit unit) {
        return version.stations().stream().filter(where).flatMap(station -> station.grids().stream())
                .filter(grid -> grid.kind().equals(kind) && grid.unit() == unit).findFirst();
    }
}
