package io.broadback.progression.strength.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.Technique;
import io.broadback.progression.strength.domain.FirstLoad.Method;
import io.broadback.progression.strength.domain.Known.RecentSet;
import io.broadback.progression.strength.domain.Known.RelatedTrack;

/**
 * The load that a track without history begins with (3.13): the ways to find one are tried in order, the first that finds
 * one decides. What is known in another unit belongs to other tracks and finds nothing.
 */
public final class FirstLoads {
    private static final int RESERVE = 3;
    private static final Fraction CAUTION = Fraction.of(9, 10);
    private static final Comparator<RelatedTrack> BARBELL_ROW_FIRST = Comparator
            .comparing((RelatedTrack track) -> !track.exerciseId().equals("barbell_row"))
            .thenComparing(RelatedTrack::exerciseId);

    private final NewTrack track;
    private final TransferRatios ratios;
    private final List<Function<Known, Optional<FirstLoad>>> ways = List.of(this::fromRecentSet, this::fromStrictTrack,
            this::fromRelatedTrack, this::byRamp);

    public FirstLoads(NewTrack track, TransferRatios ratios) {
        this.track = track;
        this.ratios = ratios;
    }

    /** Empty only where the exercise cannot be loaded at all. */
    public Optional<FirstLoad> choose(Known known) {
        return ways.stream().map(way -> way.apply(known)).flatMap(Optional::stream).findFirst();
    }

    /** (a) The load for the middle of the range with three in reserve. */
    private Optional<FirstLoad> fromRecentSet(Known known) {
        RecentSet set = known.recentSet();
        if (set == null || set.technique() != track.technique() || !isOwnUnit(set.load())) {
            return Optional.empty();
        }
        return forMiddle(set.load(), set.effort()).flatMap(track::roundedDown)
                .map(load -> new FirstLoad(Method.RECENT_SET, load, track.middleReps()));
    }

    /** (b) Sway sets begin with the load of the strict ones, as it is. */
    private Optional<FirstLoad> fromStrictTrack(Known known) {
        Load load = known.strictLoad();
        return load == null || track.technique() != Technique.SWAY || !isOwnUnit(load) ? Optional.empty()
                : Optional.of(new FirstLoad(Method.RELATED_TRACK, load, track.range().bottom()));
    }

    /** (b) The same from another exercise, by the usual ratio and a tenth less to be careful. */
    private Optional<FirstLoad> fromRelatedTrack(Known known) {
        return relative(known).flatMap(this::transferred).map(CAUTION::times).flatMap(track::roundedDown)
                .map(load -> new FirstLoad(Method.RELATED_TRACK, load, track.range().bottom()));
    }

    /** The track of another exercise that {@link #choose} would go by: barbell rows before others. */
    public Optional<RelatedTrack> relative(Known known) {
        return known.related().stream().filter(related -> isOwnUnit(related.load())).sorted(BARBELL_ROW_FIRST)
                .filter(related -> transferred(related).isPresent()).findFirst();
    }

    private Optional<Fraction> transferred(RelatedTrack related) {
        return ratios.between(related.exerciseId(), track.exerciseId())
                .flatMap(ratio -> forMiddle(related.load(), related.effort()).map(ratio::times));
    }

    /** (c) The first set of a {@link Ramp}. */
    private Optional<FirstLoad> byRamp(Known known) {
        Ramp ramp = new Ramp(track);
        return track.lightest().map(load -> new FirstLoad(Method.RAMP, load, ramp.reps()));
    }

    private Optional<Fraction> forMiddle(Load load, Effort done) {
        return RepChart.convert(load, done, new Effort(track.middleReps(), RESERVE));
    }

    private boolean isOwnUnit(Load load) {
        return load.unit() == track.unit();
    }
}
