package io.broadback.platform.event.catalog;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.broadback.platform.training.GridDefinition;
import io.broadback.platform.training.WeightUnit;

/**
 * A grid of loads on the wire, told apart by {@code kind}: {@code barbell} (bar, plates), {@code list} (loads), {@code stack}
 * (start, step, addOns, max), {@code landmine} (empty, plates), and for bodyweight pulls {@code added} (plates on a belt) or
 * {@code assist} (help: start, step, max). {@code counts} goes with {@code plates}: how many pairs of each (barbell) or how
 * many of each (landmine, belt) the gym owns; absent means any number.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GridValue(String kind, @Nullable WeightUnit unit, @Nullable BigDecimal bar, @Nullable BigDecimal empty,
        @Nullable List<BigDecimal> plates, @Nullable List<Integer> counts, @Nullable List<BigDecimal> loads,
        @Nullable BigDecimal start, @Nullable BigDecimal step, @Nullable List<BigDecimal> addOns,
        @Nullable BigDecimal max) {

    /** The kind of a grid of weights on a belt. */
    public static final String ADDED = "added";

    /** The kind of a grid of help. */
    public static final String ASSIST = "assist";

    public static GridValue barbell(WeightUnit unit, BigDecimal bar, List<BigDecimal> plates) {
        return new GridValue("barbell", unit, bar, null, plates, null, null, null, null, null, null);
    }

    /** The definition this value describes; IllegalArgumentException tells what is missing or impossible. */
    public GridDefinition toDefinition() {
        if (kind == null || hasNull(plates) || hasNull(counts) || hasNull(loads) || hasNull(addOns)) {
            throw new IllegalArgumentException("A grid has a kind, and no null in its lists");
        }
        return switch (kind) {
            case "barbell" -> new GridDefinition.Barbell(needed("bar", bar), needed("plates", plates), counts);
            case "landmine" -> new GridDefinition.Landmine(needed("empty", empty), needed("plates", plates), counts);
            case "list" -> new GridDefinition.Explicit(needed("loads", loads));
            case "stack" -> new GridDefinition.Stack(needed("start", start), needed("step", step),
                    addOns == null ? List.of() : addOns, needed("max", max));
            case ADDED -> new GridDefinition.Added(needed("plates", plates), counts);
            case ASSIST -> new GridDefinition.Assist(needed("start", start), needed("step", step), needed("max", max));
            default -> throw new IllegalArgumentException(
                    "A grid is of kind barbell, list, stack, landmine, added or assist, not '" + kind + "'");
        };
    }

    private static boolean hasNull(@Nullable List<?> list) {
        return list != null && list.stream().anyMatch(java.util.Objects::isNull);
    }

    private <T> T needed(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("A grid of kind " + kind + " needs '" + field + "'");
        }
        return value;
    }
}
