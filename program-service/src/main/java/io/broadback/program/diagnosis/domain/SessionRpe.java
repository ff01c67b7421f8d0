package io.broadback.program.diagnosis.domain;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.broadback.program.diagnosis.domain.Judgement.Finding;
import io.broadback.program.diagnosis.domain.Judgement.NotJudged;
import io.broadback.program.week.domain.Ratio;

/** R23: whether sessions that are mostly back work are felt as hard work at all, beside those that are mostly leg work. */
final class SessionRpe implements Question {

    @Override
    public Judgement about(Training training, Thresholds limits) {
        List<Session> back = rated(training, Performed::isBackWork);
        List<Session> legs = rated(training, Performed::isLegWork);
        if (back.isEmpty() || legs.isEmpty()) {
            return new NotJudged(Code.SESSION_RPE, "no session that is mostly " + (back.isEmpty() ? "back" : "leg")
                    + " work was rated for its effort");
        }
        Ratio backMean = mean(back);
        Ratio legMean = mean(legs);
        List<Session> both = Stream.concat(back.stream(), legs.stream()).toList();
        Counted counted = Counted.of(both, both.stream().mapToInt(session -> session.sets().size()).sum());
        var numbers = Numbers.of("backSessions", back.size()).mean("back", backMean).and("legSessions", legs.size())
                .mean("legs", legMean).asMap();
        String text = "back sessions were rated " + backMean.rounded(1).toPlainString() + " of 10, leg sessions "
                + legMean.rounded(1).toPlainString();
        if (legMean.minus(backMean).compareTo(Ratio.of(limits.exertionGap(), 1)) < 0) {
            return Finding.ok(Code.SESSION_RPE, numbers, counted, text);
        }
        return new Finding(Code.SESSION_RPE, Severity.HINT, numbers, counted, text,
                "back work may be given the effort of leg work: a little more load, or a rep closer to the last good one");
    }

    private static List<Session> rated(Training training, Predicate<Performed> kind) {
        return training.sessions().stream().filter(session -> session.exertion() != null && session.isMostly(kind)).toList();
    }

    private static Ratio mean(List<Session> sessions) {
        return Ratio.of(sessions.stream().map(Session::exertion).filter(Objects::nonNull).mapToLong(Integer::longValue).sum(),
                sessions.size());
    }
}
