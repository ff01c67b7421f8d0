package io.broadback.program.week.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.broadback.program.week.domain.BaseSplit.BaseDay;
import io.broadback.program.week.domain.BaseSplit.BaseSlot;
import io.broadback.program.week.domain.Reason.Code;

/**
 * The base split as this gym allows it (4.7): slots stay, are substituted or are left out, and each change is a reason. Days
 * keep their place even when all their slots are gone.
 */
final class EffectiveBase {
    /** What may stand in, in order of preference, for same sets and range. */
    static final Map<String, List<String>> SUBSTITUTES = Map.of(
            "machine_chest_press", List.of("dumbbell_bench_press", "close_grip_bench_press"),
            "machine_shoulder_press", List.of("dumbbell_shoulder_press", "overhead_press"),
            "leg_press", List.of("dumbbell_split_squat", "front_squat"),
            "leg_extension", List.of("dumbbell_split_squat"));

    private final WeekRequest request;
    private final List<Reason> reasons = new ArrayList<>();
    private final List<PlannedDay> days;

    EffectiveBase(WeekRequest request) {
        this.request = request;
        this.days = request.baseSplit().days().stream().map(this::fit).toList();
    }

    List<PlannedDay> days() {
        return days;
    }

    List<Reason> reasons() {
        return List.copyOf(reasons);
    }

    private PlannedDay fit(BaseDay day) {
        List<PlannedSlot> slots = day.slots().stream().flatMap(slot -> fit(day, slot).stream()).toList();
        slots.stream().map(PlannedSlot::exercise).distinct()
                .filter(exercise -> Cautions.forbid(request.athlete(), exercise))
                .forEach(exercise -> reasons.add(Reason.of(Code.BASE_LIFT_FLAGGED,
                        exercise.id() + " on " + day.weekday()
                                + " stays, though a caution speaks against it: the coach decides")));
        return new PlannedDay(day.weekday(), day.name(), isHeavyAxial(day, slots), slots);
    }

    private Optional<PlannedSlot> fit(BaseDay day, BaseSlot slot) {
        Optional<Exercise> asked = offered(slot.exerciseId());
        if (asked.isPresent()) {
            return asked.map(exercise -> planned(slot, exercise));
        }
        Optional<Exercise> substitute = SUBSTITUTES.getOrDefault(slot.exerciseId(), List.of()).stream()
                .flatMap(id -> offered(id).stream()).findFirst();
        reasons.add(substitute
                .map(exercise -> Reason.of(Code.BASE_SLOT_SUBSTITUTED,
                        exercise.id() + " takes the place of " + slot.exerciseId() + " on " + day.weekday()))
                .orElseGet(() -> Reason.of(Code.BASE_SLOT_DROPPED, slot.exerciseId() + " " + slot.sets() + "x"
                        + slot.repRange() + " on " + day.weekday() + " is left out: the gym or the athlete rules it out",
                        slot.sets())));
        return substitute.map(exercise -> planned(slot, exercise));
    }

    private Optional<Exercise> offered(String exerciseId) {
        return request.catalogue().find(exerciseId).filter(request::offers);
    }

    private PlannedSlot planned(BaseSlot slot, Exercise exercise) {
        return new PlannedSlot(Role.BASE, exercise, slot.sets(), slot.repRange(), slot.kind(), null, List.of(), List.of(),
                RepsInReserve.of(request.athlete()));
    }

    /** As stated, but a day whose heavy top lifts were all left out is no longer one (4.6). */
    private boolean isHeavyAxial(BaseDay day, List<PlannedSlot> slots) {
        boolean asked = day.slots().stream().filter(slot -> slot.kind() == Kind.TOP)
                .anyMatch(slot -> request.catalogue().find(slot.exerciseId()).filter(Exercise::heavyAxial).isPresent());
        boolean left = slots.stream().anyMatch(slot -> slot.kind() == Kind.TOP && slot.exercise().heavyAxial());
        if (slots.isEmpty() || (asked && !left)) {
            return false;
        }
        return day.heavyAxial() != null ? day.heavyAxial() : left;
    }
}
