package io.broadback.program.week.domain;

import java.util.ArrayList;
import java.util.List;

import io.broadback.platform.training.RepRange;

/** Time of sets, ramps and changes (4.5), exact in milliseconds. */
final class SessionClock {
    static final long FIRST_SLOT = 180_000;
    static final long CHANGE = 105_000;
    private static final long SET_UP = 15_000;
    private static final long OTHER_SIDE = 15_000;
    /** 3.5 seconds a rep at the midpoint of the range, so 1.75 for bottom and top each. */
    private static final long HALF_REP = 1_750;
    /** What a paired row adds to each set beside its work, and what the rest after the press holds of it. */
    private static final long PAIRED_SET_UP = 20_000;
    private static final long REST_OF_PRESS = 60_000;

    private SessionClock() {
    }

    static long setMillis(Exercise exercise, RepRange range, int restSeconds) {
        long work = (range.bottom() + range.top()) * HALF_REP;
        long bothSides = exercise.unilateral() ? 2 * work + OTHER_SIDE : work;
        return bothSides + SET_UP + restSeconds * 1000L;
    }

    /** A paired row works while the press rests, so most of its sets cost nothing (4.5). */
    static long pairedSetMillis(RepRange range) {
        return Math.max(0, (range.bottom() + range.top()) * HALF_REP + PAIRED_SET_UP - REST_OF_PRESS);
    }

    /** Milliseconds of every slot of the day, in order, with its ramp or change. */
    static List<Long> slotMillis(PlannedDay day) {
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < day.slots().size(); i++) {
            PlannedSlot slot = day.slots().get(i);
            if (slot.isPaired()) {
                millis.add(CHANGE + slot.sets() * pairedSetMillis(slot.repRange()));
                continue;
            }
            long change = i == 0 ? FIRST_SLOT : change(day.slots().get(i - 1), slot);
            millis.add(change + slot.sets() * setMillis(slot.exercise(), slot.repRange(), slot.restSeconds()));
        }
        return millis;
    }

    static long addedMillis(Plan plan) {
        return plan.days().stream().mapToLong(day -> {
            List<Long> millis = slotMillis(day);
            long sum = 0;
            for (int i = 0; i < millis.size(); i++) {
                sum += day.slots().get(i).isBase() ? 0 : millis.get(i);
            }
            return sum;
        }).sum();
    }

    private static long change(PlannedSlot before, PlannedSlot slot) {
        return before.exercise().id().equals(slot.exercise().id()) ? 0 : CHANGE;
    }
}
