package io.broadback.program.diagnosis.domain;

import java.util.function.Predicate;

import io.broadback.program.diagnosis.domain.Judgement.Finding;
import io.broadback.program.diagnosis.domain.Judgement.NotJudged;

/** R35: a modest sway is one technique of several, so at most half of the sets that allow it. */
final class SwayShare implements Question {
    private static final Predicate<Performed> ELIGIBLE = set -> set.exercise().allowsSway();

    @Override
    public Judgement about(Training training, Thresholds limits) {
        int eligible = training.count(ELIGIBLE);
        if (eligible == 0) {
            return new NotJudged(Code.SWAY_SHARE, "no lift that allows a sway was logged");
        }
        int swayed = training.count(ELIGIBLE.and(Performed::swayed));
        var numbers = Numbers.of("swayed", swayed).and("eligible", eligible).share(swayed, eligible).asMap();
        Counted counted = training.counted(ELIGIBLE);
        String text = swayed + " of " + eligible + " sets that allow a sway were done with one ("
                + Numbers.percent(swayed, eligible) + ")";
        if (100 * swayed <= limits.mostSway() * eligible) {
            return Finding.ok(Code.SWAY_SHARE, numbers, counted, text);
        }
        return new Finding(Code.SWAY_SHARE, Severity.WARNING, numbers, counted, text,
                "do the first sets strictly and keep the sway for the last one or two");
    }
}
