package io.broadback.logbook.analytics.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * R21: whether a week of back work is as much, and as hard, as a usual leg or press day. {@code usualDay} is the mean of the
 * mean
 * leg day and the mean press day, their back work left out; reserves are means of the sets that tell one.
 */
public record EffortParity(int backSets, int weeks, Optional<Quotient> backSetsAWeek, Optional<Quotient> usualDay,
        Optional<Quotient> backReserve, Optional<Quotient> otherReserve, Optional<Quotient> backExertion,
        Optional<Quotient> legExertion) {
    /** At least so many percent of the usual day. */
    public static final int LEAST_SHARE = 80;
    /** At most half a rep farther from failure. */
    private static final Quotient MOST_RESERVE_MORE = new Quotient(1, 2);
    /** Back sessions rated so much below leg sessions deserve a hint (R23, a judgement call). */
    private static final Quotient EXERTION_GAP = new Quotient(2, 1);

    /** The weeks that are over decide; the one under way only when there is no other, since it may still grow. */
    public static EffortParity of(List<SessionWork> sessions, LocalDate today) {
        LocalDate monday = Span.mondayOf(today);
        List<SessionWork> before = sessions.stream().filter(session -> session.monday().isBefore(monday)).toList();
        return ofAll(before.isEmpty() ? sessions : before);
    }

    /** The same for each week by its Monday, in order: how it has gone. */
    public static Map<LocalDate, EffortParity> byWeek(List<SessionWork> sessions) {
        return sessions.stream().collect(Collectors.groupingBy(SessionWork::monday, TreeMap::new,
                Collectors.collectingAndThen(Collectors.toList(), EffortParity::ofAll)));
    }

    private static EffortParity ofAll(List<SessionWork> sessions) {
        SessionWork.Sets back = sum(sessions.stream().map(SessionWork::back));
        SessionWork.Sets other = sum(sessions.stream().filter(session -> session.legDay() || session.pressDay())
                .map(SessionWork::other));
        int weeks = (int) sessions.stream().map(SessionWork::monday).distinct().count();
        Optional<Quotient> legDay = meanDay(sessions, SessionWork::legDay);
        Optional<Quotient> pressDay = meanDay(sessions, SessionWork::pressDay);
        Optional<Quotient> usual = legDay.isPresent() && pressDay.isPresent()
                ? Optional.of(legDay.get().middle(pressDay.get()))
                : legDay.or(() -> pressDay);
        return new EffortParity(back.sets(), weeks, Quotient.of(back.sets(), weeks), usual,
                Quotient.of(back.reserve(), back.known()), Quotient.of(other.reserve(), other.known()),
                exertion(sessions, SessionWork::isMostlyBack), exertion(sessions, SessionWork::isMostlyLegs));
    }

    /** Flagged by the sets alone if they fall short; otherwise both reserves have to be known. */
    public Verdict verdict() {
        if (usualDay.isEmpty() || backSetsAWeek.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        if (!isEnough(usualDay.get(), backSetsAWeek.get())) {
            return Verdict.FLAG;
        }
        if (backReserve.isEmpty() || otherReserve.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        return otherReserve.get().plus(MOST_RESERVE_MORE).isAtLeast(backReserve.get()) ? Verdict.OK : Verdict.FLAG;
    }

    public String text() {
        if (usualDay.isEmpty() || backSetsAWeek.isEmpty()) {
            return "No leg day and no press day to compare the back work with.";
        }
        String sets = backSetsAWeek.get().rounded(1).toPlainString() + " back sets a week beside "
                + usualDay.get().rounded(1).toPlainString() + " sets of a usual leg or press day";
        return switch (verdict()) {
            case OK -> sets + ", done as hard.";
            case UNKNOWN -> sets + "; how many reps were left in reserve was not logged on both sides.";
            case HINT, FLAG -> isEnough(usualDay.get(), backSetsAWeek.get())
                    ? sets + ": take them as close to the last good rep as the squats and presses."
                    : sets + ": add row sets until they reach " + LEAST_SHARE + " % of it.";
        };
    }

    /** R23: whether back sessions are felt as work beside leg sessions; nobody is asked to go farther than a good last rep. */
    public Verdict exertionVerdict() {
        if (backExertion.isEmpty() || legExertion.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        return legExertion.get().isAtLeast(backExertion.get().plus(EXERTION_GAP)) ? Verdict.HINT : Verdict.OK;
    }

    private static boolean isEnough(Quotient usual, Quotient back) {
        return back.times(100).isAtLeast(usual.times(LEAST_SHARE));
    }

    private static Optional<Quotient> meanDay(List<SessionWork> sessions, Predicate<SessionWork> kind) {
        List<SessionWork> days = sessions.stream().filter(kind).toList();
        return Quotient.of(days.stream().mapToLong(day -> day.other().sets()).sum(), days.size());
    }

    private static Optional<Quotient> exertion(List<SessionWork> sessions, Predicate<SessionWork> kind) {
        List<Integer> rated = sessions.stream().filter(kind).map(SessionWork::exertion).filter(Objects::nonNull).toList();
        return Quotient.of(rated.stream().mapToLong(Integer::longValue).sum(), rated.size());
    }

    private static SessionWork.Sets sum(Stream<SessionWork.Sets> sets) {
        return sets.reduce(SessionWork.Sets.NONE, SessionWork.Sets::plus);
    }
}
