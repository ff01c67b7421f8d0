package io.broadback.program.diagnosis.domain;

import io.broadback.program.diagnosis.domain.Judgement.Finding;
import io.broadback.program.diagnosis.domain.Judgement.NotJudged;

/** R61: most sets end within two reps of failure. Sets without a word on it are left out, and so are deload sets. */
final class RirShare implements Question {
    private static final int CLOSE = 2;

    @Override
    public Judgement about(Training training, Thresholds limits) {
        int known = training.count(set -> isClose(set, Integer.MAX_VALUE));
        int unknown = training.count(set -> set.repsInReserve() == null && !set.deload());
        if (known == 0) {
            return new NotJudged(Code.RIR_SHARE, "no set says how many reps were left in reserve");
        }
        int close = training.count(set -> isClose(set, CLOSE));
        var numbers = Numbers.of("close", close).and("known", known).and("unknown", unknown).share(close, known).asMap();
        Counted counted = training.counted(set -> isClose(set, Integer.MAX_VALUE));
        String text = close + " of " + known + " sets ended with at most " + CLOSE + " reps in reserve ("
                + Numbers.percent(close, known) + ")";
        if (100 * close >= limits.leastNearFailure() * known) {
            return Finding.ok(Code.RIR_SHARE, numbers, counted, text);
        }
        return new Finding(Code.RIR_SHARE, Severity.WARNING, numbers, counted, text,
                "when more than two good reps are left after a set, make the next one harder by load or by reps");
    }

    /** Whether it is known to have ended with at most so many reps in reserve. */
    private static boolean isClose(Performed set, int reserve) {
        Integer left = set.repsInReserve();
        return !set.deload() && left != null && left <= reserve;
    }
}
