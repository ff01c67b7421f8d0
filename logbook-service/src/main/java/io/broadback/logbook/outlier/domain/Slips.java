package io.broadback.logbook.outlier.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.WeightUnit;

/** The slips of the hand of 3.14 that could have made an entry, and the load each of them would have been meant for. */
final class Slips {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.03");
    private static final BigDecimal TENFOLD = BigDecimal.TEN;
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal POUNDS_IN_A_KILOGRAM = new BigDecimal("2.205");
    private static final BigDecimal KILOGRAMS_IN_A_POUND = new BigDecimal("0.4536");
    private static final BigDecimal HALVES = new BigDecimal("2");

    private final LiftedSet set;
    private final History history;
    private final Load load;
    private final BigDecimal value;

    Slips(LiftedSet set, History history) {
        this.set = set;
        this.history = history;
        this.load = set.load();
        this.value = load.value();
    }

    /** The best explanation of an entry that cannot be believed: a load known or planned, one by the ratio, a plausible one. */
    Optional<Quarantine> likeliest() {
        return recognised().findFirst().or(this::byRatio).or(() -> believable().findFirst());
    }

    /**
     * A slip that makes an entry doubtful which is not out of bounds by itself: one of the four ratios to the heaviest load, or
     * exactly the slip of a load known or planned, with a load that is far from the heaviest one.
     */
    Optional<Quarantine> telling() {
        Optional<Quarantine> ratio = byRatio();
        if (ratio.isPresent()) {
            return recognised().findFirst().or(() -> ratio);
        }
        if (!isFar() || load.equals(set.planned())) {
            return Optional.empty();
        }
        return recognised().filter(slip -> switch (slip.kind()) {
            case DIGITS -> true;
            case UNIT -> isNewUnit();
            case DECIMAL, TOO_HEAVY, TOO_LIGHT -> false;
        }).findFirst();
    }

    private Stream<Quarantine> recognised() {
        return Stream.concat(Stream.concat(decimals(), otherUnit()), digits())
                .filter(slip -> slip.likely() != null && (history.knows(slip.likely()) || slip.likely().equals(set.planned())));
    }

    /** What would make the set plausible: a moved point always, the other unit where the entry's own one is new. */
    private Stream<Quarantine> believable() {
        return Stream.concat(decimals(), isNewUnit() ? otherUnit() : Stream.empty()).filter(
                slip -> slip.likely() != null && OutlierRule.isPlausible(set.showing(slip.likely()), history.best()));
    }

    private Optional<Quarantine> byRatio() {
        if (isRatio(TENFOLD)) {
            return certain(Suspicion.DECIMAL, value.multiply(TENTH), load.unit());
        }
        if (isRatio(TENTH)) {
            return certain(Suspicion.DECIMAL, value.multiply(TENFOLD), load.unit());
        }
        boolean pounds = load.unit() == WeightUnit.LB;
        if (isRatio(POUNDS_IN_A_KILOGRAM)) {
            return pounds ? certain(Suspicion.UNIT, toHalf(value.multiply(Kilograms.IN_A_POUND)), WeightUnit.LB)
                    : certain(Suspicion.UNIT, value, WeightUnit.LB);
        }
        if (isRatio(KILOGRAMS_IN_A_POUND)) {
            return pounds ? certain(Suspicion.UNIT, value, WeightUnit.KG)
                    : certain(Suspicion.UNIT, toHalf(value.multiply(POUNDS_IN_A_KILOGRAM)), WeightUnit.KG);
        }
        return Optional.empty();
    }

    private Optional<Quarantine> certain(Suspicion kind, BigDecimal likely, WeightUnit unit) {
        return slip(kind, likely, unit).or(() -> Optional.of(new Quarantine(kind, null)));
    }

    private boolean isRatio(BigDecimal factor) {
        BigDecimal expected = factor.multiply(history.heaviest());
        return Kilograms.of(load).subtract(expected).abs().compareTo(TOLERANCE.multiply(expected)) <= 0;
    }

    private Stream<Quarantine> decimals() {
        return Stream.concat(slip(Suspicion.DECIMAL, value.multiply(TENTH), load.unit()).stream(),
                slip(Suspicion.DECIMAL, value.multiply(TENFOLD), load.unit()).stream());
    }

    private Stream<Quarantine> otherUnit() {
        return slip(Suspicion.UNIT, value, load.unit() == WeightUnit.LB ? WeightUnit.KG : WeightUnit.LB).stream();
    }

    private Stream<Quarantine> digits() {
        List<BigDecimal> meant = Digits.meantBy(value);
        return meant.stream().flatMap(number -> slip(Suspicion.DIGITS, number, load.unit()).stream());
    }

    /** A slip towards nothing, towards the entry itself or towards what can be no load is none. */
    private Optional<Quarantine> slip(Suspicion kind, BigDecimal likely, WeightUnit unit) {
        if (likely.signum() == 0 || !Load.isPlausible(likely)) {
            return Optional.empty();
        }
        Load meant = new Load(likely, unit);
        return meant.equals(load) ? Optional.empty() : Optional.of(new Quarantine(kind, meant));
    }

    private boolean isNewUnit() {
        return !history.knows(load.unit());
    }

    private boolean isFar() {
        BigDecimal own = Kilograms.of(load);
        BigDecimal heaviest = history.heaviest();
        return own.compareTo(OutlierRule.SPAN.multiply(heaviest)) > 0
                || heaviest.compareTo(OutlierRule.SPAN.multiply(own)) > 0;
    }

    /** An estimate to the nearest half, a tie to the lower one (3.6). */
    private static BigDecimal toHalf(BigDecimal estimate) {
        return estimate.multiply(HALVES).setScale(0, RoundingMode.HALF_DOWN).divide(HALVES);
    }
}
