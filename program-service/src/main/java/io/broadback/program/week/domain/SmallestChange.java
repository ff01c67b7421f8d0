package io.broadback.program.week.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
    /** Everything but the time is as the athlete has it, so what is worked out once serves every number of minutes. */
    private final Settling asItIs;

    SmallestChange(WeekRequest request, PlanRules rules, Settled settled) {
        this.request = request;
        this.rules = rules;
        this.settled = settled;
        this.asItIs = new Settling(request, rules, new EffectiveBase(request).days());
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
        int enough = enoughFor(settled.millisForPossible());
        OptionalLong first = millisWithin(enough, rowSets);
        if (enough <= tooFew || first.isEmpty()) {
            return Optional.empty();
        }
        enough = enoughFor(first.getAsLong());
        while (enough - MINUTES_STEP > tooFew) {
            int middle = roundedUp(tooFew + (enough - tooFew) / 2);
            int tried = middle >= enough ? enough - MINUTES_STEP : middle;
            OptionalLong found = millisWithin(tried, rowSets);
            if (found.isPresent()) {
                enough = enoughFor(found.getAsLong());
            } else {
                tooFew = tried;
            }
        }
        return Optional.of(new Change(Kind.MINUTES, String.valueOf(enough)));
    }

    private OptionalLong millisWithin(int minutes, int rowSets) {
        return asItIs.millisToHold(rowSets, request.athlete().given(minutes).maxMillis());
    }

    private static int enoughFor(long millis) {
        return roundedUp((int) ((millis + 65_999) / 66_000));
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
        return Settling.ofAChange(changed, rules).holds(rowSets);
    }

    private static int roundedUp(int minutes) {
        return (minutes + MINUTES_STEP - 1) / MINUTES_STEP * MINUTES_STEP;
    }
}
