package io.broadback.program.diagnosis.domain;

import io.broadback.program.diagnosis.domain.Judgement.Finding;
import io.broadback.program.diagnosis.domain.Judgement.NotJudged;

/** R6, R13: small exercises have their place, but they must not lead: at most a quarter of the back sets. */
final class IsolationLed implements Question {

    @Override
    public Judgement about(Training training, Thresholds limits) {
        int back = training.count(Performed::isBackWork);
        if (back == 0) {
            return new NotJudged(Code.ISOLATION_LED, "no back sets were logged");
        }
        int isolation = training.count(set -> set.isBackWork() && set.exercise().isIsolation());
        var numbers = Numbers.of("isolation", isolation).and("back", back).share(isolation, back).asMap();
        Counted counted = training.counted(Performed::isBackWork);
        String text = isolation + " of " + back + " back sets were isolation work (" + Numbers.percent(isolation, back) + ")";
        if (100 * isolation <= limits.mostIsolation() * back) {
            return Finding.ok(Code.ISOLATION_LED, numbers, counted, text);
        }
        return new Finding(Code.ISOLATION_LED, Severity.WARNING, numbers, counted, text,
                "put rows in the place of isolation sets until at most " + limits.mostIsolation() + " % of them are left");
    }
}
