package io.broadback.program.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.identity.Reach;
import io.broadback.program.done.DoneSet;
import io.broadback.program.done.SetsDone;
import io.broadback.program.draft.ReadingWeeks.Wanted;
import io.broadback.program.draft.TodayView.NextView;
import io.broadback.program.draft.TodayView.SessionView;
import io.broadback.program.draft.TodayView.TodaySlotView;
import io.broadback.program.draft.WeekView.DayView;
import io.broadback.program.week.domain.IsoWeek;
import io.smallrye.mutiny.Uni;

/** Looks at one day of an athlete: what to do, what was done last, and what comes next. */
@ApplicationScoped
class ReadingToday {
    private final ReadingWeeks reading;
    private final SetsDone setsDone;

    ReadingToday(ReadingWeeks reading, SetsDone setsDone) {
        this.reading = reading;
        this.setsDone = setsDone;
    }

    /** Without a date the day it is for the athlete now. */
    Uni<TodayView> of(Caller caller, UUID athlete, @Nullable LocalDate asked) {
        Reach reach = caller.may(Operation.READ_WEEKS);
        return (asked == null ? reading.today(caller.tenant(), reach, athlete) : Uni.createFrom().item(asked))
                .chain(date -> of(new Wanted(caller.tenant(), reach, athlete, IsoWeek.of(date).toString()), date));
    }

    private Uni<TodayView> of(Wanted wanted, LocalDate date) {
        return reading.require(wanted, Set.of()).chain(picture -> {
            WeekView week = WeekView.of(picture);
            Optional<DayView> day = trained(week).filter(each -> each.date().equals(date)).findFirst();
            return next(wanted, week, date).chain(next -> session(wanted, picture, day, date).map(session -> new TodayView(
                    wanted.athlete(), date, week.week(), week.status(), week.revision(), session.orElse(null),
                    next.orElse(null))));
        });
    }

    private static Stream<DayView> trained(WeekView week) {
        return week.days().stream().filter(day -> !day.status().equals("skipped"));
    }

    private Uni<Optional<SessionView>> session(Wanted wanted, WeekPicture picture, Optional<DayView> day, LocalDate date) {
        if (day.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        DayView session = day.get();
        List<String> exercises = session.slots().stream().map(slot -> slot.slot().exerciseId()).distinct().toList();
        return setsDone.lastBefore(wanted.tenant(), wanted.athlete(), WeekPicture.zone(picture.profile()), date, exercises)
                .map(before -> Optional.of(view(session, picture, before)));
    }

    private static SessionView view(DayView day, WeekPicture picture, List<DoneSet> before) {
        return new SessionView(day.name(), day.gymId(), day.minutes(), day.slots().stream()
                .map(slot -> new TodaySlotView(slot, Goals.of(slot, picture, day.date()), Goals.last(slot.slot(), before)))
                .toList());
    }

    /** The next session of this week, else the first of the week after it, if that has been drafted. */
    private Uni<Optional<NextView>> next(Wanted wanted, WeekView week, LocalDate date) {
        Optional<NextView> inWeek = next(week, date);
        return inWeek.isPresent() ? Uni.createFrom().item(inWeek)
                : reading.find(wanted.in(IsoWeek.of(date).plusWeeks(1)), Set.of())
                        .map(found -> found.flatMap(after -> next(WeekView.of(after), date)));
    }

    private static Optional<NextView> next(WeekView week, LocalDate date) {
        return trained(week).filter(day -> day.date().isAfter(date)).findFirst()
                .map(day -> new NextView(day.date(), week.week(), day.name()));
    }
}
