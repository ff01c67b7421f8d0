package io.broadback.catalog.gym;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.broadback.catalog.exercise.BuiltInExercises;
import io.broadback.catalog.exercise.Equipment;
import io.broadback.platform.event.catalog.GridValue;
import io.broadback.platform.event.catalog.GymValue.Station;
import io.broadback.platform.problem.Violations;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.WeightUnit;

/** What equipment must be to be stored, so that every reader can make its grids. */
@Singleton
class EquipmentRules {
    // Every kind of equipment once, and every unit once.
    private static final int MAX_STATIONS = Equipment.values().length;
    private static final int MAX_GRIDS = WeightUnit.values().length;
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(5 * 366);
    private static final Set<String> NAMES = Arrays.stream(Equipment.values()).map(Equipment::toString)
            .collect(Collectors.toUnmodifiableSet());

    private final Map<WeightUnit, BigDecimal> heaviest = new EnumMap<>(WeightUnit.class);

    EquipmentRules(BuiltInExercises exercises) {
        for (WeightUnit unit : WeightUnit.values()) {
            heaviest.put(unit, exercises.all().stream().map(exercise -> exercise.toValue(0).plausibleMaxIn(unit))
                    .max(BigDecimal::compareTo).orElseThrow());
        }
    }

    /** Equipment without anything wrong; {@code effectiveFrom} is null for "from now on". */
    record Wanted(@Nullable Instant effectiveFrom, List<Station> stations) {
    }

    /** What is asked for, with equal numbers written equally; a problem 400 with everything that is wrong. */
    Wanted checked(EquipmentRequest request, Instant now) {
        Violations violations = new Violations();
        @Nullable
        Instant effectiveFrom = request.effectiveFrom() == null ? null
                : request.effectiveFrom().toInstant().truncatedTo(ChronoUnit.MICROS);
        if (effectiveFrom != null) {
            violations.require(!effectiveFrom.isBefore(EARLIEST), "effectiveFrom", "lies before 1970");
            violations.require(!effectiveFrom.isAfter(now.plus(AHEAD)), "effectiveFrom", "lies more than five years ahead");
        }
        List<Station> stations = new ArrayList<>();
        if (violations.present(request.stations(), "stations") && request.stations() != null) {
            violations.require(request.stations().size() <= MAX_STATIONS, "stations", "are at most one per kind of equipment");
            violations.throwIfAny();
            Set<String> named = new HashSet<>();
            for (int index = 0; index < request.stations().size(); index++) {
                station(violations, request.stations().get(index), "stations[" + index + "]", named, stations);
            }
        }
        violations.throwIfAny();
        return new Wanted(effectiveFrom, List.copyOf(stations));
    }

    private void station(Violations violations, @Nullable StationRequest station, String field, Set<String> named,
            List<Station> checked) {
        if (!violations.present(station, field) || station == null) {
            return;
        }
        if (violations.present(station.equipment(), field + ".equipment") && station.equipment() != null) {
            violations.require(NAMES.contains(station.equipment()), field + ".equipment",
                    "is one of " + Arrays.stream(Equipment.values()).map(Equipment::toString)
                            .collect(Collectors.joining(", ")));
            violations.require(named.add(station.equipment()), field + ".equipment", "is there twice");
        }
        int count = station.count() == null ? 1 : station.count();
        violations.require(count >= 1 && count <= 1000, field + ".count", "is between 1 and 1000");
        List<GridValue> grids = grids(violations, station.grids() == null ? List.of() : station.grids(), field + ".grids");
        checked.add(new Station(String.valueOf(station.equipment()), count, grids));
    }

    private List<GridValue> grids(Violations violations, List<@Nullable GridValue> grids, String field) {
        List<GridValue> checked = new ArrayList<>();
        if (grids.size() > MAX_GRIDS) {
            violations.add(field, "are at most one per unit");
            return checked;
        }
        Set<WeightUnit> units = EnumSet.noneOf(WeightUnit.class);
        for (int index = 0; index < grids.size(); index++) {
            String path = field + "[" + index + "]";
            GridValue grid = grids.get(index);
            if (grid == null || isIncomplete(violations, grid, path)) {
                violations.require(grid != null, path, "is required");
                continue;
            }
            WeightUnit unit = Objects.requireNonNull(grid.unit());
            violations.require(units.add(unit), path + ".unit", "has a grid already");
            @Nullable
            GridValue normalised = violations.build(path, () -> normalised(grid, unit));
            if (normalised != null) {
                checked.add(normalised);
            }
        }
        return checked;
    }

    /** What a JSON body can leave out although the value never does. */
    private static boolean isIncomplete(Violations violations, GridValue grid, String path) {
        boolean kind = violations.present(grid.kind(), path + ".kind");
        boolean unit = violations.present(grid.unit(), path + ".unit");
        boolean full = true;
        full &= isFull(violations, grid.plates(), path + ".plates");
        full &= isFull(violations, grid.counts(), path + ".counts");
        full &= isFull(violations, grid.loads(), path + ".loads");
        full &= isFull(violations, grid.addOns(), path + ".addOns");
        return !kind || !unit || !full;
    }

    private static boolean isFull(Violations violations, @Nullable List<?> numbers, String path) {
        boolean full = numbers == null || numbers.stream().allMatch(Objects::nonNull);
        violations.require(full, path, "holds null");
        return full;
    }

    /** The grid with equal numbers written equally; refuses one that makes no load, or too many for some exercise. */
    private GridValue normalised(GridValue grid, WeightUnit unit) {
        if (grid.toDefinition().loads(Objects.requireNonNull(heaviest.get(unit))).isEmpty()) {
            throw new IllegalArgumentException("makes no load at all");
        }
        return new GridValue(grid.kind(), unit, number(grid.bar()), number(grid.empty()), numbers(grid.plates()),
                grid.counts(), numbers(grid.loads()), number(grid.start()), number(grid.step()), numbers(grid.addOns()),
                number(grid.max()));
    }

    private static @Nullable BigDecimal number(@Nullable BigDecimal value) {
        return value == null ? null : Load.normalised(value);
    }

    private static @Nullable List<BigDecimal> numbers(@Nullable List<BigDecimal> values) {
        return values == null ? null : values.stream().map(Load::normalised).toList();
    }
}
