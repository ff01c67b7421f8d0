package io.broadback.program.week.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.broadback.platform.training.LoadGrid;

/**
 * Everything a week depends on. The order of the collections carries no meaning. {@code grids} holds the loads that the gym
 * can make for an exercise in the athlete's unit, where they are known; without a previous week nothing is kept or rotated.
 */
public record WeekRequest(IsoWeek week, Athlete athlete, BaseSplit baseSplit, Set<String> equipment, List<Target> targets,
        Map<String, LoadGrid> grids, Catalogue catalogue, Optional<PreviousWeek> previousWeek, Optional<ZoneMove> zoneMove) {
    public WeekRequest(IsoWeek week, Athlete athlete, BaseSplit baseSplit, Set<String> equipment, List<Target> targets,
            Map<String, LoadGrid> grids, Catalogue catalogue) {
        this(week, athlete, baseSplit, equipment, targets, grids, catalogue, Optional.empty(), Optional.empty());
    }

    public WeekRequest {
        equipment = Set.copyOf(equipment);
        targets = List.copyOf(targets);
        grids = Map.copyOf(grids);
    }

    /** The same athlete in a place with other equipment, at other loads and targets. */
    public WeekRequest in(Set<String> otherEquipment, Map<String, LoadGrid> otherGrids, List<Target> otherTargets) {
        return new WeekRequest(week, athlete, baseSplit, otherEquipment, otherTargets, otherGrids, catalogue,
                previousWeek, zoneMove);
    }

    public WeekRequest withBaseSplit(BaseSplit other) {
        return new WeekRequest(week, athlete, other, equipment, targets, grids, catalogue, previousWeek, zoneMove);
    }

    WeekRequest with(Athlete other) {
        return new WeekRequest(week, other, baseSplit, equipment, targets, grids, catalogue, previousWeek, zoneMove);
    }

    public WeekRequest after(Optional<PreviousWeek> other) {
        return new WeekRequest(week, athlete, baseSplit, equipment, targets, grids, catalogue, other, zoneMove);
    }

    /** With sets moved to another zone. */
    public WeekRequest moving(Optional<ZoneMove> other) {
        return new WeekRequest(week, athlete, baseSplit, equipment, targets, grids, catalogue, previousWeek, other);
    }

    /** In a gym with one more piece of equipment. */
    WeekRequest with(String piece) {
        Set<String> more = new TreeSet<>(equipment);
        more.add(piece);
        return new WeekRequest(week, athlete, baseSplit, more, targets, grids, catalogue, previousWeek, zoneMove);
    }

    public Optional<LoadGrid> gridOf(Exercise exercise) {
        return Optional.ofNullable(grids.get(exercise.id())).filter(grid -> !grid.isEmpty());
    }

    /** Whether the athlete may be given this exercise in this gym at all; cautions are judged apart (P5, P6). */
    public boolean offers(Exercise exercise) {
        return exercise.isPossibleWith(equipment) && !athlete.excludedExercises().contains(exercise.id());
    }
}
