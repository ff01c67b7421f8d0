package io.broadback.program.diagnosis.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.broadback.program.diagnosis.domain.Judgement.Finding;
import io.broadback.program.diagnosis.domain.Judgement.NotJudged;
import io.broadback.program.week.domain.Ratio;

/**
 * R21: the back sets of a week against the other work of the usual leg day and the usual press day, and how close to failure
 * both go. A leg day has a lift that is heavy for the lower back, a press day a compound press; deload sets are left out.
 */
final class EffortParity implements Question {

    @Override
    public Judgement about(Training training, Thresholds limits) {
        List<Session> sessions = training.ofWholeWeeks();
        List<Session> legDays = with(sessions, set -> set.exercise().heavyAxial());
        List<Session> pressDays = with(sessions, Performed::isPress);
        List<Ratio> means = Stream.of(legDays, pressDays).flatMap(days -> meanSets(days).stream()).toList();
        if (means.isEmpty()) {
            return new NotJudged(Code.EFFORT_PARITY, "no leg day and no press day was logged to compare with");
        }
        List<Performed> back = work(sessions).filter(Performed::isBackWork).toList();
        List<Session> otherDays = sessions.stream().filter(day -> legDays.contains(day) || pressDays.contains(day)).toList();
        List<Performed> others = work(otherDays).filter(EffortParity::isOtherWork).toList();
        Ratio usualDay = means.stream().reduce(Ratio.ZERO, Ratio::plus).dividedBy(means.size());
        Counted counted = Counted.of(sessions, back.size() + others.size());
        Ratio backSets = Ratio.of(back.size(), counted.weeks());
        Numbers numbers = Numbers.of("backSets", back.size()).mean("backSetsPerWeek", backSets).mean("setsOfUsualDay",
                usualDay);
        String text = backSets.rounded(1).toPlainString() + " back sets a week beside " + usualDay.rounded(1).toPlainString()
                + " sets of a usual leg or press day";

        boolean enough = backSets.times(100).compareTo(usualDay.times(limits.leastParity())) >= 0;
        Optional<Ratio> backReserve = meanReserve(back);
        Optional<Ratio> otherReserve = meanReserve(others);
        backReserve.ifPresent(mean -> numbers.mean("backReserve", mean));
        otherReserve.ifPresent(mean -> numbers.mean("otherReserve", mean));
        if (backReserve.isEmpty() || otherReserve.isEmpty()) {
            return enough ? new NotJudged(Code.EFFORT_PARITY, "there are enough back sets, but the reps in reserve of "
                    + (backReserve.isEmpty() ? "back" : "leg and press") + " sets were not logged")
                    : new Finding(Code.EFFORT_PARITY, Severity.WARNING, numbers.asMap(), counted, text, moreSets(limits));
        }
        boolean hard = backReserve.get().times(10)
                .compareTo(otherReserve.get().times(10).plus(Ratio.of(limits.parityReserveTenths(), 1))) <= 0;
        String both = text + "; " + backReserve.get().rounded(1).toPlainString() + " reps in reserve beside "
                + otherReserve.get().rounded(1).toPlainString();
        if (enough && hard) {
            return Finding.ok(Code.EFFORT_PARITY, numbers.asMap(), counted, both);
        }
        return new Finding(Code.EFFORT_PARITY, Severity.WARNING, numbers.asMap(), counted, both, enough
                ? "take the back sets as close to the last good rep as the squats and presses"
                : moreSets(limits));
    }

    private static String moreSets(Thresholds limits) {
        return "add row sets until a week of back work reaches " + limits.leastParity() + " % of a usual leg or press day";
    }

    private static List<Session> with(List<Session> sessions, Predicate<Performed> kind) {
        return sessions.stream().filter(session -> session.has(kind.and(set -> !set.deload()))).toList();
    }

    private static Stream<Performed> work(List<Session> sessions) {
        return sessions.stream().flatMap(session -> session.sets().stream()).filter(set -> !set.deload());
    }

    private static boolean isOtherWork(Performed set) {
        return !set.isBackWork();
    }

    private static Optional<Ratio> meanSets(List<Session> days) {
        return days.isEmpty() ? Optional.empty()
                : Optional.of(Ratio.of(work(days).filter(EffortParity::isOtherWork).count(), days.size()));
    }

    private static Optional<Ratio> meanReserve(List<Performed> sets) {
        List<Integer> known = sets.stream().map(Performed::repsInReserve).filter(Objects::nonNull).toList();
        return known.isEmpty() ? Optional.empty()
                : Optional.of(Ratio.of(known.stream().mapToLong(Integer::longValue).sum(), known.size()));
    }
}
