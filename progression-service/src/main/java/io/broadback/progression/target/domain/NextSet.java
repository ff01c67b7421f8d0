package io.broadback.progression.target.domain;

import org.jspecify.annotations.Nullable;

/** What the next set of the running session should be (3.1), from the last set that counted. */
public record NextSet(TrackLoad load, @Nullable Integer aim, Direction decision, Reason reason, String text) {

    static NextSet from(Track track, JudgedSet judged) {
        Decision decision = judged.decision();
        Integer aim = decision.aim();
        String text = aim == null ? GoalText.beat(track, decision.next().value(), judged.set().reps())
                : GoalText.atLeast(track, decision.next().value(), aim);
        return new NextSet(decision.next(), aim, decision.direction(), decision.reason(), text);
    }
}
