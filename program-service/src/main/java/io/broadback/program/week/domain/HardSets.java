package io.broadback.program.week.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** Where sway and failure sets go (4.3), and H4: that they go nowhere else (R34-R37). */
final class HardSets {
    private static final int MAX_SWAY_SETS = 2;

    private HardSets() {
    }

    /** Plans them for a week; novices and deloads have none. */
    static Plan in(Plan plan, Athlete athlete) {
        if (athlete.isNovice() || athlete.deloads()) {
            return plan;
        }
        int swayable = swayableSets(plan);
        Optional<PlannedSlot> midWithFailure = athlete.level() == Level.ADVANCED
                ? plan.slots().filter(slot -> slot.role().isRow() && slot.zone() == Zone.MID).findFirst()
                : Optional.empty();
        return new Plan(plan.days().stream().map(day -> day.withSlots(day.slots().stream().map(slot -> {
            if (slot.role().isRow() && slot.zone() == Zone.LOW && slot.exercise().allowsSway()) {
                return slot.withHardSets(lastSets(slot, Math.min(swaySets(slot), swayable / 2)), lastSets(slot, 1));
            }
            return midWithFailure.filter(mid -> mid == slot).isPresent() ? slot.withHardSets(List.of(), lastSets(slot, 1))
                    : slot;
        }).toList())).toList());
    }

    static Optional<String> firstViolation(JudgedWeek week) {
        int swaySets = week.plan().slots().mapToInt(slot -> slot.swaySets().size()).sum();
        if (2 * swaySets > swayableSets(week.plan())) {
            return Optional.of("sway in more than half of the sets that allow it");
        }
        return week.plan().slots().map(slot -> violation(slot, week.request().athlete())).filter(Objects::nonNull)
                .findFirst();
    }

    private static @Nullable String violation(PlannedSlot slot, Athlete athlete) {
        boolean hard = !slot.swaySets().isEmpty() || !slot.failureSets().isEmpty();
        if (hard && (athlete.isNovice() || athlete.deloads())) {
            return "no sway or failure for novices or in a deload";
        }
        if (!slot.swaySets().isEmpty() && !slot.exercise().allowsSway()) {
            return slot.exercise().id() + " is strict";
        }
        boolean early = slot.swaySets().stream().anyMatch(set -> !maySway(slot, set));
        boolean outside = slot.failureSets().stream().anyMatch(set -> set != slot.sets());
        return early || outside ? "sway or failure of " + slot.exercise().id() + " comes too early" : null;
    }

    /** Heavy sets may sway anywhere in the slot, lighter ones only at its end (R36). */
    private static boolean maySway(PlannedSlot slot, int set) {
        return set >= 1 && set <= slot.sets() && (slot.repRange().top() <= 6 || set > slot.sets() - MAX_SWAY_SETS);
    }

    private static int swaySets(PlannedSlot slot) {
        return slot.sets() <= 3 ? 1 : MAX_SWAY_SETS;
    }

    private static int swayableSets(Plan plan) {
        return plan.added().filter(slot -> slot.exercise().allowsSway()).mapToInt(PlannedSlot::sets).sum();
    }

    private static List<Integer> lastSets(PlannedSlot slot, int count) {
        return IntStream.rangeClosed(slot.sets() - count + 1, slot.sets()).boxed().toList();
    }
}
