package io.broadback.program.draft.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;
import io.broadback.program.week.domain.Exercise;
import io.broadback.program.week.domain.Objection;
import io.broadback.program.week.domain.PlanRules;
import io.broadback.program.week.domain.PlannedSlot;
import io.broadback.program.week.domain.Substitutes;
import io.broadback.program.week.domain.Substitutes.Substitute;
import io.broadback.program.week.domain.WeekRequest;

/**
 * Puts changes on a generated week. What was applied once is applied again to a new draft, slot by slot, or becomes a conflict;
 * what a gym cannot offer is substituted on a day elsewhere (4.7) and becomes a question at home.
 */
public final class ApplyingChanges {
    private final WeekRequest request;
    private final PlanRules rules;
    private final Surroundings surroundings;
    private final List<Conflict> conflicts = new ArrayList<>();

    public ApplyingChanges(WeekRequest request, PlanRules rules, Surroundings surroundings) {
        this.request = request;
        this.rules = rules;
        this.surroundings = surroundings;
    }

    /** The days with the changes, by date, and what found no place. */
    public record Applied(List<StandingDay> days, List<Conflict> conflicts) {
    }

    public Applied to(GeneratedWeek week, Changes changes) {
        List<StandingDay> days = new ArrayList<>(week.days().stream().map(day -> day(week, day, changes)).toList());
        changes.slots().stream().filter(change -> week.slots().noneMatch(slot -> slot.id().equals(change.slotId())))
                .forEach(
                        change -> conflicts.add(new Conflict(change.day(), change.slotId(), "the new draft has no such slot")));
        changes.days().stream().filter(change -> week.day(change.day()).isEmpty())
                .forEach(change -> conflicts.add(new Conflict(change.day(), null, "the new draft has no session that day")));
        days.sort(Comparator.comparing(StandingDay::date).thenComparing(StandingDay::planned));
        return new Applied(days, List.copyOf(conflicts));
    }

    private StandingDay day(GeneratedWeek week, GeneratedWeek.Day day, Changes changes) {
        Optional<DayChange> change = changes.of(day.date());
        StandingDay standing = new StandingDay(day.date(),
                change.flatMap(moved -> movedTo(week, changes, moved)).orElse(day.date()), day.name(), day.heavyAxial(),
                change.filter(DayChange::skipped).isPresent(), change.map(DayChange::gym).orElse(null),
                day.slots().stream().map(slot -> slot(slot, changes)).toList());
        return (standing.skipped() ? standing : inItsGym(standing)).withoutBrokenPairs();
    }

    private Optional<LocalDate> movedTo(GeneratedWeek week, Changes changes, DayChange change) {
        LocalDate wanted = change.movedTo();
        if (wanted == null || DayOccupation.isFree(week, changes, wanted, change.day())) {
            return Optional.ofNullable(wanted);
        }
        conflicts.add(new Conflict(change.day(), null, "there is another session on " + wanted));
        return Optional.empty();
    }

    private StandingDay.Slot slot(GeneratedWeek.Slot generated, Changes changes) {
        PlannedSlot planned = generated.planned();
        Load load = null;
        List<SlotChange> applied = new ArrayList<>();
        for (SlotChange change : changes.of(generated.id())) {
            Optional<String> misfit = misfit(generated.planned(), change);
            if (misfit.isPresent()) {
                conflicts.add(new Conflict(change.day(), change.slotId(), misfit.get()));
                continue;
            }
            Exercise exercise = Optional.ofNullable(change.exerciseId()).flatMap(request.catalogue()::find)
                    .orElse(planned.exercise());
            planned = Resizing.of(planned, exercise, Objects.requireNonNullElse(change.sets(), planned.sets()),
                    Objects.requireNonNullElse(change.repRange(), planned.repRange()));
            // A fixed load belongs to the exercise it was fixed for.
            load = change.load() != null ? change.load() : change.exerciseId() != null ? null : load;
            applied.add(change);
        }
        return new StandingDay.Slot(generated.id(), planned, generated.planned().exercise().id(), load, null, applied);
    }

    private Optional<String> misfit(PlannedSlot slot, SlotChange change) {
        if (!change.fits(slot)) {
            return Optional.of("the slot held " + change.planned() + " as " + change.role() + " and holds "
                    + slot.exercise().id() + " as " + slot.role() + " now");
        }
        String wanted = change.exerciseId();
        if (wanted != null && request.catalogue().find(wanted).isEmpty()) {
            return Optional.of(wanted + " is not in the catalogue any more");
        }
        return wanted != null && request.athlete().excludedExercises().contains(wanted)
                ? Optional.of(wanted + " is excluded for this athlete now")
                : Optional.empty();
    }

    private StandingDay inItsGym(StandingDay day) {
        WeekRequest there = surroundings.at(request, day.gym());
        Substitutes substitutes = new Substitutes(there, rules);
        Set<String> taken = day.slots().stream().map(slot -> slot.planned().exercise().id())
                .collect(Collectors.toCollection(HashSet::new));
        List<StandingDay.Slot> slots = new ArrayList<>();
        for (StandingDay.Slot slot : day.slots()) {
            Optional<Objection> objection = surroundings.underWay().contains(slot.id()) ? Optional.empty()
                    : Objection.to(slot.planned(), there);
            slots.add(objection.map(why -> resolved(slot, why, day.gym(), substitutes, taken)).orElse(slot));
        }
        return day.withSlots(slots);
    }

    /**
     * On the way, the nearest substitute is taken at once, but never for a top set or back-off (H2); at home the coach is
     * asked.
     */
    private static StandingDay.Slot resolved(StandingDay.Slot slot, Objection why, @Nullable UUID gym,
            Substitutes substitutes, Set<String> taken) {
        PlannedSlot planned = slot.planned();
        List<Substitute> nearest = isExact(planned) ? List.of() : substitutes.of(planned, taken);
        if (gym != null && why == Objection.EQUIPMENT && !nearest.isEmpty()) {
            Substitute first = nearest.getFirst();
            taken.add(first.exercise().id());
            return slot.with(Resizing.of(planned, first.exercise(), planned.sets(), first.repRange()));
        }
        return slot.asking(new Question(why,
                why == Objection.EQUIPMENT ? substitutes.missing(planned.exercise()) : List.of(),
                nearest.stream().map(substitute -> substitute.exercise().id()).limit(3).toList()));
    }

    static boolean isExact(PlannedSlot slot) {
        return slot.kind() != null && slot.kind().isExact();
    }
}
