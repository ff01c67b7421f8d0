package io.broadback.progression.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.training.GridDefinition;
import io.broadback.platform.training.WeightUnit;

/**
 * What a gym usually has, by load basis (rule 3.6): assumed in simulations that name no grid, and for athletes whose gym is not
 * known yet. Sources: the bars, plates and dumbbell racks that rule 3.6 names.
 */
public final class StandardGrids {
    private static final GridDefinition LB_BARBELL = new GridDefinition.Barbell(new BigDecimal("45"),
            decimals("45", "35", "25", "10", "5", "2.5"), null);
    private static final GridDefinition KG_BARBELL = new GridDefinition.Barbell(new BigDecimal("20"),
            decimals("25", "20", "15", "10", "5", "2.5", "1.25"), null);
    private static final GridDefinition LB_SLEEVE = new GridDefinition.Landmine(new BigDecimal("45"),
            decimals("45", "35", "25", "10", "5", "2.5"), null);
    private static final GridDefinition KG_SLEEVE = new GridDefinition.Landmine(new BigDecimal("20"),
            decimals("25", "20", "15", "10", "5", "2.5", "1.25"), null);
    private static final GridDefinition LB_BELT = new GridDefinition.Added(decimals("45", "35", "25", "10", "5", "2.5"), null);
    private static final GridDefinition KG_BELT = new GridDefinition.Added(decimals("25", "20", "15", "10", "5", "2.5", "1.25"),
            null);
    private static final GridDefinition LB_DUMBBELLS = multiples(5, 5, 150);
    private static final GridDefinition KG_DUMBBELLS = multiples(2, 2, 70);
    private static final GridDefinition LB_STACK = new GridDefinition.Stack(BigDecimal.TEN, BigDecimal.TEN,
            List.of(new BigDecimal("5")), new BigDecimal("300"));
    private static final GridDefinition KG_STACK = new GridDefinition.Stack(new BigDecimal("5"), new BigDecimal("5"),
            List.of(new BigDecimal("2.5")), new BigDecimal("150"));

    private StandardGrids() {
    }

    /** The usual grid of an exercise; for bodyweight pulls a belt with plates, and no help. */
    public static Optional<GridDefinition> of(ExerciseValue exercise, WeightUnit unit) {
        boolean pounds = unit == WeightUnit.LB;
        return switch (exercise.loadBasis()) {
            case "total" -> Optional.of(pounds ? LB_BARBELL : KG_BARBELL);
            case "one_sleeve" -> Optional.of(pounds ? LB_SLEEVE : KG_SLEEVE);
            case "per_hand" -> Optional.of(pounds ? LB_DUMBBELLS : KG_DUMBBELLS);
            case "stack" -> Optional.of(pounds ? LB_STACK : KG_STACK);
            case "added" -> Optional.of(new GridDefinition.Pulls(pounds ? LB_BELT : KG_BELT, null));
            default -> Optional.empty();
        };
    }

    private static GridDefinition multiples(int first, int step, int last) {
        return new GridDefinition.Explicit(IntStream.iterate(first, load -> load <= last, load -> load + step)
                .mapToObj(BigDecimal::valueOf).toList());
    }

    private static List<BigDecimal> decimals(String... numbers) {
        return java.util.Arrays.stream(numbers).map(BigDecimal::new).toList();
    }
}
