package io.broadback.platform.training;

import java.math.BigDecimal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Grids that have been computed before: every set of a gym is judged on the same few, and adding up all plates takes longer
 * than judging. A grid is a function of its definition and bound, so nothing here can be out of date.
 */
final class MadeGrids {
    /** About 80 bytes a load, hence at most some 16 MB. */
    private static final long LOADS_KEPT = 200_000;

    private static final Cache<Made, LoadGrid> GRIDS = Caffeine.newBuilder().maximumWeight(LOADS_KEPT)
            .weigher((Made made, LoadGrid grid) -> 1 + grid.loads().size()).build();

    private record Made(GridDefinition definition, BigDecimal plausibleMax) {
    }

    private MadeGrids() {
    }

    static LoadGrid of(GridDefinition definition, BigDecimal plausibleMax) {
        return GRIDS.get(new Made(definition, plausibleMax), made -> made.definition().make(made.plausibleMax()));
    }
}
