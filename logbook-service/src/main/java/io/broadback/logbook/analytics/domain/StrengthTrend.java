package io.broadback.logbook.analytics.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * How the estimated single of a line went (3.4): the best set of each session, of equal ones the first.
 * {@code withoutBodyweight}
 * sessions have no point because nobody knows what the body weighed (3.8).
 */
public record StrengthTrend(Track track, List<Point> points, int withoutBodyweight) {

    /** The best set of a session and what it shows. */
    public record Point(Lift lift, SingleEstimate single) {
    }

    public StrengthTrend {
        points = List.copyOf(points);
    }

    public static StrengthTrend of(Line line, Formula formula, MovedLoad moved) {
        Map<UUID, List<Lift>> sessions = new LinkedHashMap<>();
        line.lifts().forEach(lift -> sessions.computeIfAbsent(lift.session(), first -> new ArrayList<>()).add(lift));
        List<Point> points = new ArrayList<>();
        int unknown = 0;
        for (List<Lift> session : sessions.values()) {
            Optional<Point> best = best(line.track(), session, formula, moved);
            best.ifPresent(points::add);
            if (best.isEmpty() && session.stream().noneMatch(lift -> moved.of(line.track(), lift).isPresent())) {
                unknown++;
            }
        }
        return new StrengthTrend(line.track(), points, unknown);
    }

    static Optional<Point> point(Track track, Lift lift, Formula formula, MovedLoad moved) {
        OptionalLong load = moved.of(track, lift);
        return load.isEmpty() ? Optional.empty()
                : SingleEstimate.of(formula, load.getAsLong(), lift).map(single -> new Point(lift, single));
    }

    private static Optional<Point> best(Track track, List<Lift> session, Formula formula, MovedLoad moved) {
        return session.stream().flatMap(lift -> point(track, lift, formula, moved).stream())
                .reduce((best, next) -> next.single().isAbove(best.single()) ? next : best);
    }
}
