package io.broadback.program.week.outside;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.broadback.program.week.WeekRepresentation;
import io.broadback.program.week.WeekRepresentation.DayRepresentation;
import io.broadback.program.week.WeekRepresentation.SlotRepresentation;
import io.broadback.program.week.domain.Kind;
import io.broadback.program.week.domain.Reason.Code;
import io.broadback.program.week.domain.Role;

/** The answer with each slot beside what the exercise table says of it, and the counts of the rules made anew. */
final class Answered {
    final WeekRepresentation week;
    final List<Day> days = new ArrayList<>();
    private final boolean countVerticalPulls;

    record Day(DayRepresentation day, List<Slot> slots) {
        DayOfWeek weekday() {
            return day.weekday();
        }

        /** Without base slots. */
        boolean own() {
            return slots.stream().noneMatch(Slot::base);
        }
    }

    record Slot(DayOfWeek weekday, SlotRepresentation slot, Fact fact, boolean counts) {
        int sets() {
            return slot.sets();
        }

        boolean base() {
            return slot.role() == Role.BASE;
        }

        boolean addedRow() {
            return slot.role() == Role.ROW || slot.role() == Role.PRIMARY_ROW;
        }

        /** A row done in turn with a press. */
        boolean paired() {
            return addedRow() && slot.supersetWith() != null;
        }

        /** 0 low, 1 mid, 2 high: by the midpoint of the range (4.3). */
        int zone() {
            double midpoint = (slot.repRange().bottom() + slot.repRange().top()) / 2.0;
            return midpoint <= 6 ? 0 : midpoint <= 10 ? 1 : 2;
        }

        int rest() {
            if (slot.kind() != null) {
                return slot.kind() == Kind.TOP ? 180 : slot.kind() == Kind.ACCESSORY ? 75 : 150;
            }
            return zone() == 0 ? 150 : zone() == 1 ? 120 : 75;
        }

        boolean hard() {
            return !slot.swaySets().isEmpty() || !slot.failureSets().isEmpty();
        }
    }

    Answered(WeekRepresentation week, boolean countVerticalPulls) {
        this.week = week;
        this.countVerticalPulls = countVerticalPulls;
        week.days().forEach(day -> days.add(new Day(day, day.slots().stream().map(slot -> slot(day, slot)).toList())));
    }

    private Slot slot(DayRepresentation day, SlotRepresentation slot) {
        Fact fact = Fact.of(slot.exerciseId());
        return new Slot(day.weekday(), slot, fact, fact.row() || (countVerticalPulls && fact.verticalPull()));
    }

    Stream<Slot> slots() {
        return days.stream().flatMap(day -> day.slots().stream());
    }

    Stream<Slot> added() {
        return slots().filter(slot -> !slot.base());
    }

    Stream<Slot> addedRows() {
        return slots().filter(Slot::addedRow);
    }

    int sets(Predicate<Slot> wanted) {
        return slots().filter(wanted).mapToInt(Slot::sets).sum();
    }

    int rowSets() {
        return sets(Slot::counts);
    }

    int zone(int zone) {
        return sets(slot -> slot.counts() && slot.zone() == zone);
    }

    boolean has(Code code) {
        return reasons(code) > 0;
    }

    long reasons(Code code) {
        return week.audit().reasons().stream().filter(reason -> reason.code() == code).count();
    }

    /** Seconds of a slot with its ramp or change (4.5). */
    static double seconds(Day day, int index) {
        Slot slot = day.slots().get(index);
        if (slot.paired()) {
            double reps = (slot.slot().repRange().bottom() + slot.slot().repRange().top()) / 2.0;
            return 105 + slot.sets() * Math.max(0, reps * 3.5 + 20 - (150 - 90));
        }
        double work = (slot.slot().repRange().bottom() + slot.slot().repRange().top()) / 2.0 * 3.5;
        double set = (slot.fact().unilateral() ? 2 * work + 15 : work) + 15 + slot.rest();
        boolean same = index > 0 && day.slots().get(index - 1).fact().id().equals(slot.fact().id());
        return (index == 0 ? 180 : same ? 0 : 45 + 60) + slot.sets() * set;
    }

    double addedMinutes() {
        double seconds = 0;
        for (Day day : days) {
            for (int i = 0; i < day.slots().size(); i++) {
                seconds += day.slots().get(i).base() ? 0 : seconds(day, i);
            }
        }
        return seconds / 60;
    }
}
