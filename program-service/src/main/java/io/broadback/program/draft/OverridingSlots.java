package io.broadback.program.draft;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.identity.Author;
import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.problem.Violations;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.program.draft.ChangingWeeks.Change;
import io.broadback.program.draft.domain.SlotChange;
import io.broadback.program.draft.domain.SlotChange.Kind;
import io.broadback.program.draft.domain.StandingDay;
import io.broadback.program.week.domain.Exercise;
import io.broadback.program.week.domain.Objection;
import io.broadback.program.week.domain.PlannedSlot;
import io.broadback.program.week.domain.Substitutes;
import io.broadback.program.week.domain.WeekRequest;
import io.smallrye.mutiny.Uni;

/** A coach's decision about a slot, with a reason; it is kept when the week is generated anew. */
@ApplicationScoped
class OverridingSlots {
    private final ChangingWeeks changing;

    OverridingSlots(ChangingWeeks changing) {
        this.changing = changing;
    }

    Uni<WeekView> override(Change change, UUID slotId, OverrideRequest request) {
        return changing.change(change, Set.of(),
                (week, author, at) -> week.stored().log().with(decided(week, slotId, request, author, at)));
    }

    /** Takes a coach's override or somebody's swap back. */
    Uni<WeekView> remove(Change change, UUID slotId, Kind kind) {
        return changing.change(change, Set.of(), (week, author, at) -> {
            if (week.stored().log().slots().stream().noneMatch(stored -> stored.is(slotId, kind))) {
                throw Problem.notFound("There is no " + kind + " of the slot " + slotId);
            }
            week.standing().slot(slotId).ifPresent(slot -> OpenSlots.requireOpen(week, slot));
            return week.stored().log().without(slotId, kind);
        });
    }

    private static ChangeLog.OfSlot decided(WeekPicture week, UUID slotId, OverrideRequest request, Author author,
            Instant at) {
        request.check(week.unit());
        OpenSlots.Found found = OpenSlots.require(week, slotId);
        PlannedSlot slot = found.slot().planned();
        Exercise exercise = exercise(week, slot, request.exerciseId());
        RepRange range = Objects.requireNonNullElse(request.range(), slot.repRange());
        requirePossible(week, found.day(), slot, exercise, request.exerciseId() != null);
        Violations violations = new Violations();
        violations.require(range.bottom() >= exercise.pattern().lowestReps(), "repRange",
                "begins at " + exercise.pattern().lowestReps() + " or more for " + exercise.id());
        violations.require(request.load() == null || week.isPlausible(exercise.id(), request.load()), "load",
                "is more than anybody lifts in " + exercise.id());
        violations.throwIfAny();
        return new ChangeLog.OfSlot(merged(week, slotId, request, found, author), author, at);
    }

    /** What an earlier override said and this one does not say stays; a fixed load goes with the exercise it was fixed for. */
    private static SlotChange merged(WeekPicture week, UUID slotId, OverrideRequest request, OpenSlots.Found found,
            Author author) {
        PlannedSlot generated = week.standing().generatedSlot(slotId);
        Optional<SlotChange> before = week.stored().log().slots().stream().filter(old -> old.is(slotId, Kind.OVERRIDE))
                .map(ChangeLog.OfSlot::change).findFirst();
        Load load = request.load() != null || request.exerciseId() != null ? request.load()
                : before.map(SlotChange::load).orElse(null);
        return new SlotChange(slotId, Kind.OVERRIDE, found.day().planned(), generated.role(), generated.exercise().id(),
                request.exerciseId() != null ? request.exerciseId() : before.map(SlotChange::exerciseId).orElse(null),
                request.sets() != null ? request.sets() : before.map(SlotChange::sets).orElse(null),
                request.repRange() != null ? request.range() : before.map(SlotChange::repRange).orElse(null), load,
                author.role(), request.givenReason());
    }

    private static Exercise exercise(WeekPicture week, PlannedSlot slot, @Nullable String wanted) {
        if (wanted == null) {
            return slot.exercise();
        }
        return week.catalogue().find(wanted).orElseThrow(
                () -> Problem.of(ErrorCode.UNKNOWN_EXERCISE, "There is no exercise '" + wanted + "'"));
    }

    private static void requirePossible(WeekPicture week, StandingDay day, PlannedSlot slot, Exercise exercise,
            boolean another) {
        if (!another) {
            return;
        }
        boolean samePart = switch (slot.role()) {
            case PRIMARY_ROW, ROW -> exercise.rowSet();
            case VERTICAL_PULL, ISOLATION -> exercise.pattern() == slot.exercise().pattern();
            case BASE -> !exercise.rowSet() || slot.exercise().rowSet();
        };
        if (!samePart) {
            throw Problem.of(ErrorCode.EXERCISE_NOT_POSSIBLE, exercise.id() + " cannot be the " + slot.role() + " of a day");
        }
        WeekRequest there = week.surroundings().at(week.request(), day.gym());
        PlannedSlot other = slot.with(exercise, slot.sets(), slot.repRange());
        Optional<Objection> objection = Objection.to(other, there);
        if (objection.isPresent()) {
            throw Problem.of(ErrorCode.EXERCISE_NOT_POSSIBLE, switch (objection.get()) {
                case EQUIPMENT -> "The gym lacks "
                        + String.join(" and ", new Substitutes(there, week.rules()).missing(exercise)) + " for "
                        + exercise.id();
                case EXCLUDED -> exercise.id() + " is excluded for this athlete";
                case CAUTION -> "A caution of this athlete speaks against " + exercise.id();
            });
        }
    }
}
