package io.broadback.program.week.domain;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.broadback.program.week.domain.BaseSplit.BaseDay;

/** The days that may hold rows in a mode (4.2). */
final class RowDays {
    private final WeekRequest request;
    private final List<PlannedDay> base;
    private final int maxRowSets;
    private final Set<DayOfWeek> heavy;
    private final Set<DayOfWeek> pressing;
    private final Map<String, List<RowSession>> known = new HashMap<>();

    RowDays(WeekRequest request, List<PlannedDay> base, int maxRowSetsPerSession) {
        this.request = request;
        this.base = base;
        this.maxRowSets = maxRowSetsPerSession;
        this.heavy = base.stream().filter(PlannedDay::heavyAxial).map(PlannedDay::weekday).collect(Collectors.toSet());
        this.pressing = request.baseSplit().days().stream().filter(this::presses).map(BaseDay::weekday)
                .collect(Collectors.toSet());
    }

    /** {@code more} opens what the mode uses only when the first choice is full: squat and deadlift days, a top-up, a day. */
    List<RowSession> sessions(Mode mode, boolean more) {
        return known.computeIfAbsent(mode + "/" + more, unused -> find(mode, more));
    }

    /** The days of a mix with the back's own day, which it takes only where that gains points or room. */
    List<RowSession> withOwnDay(boolean more) {
        return more ? sessions(Mode.MIX, true)
                : known.computeIfAbsent("with own day",
                        unused -> Stream.concat(firstChoice(Mode.MIX), ownDay().stream().map(this::ownSession)).toList());
    }

    private List<RowSession> find(Mode mode, boolean more) {
        Stream<RowSession> ofTheBase = more && mode != Mode.OWN_DAY ? base.stream().map(day -> session(day, mode))
                : firstChoice(mode);
        return switch (mode) {
            case OWN_DAY -> ownDay().stream()
                    .flatMap(day -> Stream.concat(Stream.of(ownSession(day)), more ? ofTheBase : Stream.of())).toList();
            case MIX -> Stream.concat(ofTheBase, more ? ownDay().stream().map(this::ownSession) : Stream.of()).toList();
            case ROWS_FIRST, SUPERSET -> ofTheBase.toList();
        };
    }

    boolean offers(Mode mode) {
        return mode != Mode.OWN_DAY || ownDay().isPresent();
    }

    /**
     * Of the days without base slots, those whose next day is not heavy-axial, else any; of these the farthest before the next
     * heavy-axial day, then the latest.
     */
    Optional<DayOfWeek> ownDay() {
        Set<DayOfWeek> taken = base.stream().map(PlannedDay::weekday).collect(Collectors.toSet());
        List<DayOfWeek> free = Arrays.stream(DayOfWeek.values()).filter(day -> !taken.contains(day)).toList();
        List<DayOfWeek> calm = free.stream().filter(day -> !heavy.contains(day.plus(1))).toList();
        return (calm.isEmpty() ? free : calm).stream()
                .max(Comparator.comparingInt(this::daysToHeavy).thenComparing(Comparator.naturalOrder()));
    }

    private int daysToHeavy(DayOfWeek day) {
        int days = 1;
        while (days < 7 && !heavy.contains(day.plus(days))) {
            days++;
        }
        return days;
    }

    /** Sessions with a press, a vertical pull or a row; all sessions if there are none. */
    private Stream<RowSession> firstChoice(Mode mode) {
        return base.stream().filter(day -> pressing.isEmpty() || pressing.contains(day.weekday()))
                .map(day -> session(day, mode));
    }

    /** Rows of the base take their part of what a session may hold (H7). */
    private RowSession session(PlannedDay day, Mode mode) {
        boolean countVerticalPulls = request.athlete().countVerticalPulls();
        int taken = BaseBack.of(List.of(day), countVerticalPulls).sets();
        BaseSession session = BaseSession.of(day, mode, countVerticalPulls);
        return new RowSession(day.weekday(), Math.max(0, maxRowSets - taken), heavy.contains(day.weekday().plus(1)), false,
                session, mode.pairs() ? session.partners() : List.of());
    }

    private RowSession ownSession(DayOfWeek day) {
        return new RowSession(day, RowVolume.MOST, heavy.contains(day.plus(1)), true, BaseSession.NONE,
                List.of());
    }

    private boolean presses(BaseDay day) {
        return day.slots().stream().flatMap(slot -> request.catalogue().find(slot.exerciseId()).stream())
                .anyMatch(exercise -> exercise.pattern().isPush() || exercise.pattern().isBackCompound());
    }
}
