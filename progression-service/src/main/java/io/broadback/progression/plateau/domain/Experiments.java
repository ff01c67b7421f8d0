package io.broadback.progression.plateau.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * All experiments of one athlete in their order. One change at a time (3.12): none begins before the one before it was
 * reviewed, so at most the last is open.
 */
public record Experiments(List<Experiment> all) {

    public static final Experiments NONE = new Experiments(List.of());

    public Experiments {
        all = all.stream().sorted(Comparator.comparing(Experiment::startedOn).thenComparing(Experiment::rung)).toList();
        List<Experiment> accepted = all.stream().filter(experiment -> !experiment.isDeclined()).toList();
        for (int i = 1; i < accepted.size(); i++) {
            Experiment before = accepted.get(i - 1);
            if (before.overlaps(accepted.get(i))) {
                throw new IllegalArgumentException("One change at a time: " + accepted.get(i).rung() + " on "
                        + accepted.get(i).startedOn() + " begins before the review of " + before.rung() + " of "
                        + before.startedOn());
            }
        }
    }

    /** The one that waits for its review. */
    public Optional<Experiment> open() {
        return all.stream().filter(Experiment::isOpen).findFirst();
    }

    /** With one more, accepted or declined. */
    public Experiments with(Experiment experiment) {
        return new Experiments(Stream.concat(all.stream(), Stream.of(experiment)).toList());
    }

    /** With the open one judged by the chart, if its review is due. */
    public Experiments reviewed(ResultChart chart) {
        return new Experiments(all.stream().map(experiment -> experiment.reviewed(chart)).toList());
    }

    /** What was tried or declined since the last result: the round in which nothing is proposed twice (R18). */
    List<Experiment> roundAfter(@Nullable LocalDate lastGain) {
        int begin = 0;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).hasSucceeded()) {
                begin = i + 1;
            }
        }
        return all.subList(begin, all.size()).stream()
                .filter(experiment -> lastGain == null || experiment.startedOn().isAfter(lastGain)).toList();
    }

    /** The most row sets a week that an experiment begun by this day asked for; 0 if none did. */
    int rowSetsAskedFor(LocalDate by) {
        return all.stream().filter(experiment -> !experiment.isDeclined() && !experiment.startedOn().isAfter(by))
                .map(Experiment::rowSets).flatMap(Stream::ofNullable).mapToInt(Integer::intValue).max().orElse(0);
    }
}
