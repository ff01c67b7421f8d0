package io.broadback.program.week.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which rows may follow those of the week before (4.4): inside a block the same secondary rows, in the first week of a block
 * others. A zone for which that leaves nothing keeps its choice.
 */
enum Rotation {
    FREE,
    KEEP,
    CHANGE;

    /** What the week should try before it is free; nothing if the week before is not known. */
    static Optional<Rotation> wantedBy(WeekRequest request) {
        return request.previousWeek().map(unused -> request.athlete().blockWeek() == 1 ? CHANGE : KEEP);
    }

    Map<Zone, List<RowOption>> among(Map<Zone, List<RowOption>> options, Optional<PreviousWeek> previousWeek,
            Exercise primary) {
        if (this == FREE || previousWeek.isEmpty()) {
            return options;
        }
        PreviousWeek before = previousWeek.get();
        Map<Zone, List<RowOption>> left = new EnumMap<>(options);
        for (Zone zone : List.of(Zone.MID, Zone.HIGH)) {
            List<RowOption> all = options.getOrDefault(zone, List.of());
            Predicate<RowOption> wanted = this == KEEP ? option -> before.holds(option.exercise(), zone)
                    : option -> !before.holdsAsSecondary(option.exercise());
            boolean any = all.stream().anyMatch(wanted);
            left.put(zone,
                    all.stream().filter(option -> !any || wanted.test(option) || isOnlyWorkOf(option, primary)).toList());
        }
        return left;
    }

    /** A primary row without low reps keeps its slot. */
    private static boolean isOnlyWorkOf(RowOption option, Exercise primary) {
        return option.once() && option.exercise().equals(primary);
    }
}
