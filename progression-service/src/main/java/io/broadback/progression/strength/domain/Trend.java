package io.broadback.progression.strength.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;

/**
 * How an exercise's estimated maximum went (3.4): the best eligible set of each session along one line. Strict sets, sway
 * sets, pounds and kilograms each have a line of their own.
 */
public record Trend(Line line, List<Point> points) {

    /** What one trend is made of; whoever draws a sway line has made sure that the exercise allows sway (R34). */
    public record Line(Technique technique, WeightUnit unit) {
        public Line {
            if (technique == Technique.BREAKDOWN) {
                throw new IllegalArgumentException("Broken-down sets make no line of progress: " + technique);
            }
        }

        boolean holds(LiftedSet set) {
            return set.technique() == technique && set.load().unit() == unit;
        }
    }

    /** The best set of a session, of equal ones the first. */
    public record Point(LiftedSession session, LiftedSet set, EstimatedMax max) {
    }

    public Trend {
        points = List.copyOf(points);
    }

    /** Sessions come in any order; a session in which nothing counts has no point. */
    public static Trend along(Line line, List<LiftedSession> sessions, Formula formula) {
        return new Trend(line, sessions.stream().sorted(Comparator.comparing(LiftedSession::date))
                .flatMap(session -> best(line, session, formula).stream()).toList());
    }

    /** The record of this line: its highest point, of equal ones the first. */
    public Optional<Point> highest() {
        return highest(points);
    }

    private static Optional<Point> best(Line line, LiftedSession session, Formula formula) {
        if (session.deload()) {
            return Optional.empty();
        }
        return highest(session.sets().stream().filter(set -> set.isEligible() && line.holds(set))
                .flatMap(set -> formula.estimate(set.load(), set.effort()).map(max -> new Point(session, set, max)).stream())
                .toList());
    }

    private static Optional<Point> highest(List<Point> points) {
        return points.stream()
                .reduce((one, next) -> next.max().value().compareTo(one.max().value()) > 0 ? next : one);
    }
}
