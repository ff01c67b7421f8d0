package io.broadback.progression.strength.domain;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What a lift's single usually is, in barbell rows (3.13): a judgement, and unreliable. Machines and cables are not in it,
 * because no two are alike.
 */
public record TransferRatios(Map<String, BigDecimal> inBarbellRows) {
    public static final TransferRatios DEFAULT = new TransferRatios(Map.of(
            "barbell_row", BigDecimal.ONE,
            "t_bar_row", BigDecimal.ONE,
            "seal_row", new BigDecimal("0.85"),
            "chest_supported_row", new BigDecimal("0.30"),
            "single_arm_dumbbell_row", new BigDecimal("0.40")));

    public TransferRatios {
        inBarbellRows = Map.copyOf(inBarbellRows);
        inBarbellRows.forEach((exercise, ratio) -> {
            if (ratio.signum() <= 0) {
                throw new IllegalArgumentException("A ratio is above 0, not " + ratio.toPlainString() + " for " + exercise);
            }
        });
    }

    /** What to multiply a load of one exercise with to get the other's; empty for the same one and where nothing transfers. */
    public Optional<Fraction> between(String from, String to) {
        BigDecimal known = inBarbellRows.get(from);
        BigDecimal wanted = inBarbellRows.get(to);
        return known == null || wanted == null || from.equals(to) ? Optional.empty() : Optional.of(Fraction.of(wanted, known));
    }
}
