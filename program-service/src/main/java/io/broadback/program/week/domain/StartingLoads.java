package io.broadback.program.week.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.LoadGrid;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;

/**
 * The load of each slot: its own target, else a start from a related track, else a ramp (3.13). Computed loads are rounded
 * down, to the gym's grid where it is known.
 */
final class StartingLoads {
    /** Estimated singles relative to a strict barbell row; machines and cables do not transfer. */
    private static final Map<String, BigDecimal> RATIOS = Map.of("barbell_row", BigDecimal.ONE, "t_bar_row", BigDecimal.ONE,
            "seal_row", new BigDecimal("0.85"), "chest_supported_row", new BigDecimal("0.30"), "single_arm_dumbbell_row",
            new BigDecimal("0.40"));
    private static final BigDecimal CAUTION = new BigDecimal("0.9");
    private static final BigDecimal DELOAD = new BigDecimal("0.9");
    private static final int PLANNED_RESERVE = 2;
    private static final int CALIBRATION_RESERVE = 3;
    private static final List<Calibration.Step> RAMP = List.of(new Calibration.Step(5, 20), new Calibration.Step(4, 10),
            new Calibration.Step(3, 5));

    private final WeekRequest request;
    private final List<Target> targets;

    StartingLoads(WeekRequest request, LocalDate date) {
        this.request = request;
        this.targets = request.targets().stream()
                .filter(target -> target.load().unit() == request.athlete().unit() && target.gripVariant() == null)
                .map(target -> target.on(date))
                .sorted(Comparator.comparing(Target::exerciseId).thenComparing(target -> target.repRange().bottom())
                        .thenComparing(target -> target.repRange().top()).thenComparing(target -> target.load().value()))
                .toList();
    }

    Prescription strict(PlannedSlot slot) {
        Prescription usual = find(slot.exercise().id(), Technique.STRICT, slot.repRange()).map(Prescription::of)
                .orElseGet(() -> Prescription.of(calibration(slot)));
        return request.athlete().deloads() && !slot.isBase() ? lightened(slot, usual) : usual;
    }

    /** The sway sets have a track of their own; without one they start at the strict load as it is. */
    Prescription sway(PlannedSlot slot, Prescription strict) {
        return find(slot.exercise().id(), Technique.SWAY, slot.repRange()).map(Prescription::of)
                .orElseGet(() -> Prescription.of(new Calibration(Calibration.Method.RELATED_TRACK, strict.startLoad(),
                        slot.repRange().bottom(), List.of(),
                        "Sway sets have no history yet: start at the load of the strict sets and aim for "
                                + slot.repRange().bottom() + " reps")));
    }

    private Prescription lightened(PlannedSlot slot, Prescription usual) {
        if (usual.load() == null) {
            return usual;
        }
        Load lighter = roundedDown(slot.exercise(), usual.load().value().multiply(DELOAD));
        return new Prescription(lighter, usual.assistance(), slot.repRange().bottom(), "DELOAD", usual.receiptId(), null);
    }

    private Calibration calibration(PlannedSlot slot) {
        return fromOtherRange(slot).or(() -> fromRelatedRow(slot)).orElseGet(() -> ramp(slot));
    }

    private Optional<Calibration> fromOtherRange(PlannedSlot slot) {
        return anyStrict(slot.exercise().id(), slot.repRange()).map(known -> relatedTrack(slot, known, BigDecimal.ONE,
                "from " + known.load() + " in the range " + known.repRange() + " of the same exercise"));
    }

    private Optional<Calibration> fromRelatedRow(PlannedSlot slot) {
        BigDecimal ratio = RATIOS.get(slot.exercise().id());
        if (ratio == null) {
            return Optional.empty();
        }
        return RATIOS.keySet().stream().filter(id -> !id.equals(slot.exercise().id()))
                .sorted(Comparator.<String, Boolean> comparing(id -> !id.equals("barbell_row"))
                        .thenComparing(Comparator.naturalOrder()))
                .flatMap(id -> anyStrict(id, slot.repRange()).stream()).findFirst().map(known -> {
                    BigDecimal source = RATIOS.getOrDefault(known.exerciseId(), BigDecimal.ONE);
                    BigDecimal factor = ratio.divide(source, 10, RoundingMode.HALF_UP);
                    return relatedTrack(slot, known, factor.multiply(CAUTION), "from " + known.load() + " in "
                            + known.exerciseId() + " " + known.repRange() + ", usual ratio "
                            + factor.setScale(2, RoundingMode.HALF_UP).toPlainString() + ", a tenth less to be careful");
                });
    }

    private Calibration relatedTrack(PlannedSlot slot, Target known, BigDecimal factor, String origin) {
        int knownReps = known.aimReps() == null ? known.repRange().bottom() : known.aimReps();
        int reps = (slot.repRange().bottom() + slot.repRange().top()) / 2;
        BigDecimal load = RepsToFailure.convert(known.load().value(), knownReps + PLANNED_RESERVE, reps + CALIBRATION_RESERVE)
                .multiply(factor);
        return new Calibration(Calibration.Method.RELATED_TRACK, roundedDown(slot.exercise(), load), reps, RAMP,
                "Start " + origin + ": " + reps + " reps with about " + CALIBRATION_RESERVE + " in reserve, rounded down");
    }

    private Calibration ramp(PlannedSlot slot) {
        int reps = slot.repRange().bottom() + 2;
        return new Calibration(Calibration.Method.RAMP, lightest(slot.exercise()), reps, RAMP,
                "Start with the lightest load and do " + reps + " reps; with 5 or more in reserve add 20 %, with 4 add 10 %, "
                        + "with 3 add 5 %; with 2 or fewer the load is found. At most five ramp sets");
    }

    private @Nullable Load lightest(Exercise exercise) {
        WeightUnit unit = request.athlete().unit();
        return request.gridOf(exercise).flatMap(LoadGrid::lightest).map(load -> new Load(load, unit))
                .or(() -> exercise.uses("barbell") ? Optional.of(Load.of(unit == WeightUnit.LB ? 45 : 20, unit))
                        : Optional.empty())
                .orElse(null);
    }

    private Load roundedDown(Exercise exercise, BigDecimal load) {
        WeightUnit unit = request.athlete().unit();
        return new Load(request.gridOf(exercise).flatMap(grid -> grid.atOrBelow(load).or(grid::lightest))
                .orElseGet(() -> usualMultiple(load, unit)), unit);
    }

    private static BigDecimal usualMultiple(BigDecimal load, WeightUnit unit) {
        BigDecimal step = unit == WeightUnit.LB ? BigDecimal.valueOf(5) : new BigDecimal("2.5");
        return load.divideToIntegralValue(step).max(BigDecimal.ONE).multiply(step);
    }

    private Optional<Target> find(String exerciseId, Technique technique, RepRange range) {
        return targets.stream().filter(target -> target.exerciseId().equals(exerciseId)
                && target.technique() == technique && target.repRange().equals(range)).findFirst();
    }

    /** The strict target in the range nearest to the wanted one. */
    private Optional<Target> anyStrict(String exerciseId, RepRange wanted) {
        return targets.stream()
                .filter(target -> target.exerciseId().equals(exerciseId) && target.technique() == Technique.STRICT)
                .min(Comparator.comparingInt(target -> Math.abs(target.repRange().bottom() + target.repRange().top()
                        - wanted.bottom() - wanted.top())));
    }
}
