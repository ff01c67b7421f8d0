package io.broadback.program.diagnosis.domain;

import java.util.function.Predicate;

import io.broadback.program.diagnosis.domain.Judgement.Finding;
import io.broadback.program.diagnosis.domain.Judgement.NotJudged;
import io.broadback.program.week.domain.Ratio;

/** R45: beginners like the muscles they see; what pulls should keep pace with what presses. */
final class PushPull implements Question {
    private static final Predicate<Performed> PULL = set -> set.exercise().pattern().isBackCompound();

    @Override
    public Judgement about(Training training, Thresholds limits) {
        if (!training.novice()) {
            return new NotJudged(Code.PUSH_PULL, "this is asked of novices only");
        }
        int push = training.count(Performed::isPress);
        int pull = training.count(PULL);
        if (push + pull == 0) {
            return new NotJudged(Code.PUSH_PULL, "neither presses nor pulls were logged");
        }
        Numbers numbers = Numbers.of("push", push).and("pull", pull);
        if (pull > 0) {
            numbers.mean("pushPerPull", Ratio.of(push, pull));
        }
        Counted counted = training.counted(PULL.or(Performed::isPress));
        String text = push + " pressing sets beside " + pull + " pulling sets";
        if (10 * push <= limits.pushPerPullTenths() * pull) {
            return Finding.ok(Code.PUSH_PULL, numbers.asMap(), counted, text);
        }
        return new Finding(Code.PUSH_PULL, Severity.HINT, numbers.asMap(), counted, text,
                "add a pulling set for each pressing set; an even pace may help shoulders and posture");
    }
}
