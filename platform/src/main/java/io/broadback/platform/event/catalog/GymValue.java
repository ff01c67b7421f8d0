package io.broadback.platform.event.catalog;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.LoadGrid;
import io.broadback.platform.training.WeightUnit;

/**
 * A gym as catalog-service publishes it, with every version of its equipment since it exists, so that a set of last month is
 * judged by last month's plates.
 */
public record GymValue(int schemaVersion, UUID tenantId, UUID gymId, String name, String timezone,
        List<EquipmentVersion> equipmentVersions, long version) {

    /** What stood in the gym from {@code effectiveFrom} until the next version. */
    public record EquipmentVersion(int number, Instant effectiveFrom, List<Station> stations) {

        public Set<String> equipment() {
            return stations.stream().map(Station::equipment).collect(Collectors.toSet());
        }
    }

    /** One kind of equipment: its API name, how many there are, and the grids of loads it makes (one per unit, or none). */
    public record Station(String equipment, int count, List<GridValue> grids) {
    }

    /** A grid with the number of the equipment version it comes from. */
    public record GridInForce(int equipmentVersion, GridValue definition, LoadGrid loads) {
    }

    /** The equipment in force at an instant; before the first version the first one counts. */
    public Optional<EquipmentVersion> equipmentAt(Instant instant) {
        var ascending = equipmentVersions.stream().sorted(Comparator.comparing(EquipmentVersion::effectiveFrom)).toList();
        @Nullable
        EquipmentVersion inForce = null;
        for (EquipmentVersion version : ascending) {
            if (inForce == null || !version.effectiveFrom().isAfter(instant)) {
                inForce = version;
            }
        }
        return Optional.ofNullable(inForce);
    }

    /**
     * The loads that can be made for an exercise in a unit: the first way of doing it that the gym is equipped for and that
     * has a station with a grid in that unit. Empty when the gym cannot load it. Help is no load (see {@link PullAxis}).
     */
    public Optional<GridInForce> gridFor(ExerciseValue exercise, WeightUnit unit, Instant instant) {
        return equipmentAt(instant).flatMap(version -> exercise.equipmentOptions().stream()
                .filter(option -> version.equipment().containsAll(option))
                .flatMap(option -> option.stream())
                .flatMap(name -> version.stations().stream().filter(station -> station.equipment().equals(name)))
                .flatMap(station -> station.grids().stream())
                .filter(grid -> grid.unit() == unit && !grid.kind().equals(GridValue.ASSIST))
                .findFirst()
                .map(grid -> new GridInForce(version.number(), grid,
                        grid.toDefinition().loads(exercise.plausibleMaxIn(unit)))));
    }
}
