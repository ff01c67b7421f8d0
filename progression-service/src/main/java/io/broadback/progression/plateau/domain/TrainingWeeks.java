package io.broadback.progression.plateau.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The weeks of one athlete in their order, each told once. */
public record TrainingWeeks(List<WeekHistory> all) {

    public static final TrainingWeeks NONE = new TrainingWeeks(List.of());

    public TrainingWeeks {
        all = all.stream().sorted(Comparator.comparing(week -> week.week().monday())).toList();
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).week().equals(all.get(i - 1).week())) {
                throw new IllegalArgumentException("A week is told once, not twice: " + all.get(i).week());
            }
        }
    }

    /** The weeks that were over before this day. */
    List<WeekHistory> finishedBy(LocalDate today) {
        return all.stream().filter(week -> week.week().isOverBy(today)).toList();
    }

    /** The latest finished loading weeks, at most {@code count}. */
    List<WeekHistory> lastLoading(int count, LocalDate today) {
        List<WeekHistory> loading = finishedBy(today).stream().filter(WeekHistory::isLoading).toList();
        return loading.subList(Math.max(0, loading.size() - count), loading.size());
    }

    /** The weeks of deload and layoff. */
    Set<IsoWeek> resting() {
        return all.stream().filter(week -> !week.isLoading()).map(WeekHistory::week).collect(Collectors.toUnmodifiableSet());
    }
}
