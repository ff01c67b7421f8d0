package io.broadback.program.week.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.broadback.program.week.domain.Change.Kind;

/**
 * The smallest change after which a number of row sets fits (4.8): one change at a time, the cheapest first, each proved by
 * settling the week again. Another mode costs nothing, then come minutes, a day, and last what the gym would have to buy.
 */
final class SmallestChange {
    private static final int MINUTES_STEP = 5;
    private static final List<Mode> MODES_BY_COST = List.of(Mode.SUPERSET, Mode.ROWS_FIRST, Mode.MIX);

    private final WeekRequest request;
    private final PlanRules rules;
    private final Settled settled;

    SmallestChange(WeekRequest request, PlanRules rules, Settled settled) {
        this.request = request;
        this.rules = rules;
        this.settled = settled;
    }

    Optional<Change> toHold(int rowSets) {
        return Stream.<Supplier<Optional<Change>>> of(() -> mode(rowSets), () -> minutes(rowSets), () -> day(rowSets),
                () -> station(rowSets)).map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    /** The least time, in steps of five minutes, that holds so many row sets in the mode asked for. */
    Optional<Change> minutes(int rowSets) {
        if (settled.possible() < rowSets) {
            return Optional.empty();
        }
        int tooFew = request.athlete().minutesPerWeek();
        int enough = roundedUp((int) ((settled.millisForPossible() + 65_999) / 66_000));
        if (enough <= tooFew || !holds(request.with(request.athlete().given(enough)), rowSets)) {
            return Optional.empty();
        }
        while (enough - MINUTES_STEP > tooFew) {
            int middle = roundedUp(tooFew + (enough - tooFew) / 2);
            int tried = middle >= enough ? enough - MINUTES_STEP : middle;
            if (holds(request.with(request.athlete().given(tried)), rowSets)) {
                enough = tried;
            } else {
                tooFew = tried;
            }
        }
        return Optional.of(new Change(Kind.MINUTES, String.valueOf(enough)));
    }

    private Optional<Change> mode(int rowSets) {
        return MODES_BY_COST.stream().filter(mode -> mode != settled.mode() && mode != request.athlete().priority())
                .filter(mode -> holds(request.with(request.athlete().with(mode)), rowSets))
                .map(mode -> new Change(Kind.MODE, mode.name())).findFirst();
    }

    private Optional<Change> day(int rowSets) {
        boolean hasOne = settled.mode() == Mode.OWN_DAY || request.athlete().priority() == Mode.OWN_DAY;
        WeekRequest changed = request.with(request.athlete().with(Mode.OWN_DAY));
        if (hasOne || !holds(changed, rowSets)) {
            return Optional.empty();
        }
        return new RowDays(changed, new EffectiveBase(changed).days(), rules.maxRowSetsPerSession()).ownDay()
                .map(day -> new Change(Kind.DAY, day.name()));
    }

    /** A piece with which a row can be done that cannot be done now, the preferred row first. */
    private Optional<Change> station(int rowSets) {
        Comparator<Exercise> byPreference = Comparator.<Exercise> comparingInt(row -> rank(row.id()))
                .thenComparing(Exercise::id);
        return request.catalogue().exercises().stream().filter(Exercise::rowSet)
                .filter(row -> !row.isPossibleWith(request.equipment())).sorted(byPreference)
                .flatMap(row -> row.equipmentOptions().stream()
                        .map(option -> option.stream().filter(piece -> !request.equipment().contains(piece)).toList())
                        .filter(missing -> missing.size() == 1).map(List::getFirst).sorted())
                .distinct().filter(piece -> holds(request.with(piece), rowSets))
                .map(piece -> new Change(Kind.STATION, piece)).findFirst();
    }

    private int rank(String rowId) {
        int place = rules.primaryRowOrder().indexOf(rowId);
        return place < 0 ? rules.primaryRowOrder().size() : place;
    }

    private boolean holds(WeekRequest changed, int rowSets) {
        return new Settling(changed, rules, new EffectiveBase(changed).days()).holds(rowSets);
    }

    private static int roundedUp(int minutes) {
        return (minutes + MINUTES_STEP - 1) / MINUTES_STEP * MINUTES_STEP;
    }
}
