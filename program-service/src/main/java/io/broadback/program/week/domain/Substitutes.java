package io.broadback.program.week.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.broadback.platform.training.RepRange;

/**
 * What can stand in for a slot's exercise (4.7): first the usual line of succession, then whatever moves alike, in the same
 * zone, at no more axial cost, the same kind of technique preferred. A row paired with a press is best replaced by one that can
 * be
 * (R29).
 */
public final class Substitutes {
    private static final Map<String, List<String>> ROWS = Map.of("barbell_row", List.of("t_bar_row", "seal_row"),
            "machine_row", List.of("chest_supported_row", "seal_row", "cable_row"),
            "cable_row", List.of("machine_row", "single_arm_dumbbell_row"),
            "close_grip_cable_row", List.of("machine_row", "single_arm_dumbbell_row"));

    private final WeekRequest request;
    private final PlanRules rules;

    public Substitutes(WeekRequest request, PlanRules rules) {
        this.request = request;
        this.rules = rules;
    }

    /** An exercise with the range it takes over, or the nearest of its own in that zone. */
    public record Substitute(Exercise exercise, RepRange repRange) {
    }

    /** The nearest first; {@code taken} are exercises of the same session, which are not done twice. */
    public List<Substitute> of(PlannedSlot slot, Set<String> taken) {
        List<String> line = line(slot);
        Comparator<Exercise> nearest = Comparator
                .<Exercise, Boolean> comparing(exercise -> slot.isPaired() && !Pairing.isPairable(exercise))
                .thenComparingInt(exercise -> place(line, exercise))
                .thenComparing(exercise -> exercise.allowsSway() != slot.exercise().allowsSway())
                .thenComparingInt(exercise -> place(rules.primaryRowOrder(), exercise)).thenComparing(Exercise::id);
        return request.catalogue().exercises().stream()
                .filter(exercise -> !exercise.id().equals(slot.exercise().id()) && !taken.contains(exercise.id()))
                .filter(exercise -> line.contains(exercise.id()) || isAlike(slot, exercise))
                .filter(exercise -> isAllowed(slot, exercise))
                .sorted(nearest)
                .flatMap(exercise -> range(slot, exercise).map(range -> new Substitute(exercise, range)).stream()).toList();
    }

    /** The equipment that is missing for the exercise, by the way of doing it that lacks least. */
    public List<String> missing(Exercise exercise) {
        return exercise.equipmentOptions().stream()
                .map(option -> option.stream().filter(name -> !request.equipment().contains(name)).sorted().toList())
                .min(Comparator.<List<String>> comparingInt(List::size).thenComparing(names -> String.join(",", names)))
                .orElse(List.of());
    }

    private static List<String> line(PlannedSlot slot) {
        Map<String, List<String>> lines = slot.isBase() ? EffectiveBase.SUBSTITUTES : ROWS;
        return lines.getOrDefault(slot.exercise().id(), List.of());
    }

    private static boolean isAlike(PlannedSlot slot, Exercise exercise) {
        return exercise.pattern() == slot.exercise().pattern() && exercise.type() == slot.exercise().type()
                && exercise.rowSet() == slot.exercise().rowSet() && exercise.axialCost() <= slot.exercise().axialCost();
    }

    private boolean isAllowed(PlannedSlot slot, Exercise exercise) {
        return request.offers(exercise) && (slot.isBase() || !Cautions.forbid(request.athlete(), exercise));
    }

    /** Base slots keep their range; what the plan adds stays in its zone. */
    private static Optional<RepRange> range(PlannedSlot slot, Exercise exercise) {
        if (slot.isBase() || exercise.repRanges().contains(slot.repRange())) {
            return Optional.of(slot.repRange());
        }
        return exercise.rangeIn(slot.zone());
    }

    private static int place(List<String> order, Exercise exercise) {
        int place = order.indexOf(exercise.id());
        return place < 0 ? order.size() : place;
    }
}
