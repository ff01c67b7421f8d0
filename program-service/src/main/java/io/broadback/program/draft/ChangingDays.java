package io.broadback.program.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.identity.Author;
import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.program.draft.ChangingWeeks.Change;
import io.broadback.program.draft.DayRequest.Status;
import io.broadback.program.draft.domain.DayChange;
import io.broadback.program.draft.domain.DayOccupation;
import io.broadback.program.draft.domain.Progress;
import io.broadback.program.draft.domain.StandingDay;
import io.broadback.program.draft.domain.StandingWeek;
import io.broadback.program.week.domain.IsoWeek;
import io.smallrye.mutiny.Uni;

/** Skips a day, moves it within its week, or takes it to another gym. */
@ApplicationScoped
class ChangingDays {
    private final ChangingWeeks changing;

    ChangingDays(ChangingWeeks changing) {
        this.changing = changing;
    }

    /** {@code date} is the day's date as it stands, or the one it was generated for. */
    Uni<WeekView> change(Change change, LocalDate date, DayRequest request) {
        request.check();
        Set<UUID> gyms = request.gymId() == null ? Set.of() : Set.of(request.gymId());
        return changing.change(change, gyms,
                (week, author, at) -> week.stored().log().with(decided(week, date, request, author, at)));
    }

    /** The day is again as it was generated. */
    Uni<WeekView> remove(Change change, LocalDate date) {
        return changing.change(change, Set.of(), (week, author, at) -> {
            StandingDay day = require(week, date);
            requireNothingDone(week, day);
            if (!day.date().equals(day.planned())) {
                requireFree(week, day, day.planned());
            }
            return week.stored().log().without(day.planned());
        });
    }

    private static ChangeLog.OfDay decided(WeekPicture week, LocalDate date, DayRequest request, Author author, Instant at) {
        StandingDay day = require(week, date);
        requireNothingDone(week, day);
        boolean skipped = request.status() == null ? day.skipped() && request.movedTo() == null
                : request.status() == Status.SKIPPED;
        LocalDate to = request.movedTo() == null ? day.date() : request.movedTo();
        if (!IsoWeek.of(to).equals(week.standing().generated().week())) {
            throw Problem.of(ErrorCode.UNPROCESSABLE,
                    "A day is moved within its week; the next week is planned from what was done in this one");
        }
        if (!skipped) {
            requireFree(week, day, to);
        }
        UUID gym = request.gymId() == null ? day.gym() : elsewhere(week, request.gymId());
        return new ChangeLog.OfDay(new DayChange(day.planned(), skipped, to.equals(day.planned()) ? null : to, gym,
                author.role(), reason(week, day, request)), author, at);
    }

    /** A move of a day says nothing about why it is elsewhere: that stays. */
    private static @Nullable String reason(WeekPicture week, StandingDay day, DayRequest request) {
        return request.reason() != null ? request.reason().strip()
                : week.stored().log().days().stream().map(ChangeLog.OfDay::change)
                        .filter(before -> before.day().equals(day.planned()) && !before.skipped()).findFirst()
                        .map(DayChange::reason).orElse(null);
    }

    private static @Nullable UUID elsewhere(WeekPicture week, UUID gym) {
        if (!week.inputs().gyms().containsKey(gym)) {
            throw Problem.of(ErrorCode.UNKNOWN_GYM, "There is no gym " + gym);
        }
        return gym.equals(Objects.requireNonNull(week.profile().gymId())) ? null : gym;
    }

    private static StandingDay require(WeekPicture week, LocalDate date) {
        StandingWeek standing = week.standing();
        Optional<StandingDay> now = standing.days().stream().filter(day -> day.date().equals(date)).findFirst();
        return now.or(() -> standing.days().stream().filter(day -> day.planned().equals(date)).findFirst())
                .orElseThrow(() -> Problem.notFound("There is no session on " + date + " in " + week.stored().week()));
    }

    private static void requireFree(WeekPicture week, StandingDay day, LocalDate date) {
        if (!DayOccupation.isFree(week.standing().generated(), week.stored().log().changes(), date, day.planned())) {
            throw Problem.of(ErrorCode.DAY_TAKEN, "There is another session on " + date + "; move or skip that one first");
        }
    }

    private static void requireNothingDone(WeekPicture week, StandingDay day) {
        Progress progress = week.progress(week.standing());
        if (day.slots().stream().anyMatch(slot -> !progress.of(slot.id()).isEmpty())) {
            throw Problem.of(ErrorCode.ALREADY_DONE, "Sets of " + day.name() + " have been done on " + day.date());
        }
    }
}
