package io.broadback.logbook.analytics.domain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.WeightUnit;

/**
 * R41: three series to look at together: the single that heavy sets show, the reps at one light load, and what the row sets of
 * a
 * week move. {@code light} is null while nothing was done for more than six reps.
 */
public record StrengthToVolume(StrengthTrend heavy, @Nullable FirstSets light, List<Volume> volume) {
    /** Heavy sets have at most so many reps, light ones more: the upper end of the low zone of 4.3, by what was done. */
    public static final int MOST_HEAVY_REPS = 6;
    /** Before so many weeks with row sets nothing is said about how the three go together. */
    public static final int LEAST_WEEKS = 8;

    public StrengthToVolume {
        volume = List.copyOf(volume);
    }

    /** {@code light} is the load to follow, in ten-thousandths; if empty, the one used most for more than six reps. */
    public static StrengthToVolume of(Line line, Formula formula, MovedLoad moved, OptionalLong light, List<Volume> volume) {
        Line heavy = new Line(line.track(), line.lifts().stream().filter(lift -> lift.reps() <= MOST_HEAVY_REPS).toList());
        Line lighter = new Line(line.track(), line.lifts().stream().filter(lift -> lift.reps() > MOST_HEAVY_REPS).toList());
        OptionalLong load = light.isPresent() ? light : FirstSets.mostUsed(lighter.lifts());
        return new StrengthToVolume(StrengthTrend.of(heavy, formula, moved),
                load.isEmpty() ? null : FirstSets.firstAt(load.getAsLong(), line), volume);
    }

    public int weeksWithRows() {
        return (int) volume.stream().filter(week -> week.rowSets() > 0).count();
    }

    /** What changed from the first to the last point of each, side by side and without a because; empty before eight weeks. */
    public Optional<String> text() {
        FirstSets reps = light;
        WeightUnit unit = heavy.track().unit();
        List<Volume> moved = volume.stream().filter(week -> week.moved().containsKey(unit)).toList();
        if (weeksWithRows() < LEAST_WEEKS || heavy.points().size() < 2 || reps == null || reps.sets().size() < 2
                || moved.size() < 2) {
            return Optional.empty();
        }
        return Optional.of("In " + weeksWithRows() + " weeks with rows: estimated single "
                + heavy.points().getFirst().single().shown().toPlainString() + " to "
                + heavy.points().getLast().single().shown().toPlainString() + " " + unit + ", reps at the light load "
                + reps.sets().getFirst().reps() + " to " + reps.sets().getLast().reps() + ", weekly volume of rows "
                + moved.getFirst().whole(unit) + " to " + moved.getLast().whole(unit) + " " + unit
                + ". The three may go together; a chart does not show which comes first.");
    }
}
