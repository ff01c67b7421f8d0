package io.broadback.program.diagnosis.domain;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

import io.broadback.program.diagnosis.domain.Judgement.Finding;
import io.broadback.program.diagnosis.domain.Judgement.NotJudged;
import io.broadback.program.week.domain.Muscle;
import io.broadback.program.week.domain.Ratio;

/** R3: the back gets at least as many hard sets as chest, shoulders or arms. A set counts for its primary muscles. */
final class Balance implements Question {
    private static final Set<Muscle> BACK = EnumSet.of(Muscle.TRAPEZIUS, Muscle.RHOMBOIDS, Muscle.ERECTOR_SPINAE,
            Muscle.TERES_MAJOR, Muscle.TERES_MINOR, Muscle.POSTERIOR_DELTOID, Muscle.INFRASPINATUS,
            Muscle.LATISSIMUS_DORSI);
    private static final Set<Muscle> CHEST = EnumSet.of(Muscle.CHEST);
    private static final Set<Muscle> SHOULDERS = EnumSet.of(Muscle.ANTERIOR_DELTOID, Muscle.LATERAL_DELTOID);
    private static final Set<Muscle> ARMS = EnumSet.of(Muscle.BICEPS, Muscle.TRICEPS);

    @Override
    public Judgement about(Training training, Thresholds limits) {
        int back = training.count(mainlyFor(BACK));
        int chest = training.count(mainlyFor(CHEST));
        int shoulders = training.count(mainlyFor(SHOULDERS));
        int arms = training.count(mainlyFor(ARMS));
        int most = Math.max(chest, Math.max(shoulders, arms));
        if (most == 0) {
            return new NotJudged(Code.BALANCE, "no sets for chest, shoulders or arms were logged to compare with");
        }
        Counted counted = training.counted(mainlyFor(BACK).or(mainlyFor(CHEST)).or(mainlyFor(SHOULDERS)).or(mainlyFor(ARMS)));
        var numbers = Numbers.of("back", back).and("chest", chest).and("shoulders", shoulders).and("arms", arms).asMap();
        String text = back + " hard sets for the back; chest " + chest + ", shoulders " + shoulders + ", arms " + arms;
        if (back >= most) {
            return Finding.ok(Code.BALANCE, numbers, counted, text);
        }
        int aWeek = Ratio.of(most - back, Math.max(1, counted.weeks())).roundedUp();
        return new Finding(Code.BALANCE, Severity.WARNING, numbers, counted, text,
                "add rows: " + aWeek + " more hard back " + (aWeek == 1 ? "set" : "sets") + " a week would level it");
    }

    private static Predicate<Performed> mainlyFor(Set<Muscle> muscles) {
        return set -> set.exercise().primaryMuscles().stream().anyMatch(muscles::contains);
    }
}
