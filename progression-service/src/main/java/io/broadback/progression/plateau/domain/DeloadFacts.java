package io.broadback.progression.plateau.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What may call for a deload: the tracks of back and hinge exercises, all others, the weeks, and the days of pain reports. */
public record DeloadFacts(List<TrackHistory> backAndHinge, List<TrackHistory> others, TrainingWeeks weeks,
        Set<LocalDate> painReports) {

    public DeloadFacts {
        backAndHinge = List.copyOf(backAndHinge);
        others = List.copyOf(others);
        painReports = Set.copyOf(painReports);
        List<TrackId> names = Stream.concat(backAndHinge.stream(), others.stream()).map(TrackHistory::track).toList();
        if (names.size() > Set.copyOf(names).size()) {
            throw new IllegalArgumentException("A track is told once, not twice: " + names);
        }
    }

    Stream<TrackHistory> tracks() {
        return Stream.concat(backAndHinge.stream(), others.stream());
    }
}
