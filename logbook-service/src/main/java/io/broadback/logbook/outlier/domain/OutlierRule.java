package io.broadback.logbook.outlier.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** Rule 3.14: an entry far from what the athlete does, or one a typical slip explains, waits; it is never thrown away. */
public final class OutlierRule {
    /** 3.14: nobody is known before two sessions. */
    public static final int EARLIER_SESSIONS = 2;
    /** 3.14: the bests are those of 12 weeks before the set. */
    public static final Duration WINDOW = Duration.ofDays(84);
    /** 3.14: how many times the best strength is still believed; a set that shows no less than best / 1.3 is plausible too. */
    public static final BigDecimal SPAN = new BigDecimal("1.3");
    /** 3.14: the share of the heaviest load below which a load is not believed. */
    private static final BigDecimal LIGHTEST = new BigDecimal("0.4");

    private OutlierRule() {
    }

    /** Empty if the set is believed. */
    public static Optional<Quarantine> judge(LiftedSet set, History history) {
        if (!set.isJudged() || history.sessions() < EARLIER_SESSIONS || history.isEmpty()) {
            return Optional.empty();
        }
        Slips slips = new Slips(set, history);
        if (exceeds(set.strength(), history.best())) {
            return Optional.of(tooHeavy(set, history, slips));
        }
        if (isPlausible(set.strength(), history.best()) || history.knows(set.load())) {
            return Optional.empty();
        }
        if (Kilograms.of(set.load()).compareTo(LIGHTEST.multiply(history.heaviest())) < 0) {
            return Optional.of(slips.likeliest().orElse(new Quarantine(Suspicion.TOO_LIGHT, null)));
        }
        return slips.telling();
    }

    /** A load that was lifted before is no slip: then it is the reps that are hard to believe. */
    private static Quarantine tooHeavy(LiftedSet set, History history, Slips slips) {
        Quarantine unexplained = new Quarantine(Suspicion.TOO_HEAVY, null);
        return history.knows(set.load()) ? unexplained : slips.likeliest().orElse(unexplained);
    }

    /** Neither more than 1.3 times as strong nor less than 1 / 1.3. */
    static boolean isPlausible(Strength shown, Strength best) {
        return !exceeds(shown, best) && !exceeds(best, shown);
    }

    private static boolean exceeds(Strength one, Strength other) {
        return one.thirtyfold().compareTo(SPAN.multiply(other.thirtyfold())) > 0;
    }
}
