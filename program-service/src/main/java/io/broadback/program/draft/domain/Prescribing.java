package io.broadback.program.draft.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.LoadGrid;
import io.broadback.program.week.domain.LoadedWeek;
import io.broadback.program.week.domain.Prescription;
import io.broadback.program.week.domain.SlotId;
import io.broadback.program.week.domain.Target;
import io.broadback.program.week.domain.Week;
import io.broadback.program.week.domain.WeekRequest;

/**
 * The load of every slot as the athlete sees it (3.15). An open slot follows the current target on its date and in its gym; one
 * that has begun keeps what was shown then: the load its first set was planned at, else what the targets were ({@code shown}).
 */
public final class Prescribing {
    private final WeekRequest request;
    private final Surroundings surroundings;
    private final Map<UUID, List<Target>> shown;

    public Prescribing(WeekRequest request, Surroundings surroundings, Map<UUID, List<Target>> shown) {
        this.request = request;
        this.surroundings = surroundings;
        this.shown = Map.copyOf(shown);
    }

    /** The day with loads and minutes; {@code progress} says which slots have begun. */
    public Week.Day of(StandingDay day, Progress progress) {
        WeekRequest there = surroundings.at(request, day.gym());
        Week.Day current = loaded(there, day);
        List<Week.Slot> slots = new ArrayList<>();
        for (int i = 0; i < day.slots().size(); i++) {
            StandingDay.Slot slot = day.slots().get(i);
            List<Performed> done = progress.of(slot.id());
            Week.Slot loaded = current.slots().get(i);
            if (done.isEmpty()) {
                slots.add(loaded.withTarget(slot.load() != null ? fixed(slot.load(), slot) : inGym(day, there, loaded)));
            } else {
                WeekRequest then = there.in(there.equipment(), there.grids(), targetsThen(there, slot));
                Week.Slot before = loaded(then, day).slots().get(i);
                slots.add(before.withTarget(asShown(before.target(), slot, done.getFirst())));
            }
        }
        return new Week.Day(current.date(), current.weekday(), current.name(), current.heavyAxial(), current.minutes(),
                current.rowMinutes(), slots);
    }

    /** Those of the slot's exercise as they were, those of all others as they are. */
    private List<Target> targetsThen(WeekRequest there, StandingDay.Slot slot) {
        List<Target> then = shown.get(slot.id());
        String exercise = slot.planned().exercise().id();
        return then == null ? there.targets()
                : Stream.concat(then.stream(),
                        there.targets().stream().filter(target -> !target.exerciseId().equals(exercise))).toList();
    }

    private static Week.Day loaded(WeekRequest request, StandingDay day) {
        return new LoadedWeek(request).day(day.asPlanned(), day.date(),
                day.slots().stream().map(slot -> new SlotId(slot.id())).toList());
    }

    private static Prescription fixed(Load load, StandingDay.Slot slot) {
        return new Prescription(load, null, slot.planned().repRange().bottom(), "COACH", null, null);
    }

    /** Targets are made for the home gym; elsewhere a load that cannot be made is the next lighter one (3.6). */
    private static Prescription inGym(StandingDay day, WeekRequest there, Week.Slot slot) {
        Prescription target = slot.target();
        Load load = target.load();
        if (day.gym() == null || load == null) {
            return target;
        }
        Optional<LoadGrid> grid = there.gridOf(slot.planned().exercise());
        return grid.flatMap(loads -> loads.atOrBelow(load.value()).or(loads::lightest))
                .filter(value -> value.compareTo(load.value()) != 0)
                .map(value -> new Prescription(new Load(value, load.unit()), target.assistance(),
                        slot.planned().repRange().bottom(), "OTHER_GYM", target.receiptId(), null))
                .orElse(target);
    }

    private static Prescription asShown(Prescription target, StandingDay.Slot slot, Performed first) {
        Load planned = first.plannedLoad() != null ? first.plannedLoad() : slot.load();
        if (planned == null || planned.equals(target.load())) {
            return target;
        }
        return new Prescription(planned, null, null, "SHOWN", null, null);
    }
}
