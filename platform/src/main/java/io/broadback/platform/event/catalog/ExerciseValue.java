package io.broadback.platform.event.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.WeightUnit;

/**
 * An exercise as catalog-service publishes it: the whole value, replacing what was known. Built-in exercises carry the nil
 * tenant. {@code equipmentOptions} lists the ways it can be done (each a set of equipment names); {@code equipment} is their
 * union. {@code momentumPossible} is null where the question makes no sense (hinges, base lifts).
 */
public record ExerciseValue(int schemaVersion, UUID tenantId, String id, String name, List<String> aliases, String pattern,
        String type, boolean bigCompound, boolean rowSet, List<String> equipment, List<List<String>> equipmentOptions,
        boolean unilateral, boolean chestSupported, List<String> grips, @Nullable String gripWidth,
        List<String> primaryMuscles, List<String> secondaryMuscles, String techniquePolicy,
        @Nullable Boolean momentumPossible, int axialCost, boolean heavyAxial, int loadability, String loadBasis,
        List<RepRange> repRanges, Steps step, PlausibleMax plausibleMax, List<String> supports, boolean retired,
        long version) {

    /** Default steps for both units; authored, never converted. */
    public record Steps(Step lb, Step kg) {
    }

    /** How much a raise and a lowering change the load. */
    public record Step(BigDecimal up, BigDecimal down) {
    }

    /** Loads above this are refused as typing errors (rule 3.14), and bars make no heavier load. */
    public record PlausibleMax(BigDecimal lb, BigDecimal kg) {
    }

    public Step stepIn(WeightUnit unit) {
        return switch (unit) {
            case LB -> step.lb();
            case KG -> step.kg();
        };
    }

    public BigDecimal plausibleMaxIn(WeightUnit unit) {
        return switch (unit) {
            case LB -> plausibleMax.lb();
            case KG -> plausibleMax.kg();
        };
    }
}
