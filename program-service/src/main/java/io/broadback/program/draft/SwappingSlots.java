package io.broadback.program.draft;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.broadback.platform.identity.Author;
import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.program.draft.ChangingWeeks.Change;
import io.broadback.program.draft.ReadingWeeks.Wanted;
import io.broadback.program.draft.SwapRequest.Why;
import io.broadback.program.draft.domain.SlotChange;
import io.broadback.program.draft.domain.SlotChange.Kind;
import io.broadback.program.draft.domain.StandingDay;
import io.broadback.program.week.domain.Exercise;
import io.broadback.program.week.domain.PlannedSlot;
import io.broadback.program.week.domain.Substitutes;
import io.broadback.program.week.domain.Substitutes.Substitute;
import io.broadback.program.week.domain.WeekRequest;
import io.smallrye.mutiny.Uni;

/** Takes another exercise for a slot on the day, such as when the station is busy; top sets and back-offs stay (H2). */
@ApplicationScoped
class SwappingSlots {
    private final ChangingWeeks changing;
    private final ReadingWeeks reading;

    SwappingSlots(ChangingWeeks changing, ReadingWeeks reading) {
        this.changing = changing;
        this.reading = reading;
    }

    Uni<SwapView> swap(Change change, UUID slotId, SwapRequest request) {
        request.check();
        Why why = Objects.requireNonNull(request.reason());
        if (request.exerciseId() == null) {
            Wanted wanted = new Wanted(change.caller().tenant(), change.caller().may(change.operation()), change.athlete(),
                    change.week());
            return reading.require(wanted, Set.of())
                    .map(week -> new SwapView(views(substitutes(week, OpenSlots.require(week, slotId), why)), null));
        }
        return changing
                .change(change, Set.of(),
                        (week, author, at) -> week.stored().log().with(taken(week, slotId, request, author, at)))
                .map(week -> new SwapView(List.of(), week));
    }

    private static ChangeLog.OfSlot taken(WeekPicture week, UUID slotId, SwapRequest request, Author author, Instant at) {
        OpenSlots.Found found = OpenSlots.require(week, slotId);
        String wanted = Objects.requireNonNull(request.exerciseId());
        if (week.catalogue().find(wanted).isEmpty()) {
            throw Problem.of(ErrorCode.UNKNOWN_EXERCISE, "There is no exercise '" + wanted + "'");
        }
        Why why = Objects.requireNonNull(request.reason());
        List<Substitute> possible = substitutes(week, found, why);
        Substitute substitute = possible.stream().filter(each -> each.exercise().id().equals(wanted)).findFirst()
                .orElseThrow(() -> Problem.of(ErrorCode.EXERCISE_NOT_POSSIBLE,
                        wanted + " cannot stand in here; possible: " + possible.stream().map(each -> each.exercise().id())
                                .collect(Collectors.joining(", ", "[", "]"))));
        PlannedSlot generated = week.standing().generatedSlot(slotId);
        String reason = request.note() == null ? why.name() : why + ": " + request.note().strip();
        return new ChangeLog.OfSlot(new SlotChange(slotId, Kind.SWAP, found.day().planned(), generated.role(),
                generated.exercise().id(), wanted, null, substitute.repRange(), null, author.role(), reason), author, at);
    }

    private static List<Substitute> substitutes(WeekPicture week, OpenSlots.Found found, Why why) {
        PlannedSlot slot = found.slot().planned();
        if (slot.kind() != null && slot.kind().isExact()) {
            throw Problem.of(ErrorCode.EXERCISE_NOT_POSSIBLE, slot.exercise().id()
                    + " is a top set or back-off of the base and is not swapped (H2); the coach may override it");
        }
        WeekRequest there = week.surroundings().at(week.request(), found.day().gym());
        Set<String> taken = found.day().slots().stream().map(StandingDay.Slot::planned).map(PlannedSlot::exercise)
                .map(Exercise::id).collect(Collectors.toSet());
        List<Substitute> all = new Substitutes(there, week.rules()).of(slot, taken);
        return why == Why.BUSY_EQUIPMENT
                ? all.stream().filter(each -> isFree(each.exercise(), slot.exercise(), there.equipment())).toList()
                : all;
    }

    /** Whether some way of doing it needs nothing of what the slot's exercise occupies. */
    private static boolean isFree(Exercise substitute, Exercise busy, Set<String> equipment) {
        Set<String> occupied = busy.equipmentOptions().stream().filter(equipment::containsAll).findFirst().orElse(Set.of());
        return substitute.equipmentOptions().stream().filter(equipment::containsAll)
                .anyMatch(option -> option.stream().noneMatch(occupied::contains));
    }

    private static List<SwapView.SubstituteView> views(List<Substitute> substitutes) {
        return substitutes.stream().map(each -> new SwapView.SubstituteView(each.exercise().id(), each.repRange())).toList();
    }
}
