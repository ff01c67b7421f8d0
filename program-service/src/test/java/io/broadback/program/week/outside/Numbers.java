package io.broadback.program.week.outside;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import io.broadback.program.week.domain.Kind;

/** The printed numbers: minutes (P10, 4.5), fractional sets (P14, 4.4), shares and the score (P21, 4.8). */
final class Numbers {
    private static final double ONE_DECIMAL = 0.0501;
    private static final List<String> TO_COVER = List.of("trapezius", "rhomboids", "latissimus_dorsi", "posterior_deltoid",
            "infraspinatus", "teres_major", "erector_spinae");

    private final Inspection inspection;
    private final Answered answer;

    Numbers(Inspection inspection) {
        this.inspection = inspection;
        this.answer = inspection.answer;
    }

    void inspect() {
        minutes();
        sameSets("fractionalSets", answer.week.audit().fractionalSets(), fractional(slot -> !slot.base()));
        sameSets("fractionalSetsTotal", answer.week.audit().fractionalSetsTotal(), fractional(slot -> true));
        inspection.require(answer.week.audit().verticalPullSets() == answer.sets(slot -> slot.fact().verticalPull()),
                "vertical pulls");
        near("compoundShare", answer.week.audit().compoundShare(), compoundShare(), 0.00501);
        near("score", answer.week.audit().score(), score(), ONE_DECIMAL);
        double score = answer.week.audit().score().doubleValue();
        inspection.require(score >= 0 && score <= 100, "P21: score " + score);
    }

    private void minutes() {
        for (Answered.Day day : answer.days) {
            double all = 0;
            double rows = 0;
            for (int i = 0; i < day.slots().size(); i++) {
                double minutes = Answered.seconds(day, i) / 60;
                all += minutes;
                rows += day.slots().get(i).fact().row() ? minutes : 0;
                near("minutes of " + day.slots().get(i).fact().id(), day.slots().get(i).slot().minutes(), minutes, ONE_DECIMAL);
            }
            near("minutes of " + day.weekday(), day.day().minutes(), all, ONE_DECIMAL);
            near("row minutes of " + day.weekday(), day.day().rowMinutes(), rows, ONE_DECIMAL);
        }
        near("minutesAdded", answer.week.audit().minutesAdded(), answer.addedMinutes(), ONE_DECIMAL);
    }

    private void near(String what, BigDecimal printed, double found, double tolerance) {
        inspection.require(Math.abs(printed.doubleValue() - found) <= tolerance, what + " is " + found + ", not " + printed);
    }

    private void sameSets(String what, Map<String, BigDecimal> printed, Map<String, Double> found) {
        Map<String, Double> numbers = new TreeMap<>();
        printed.forEach((muscle, sets) -> numbers.put(muscle, sets.doubleValue()));
        inspection.require(numbers.equals(found), what + " are " + found + ", not " + printed);
    }

    /** How many of the seven muscles have four sets or more from what is added. */
    static int covered(Answered answer) {
        Map<String, Double> sets = fractional(answer, slot -> !slot.base());
        return (int) TO_COVER.stream().filter(muscle -> sets.getOrDefault(muscle, 0.0) >= 4).count();
    }

    private Map<String, Double> fractional(Predicate<Answered.Slot> wanted) {
        return fractional(answer, wanted);
    }

    private static Map<String, Double> fractional(Answered answer, Predicate<Answered.Slot> wanted) {
        Map<String, Double> sets = new TreeMap<>();
        answer.slots().filter(wanted).forEach(slot -> {
            slot.fact().primary().forEach(muscle -> sets.merge(muscle, (double) slot.sets(), Double::sum));
            slot.fact().secondary().forEach(muscle -> sets.merge(muscle, slot.sets() / 2.0, Double::sum));
        });
        return sets;
    }

    private double compoundShare() {
        int compounds = answer.sets(slot -> slot.fact().backCompound());
        return (double) compounds / Math.max(1, compounds + answer.sets(slot -> slot.fact().rearDelt()));
    }

    private double score() {
        int rows = answer.rowSets();
        double volume = 1 - Math.max(0, Math.max(15 - rows, rows - 20)) / 10.0;
        double variety = rows == 0 ? 0
                : 1 - Math.abs(answer.zone(0) / (double) rows - .30) - Math.abs(answer.zone(1) / (double) rows - .45)
                        - Math.abs(answer.zone(2) / (double) rows - .25);
        double time = (90 - answer.addedMinutes()) / 24;
        double calm = 1 - answer.week.audit().interferenceCost() / 12.0;
        double cover = covered(answer) / 7.0;
        return 25 * clamp(volume) + 20 * WorkAndPlacement.placed(answer) + 15 * clamp(variety)
                + 10 * clamp(compoundShare() / .75) + 10 * effort() + 8 * clamp(time) + 7 * clamp(calm) + 5 * cover;
    }

    /** R21 on planned work: 1, a half or 0 for both, one or none of its conditions (4.9). */
    private double effort() {
        List<Answered.Slot> back = answer.added().toList();
        List<Answered.Slot> base = answer.slots().filter(Answered.Slot::base).toList();
        double legs = meanBaseSets(day -> day.day().heavyAxial());
        double bench = meanBaseSets(
                day -> day.slots().stream().anyMatch(slot -> slot.slot().kind() == Kind.TOP && slot.fact().push()));
        double mean = legs < 0 ? bench : bench < 0 ? legs : (legs + bench) / 2;
        int sets = back.stream().mapToInt(Answered.Slot::sets).sum();
        boolean enough = mean < 0 ? sets > 0 : sets >= 0.8 * mean - 1e-9;
        boolean close = !back.isEmpty() && (base.isEmpty() || reserve(back) <= reserve(base) + .5 + 1e-9);
        return (enough ? .5 : 0) + (close ? .5 : 0);
    }

    /** -1 if there is no such day. */
    private double meanBaseSets(Predicate<Answered.Day> wanted) {
        return answer.days.stream().filter(wanted).mapToInt(day -> day.slots().stream().filter(Answered.Slot::base)
                .mapToInt(Answered.Slot::sets).sum()).average().orElse(-1);
    }

    private static double reserve(List<Answered.Slot> slots) {
        double reserve = slots.stream().mapToDouble(slot -> slot.sets()
                * (slot.slot().repsInReserve().min() + slot.slot().repsInReserve().max()) / 2.0).sum();
        return reserve / slots.stream().mapToInt(Answered.Slot::sets).sum();
    }

    private static double clamp(double share) {
        return Math.clamp(share, 0, 1);
    }
}
