package io.broadback.program.week.outside;

import java.time.DayOfWeek;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import io.broadback.platform.training.Technique;
import io.broadback.program.week.domain.Kind;
import io.broadback.program.week.domain.Mode;
import io.broadback.program.week.domain.Reason.Code;
import io.broadback.program.week.domain.Role;

/** The form of the answer, the base in it (H2, P4, 4.7) and the order of its slots (H3, P2, 4.2). */
final class BaseAndOrder {
    /** Rows, vertical pulls and the rest may move past each other, not within. */
    private static final List<Predicate<Fact>> MOVING_APART = List.of(Fact::row, Fact::verticalPull,
            fact -> !fact.row() && !fact.verticalPull());

    private final Inspection inspection;
    private final Asked asked;
    private final Answered answer;

    BaseAndOrder(Inspection inspection) {
        this.inspection = inspection;
        this.asked = inspection.asked;
        this.answer = inspection.answer;
    }

    void inspect() {
        form();
        base();
        baseReasons();
        answer.days.forEach(this::order);
        inspection.verdict("H3", answer.days.stream().allMatch(BaseAndOrder::isolationComesLast));
    }

    private void form() {
        List<DayOfWeek> weekdays = answer.days.stream().map(Answered.Day::weekday).toList();
        inspection.require(weekdays.equals(weekdays.stream().distinct().sorted().toList()), "days in order, each once");
        Set<UUID> ids = new HashSet<>();
        for (Answered.Day day : answer.days) {
            inspection.require(day.day().date().getDayOfWeek() == day.weekday()
                    && day.day().date().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) == Integer
                            .parseInt(answer.week.week().substring(6)),
                    "the date of " + day.weekday());
            inspection.require(!day.slots().isEmpty(), "no empty day");
            inspection.require(day.slots().stream().map(slot -> slot.slot().order()).toList()
                    .equals(IntStream.rangeClosed(1, day.slots().size()).boxed().toList()), "slots are numbered");
            day.slots().forEach(slot -> form(slot, ids));
        }
    }

    private void form(Answered.Slot slot, Set<UUID> ids) {
        inspection.require(ids.add(slot.slot().slotId()), "slot ids are unique");
        inspection.require((slot.slot().kind() != null) == slot.base(), "kind is for base slots");
        inspection.require((slot.slot().mode() != null) == slot.addedRow(), "mode is for rows");
        inspection.require(slot.slot().zone().ordinal() == slot.zone(), "the zone follows the midpoint");
        inspection.require(slot.slot().restSeconds() == slot.rest(), "rest of " + slot.fact().id());
        inspection.require(slot.slot().technique() == Technique.STRICT, "slots are strict");
        inspection.require(!slot.addedRow() || slot.fact().row(), slot.fact().id() + " is a row");
        inspection.require((slot.slot().calibration() == null) != (slot.slot().targetLoad() == null),
                "a target or a calibration");
        inspection.require((slot.slot().swayTarget() != null) != slot.slot().swaySets().isEmpty(), "sway sets have a target");
    }

    /** Sets, ranges, kinds and the order of the lifts are those asked; back compounds may only have moved forward. */
    private void base() {
        for (Asked.Day day : asked.days) {
            List<Answered.Slot> planned = answer.days.stream().filter(found -> found.weekday() == day.weekday())
                    .flatMap(found -> found.slots().stream()).filter(Answered.Slot::base).toList();
            for (Predicate<Fact> some : MOVING_APART) {
                inspection.require(
                        day.slots().stream().filter(slot -> some.test(slot.fact()))
                                .map(slot -> slot.fact().id() + slot.sets() + slot.range() + slot.kind()).toList()
                                .equals(planned.stream().filter(slot -> some.test(slot.fact()))
                                        .map(slot -> slot.fact().id() + slot.sets() + slot.slot().repRange()
                                                + slot.slot().kind())
                                        .toList()),
                        "P4: the base of " + day.weekday());
            }
        }
        for (Answered.Day day : answer.days) {
            boolean known = asked.days.stream().anyMatch(found -> found.weekday() == day.weekday());
            inspection.require(known || day.own(), "no base on a free day");
            inspection.require(day.day().heavyAxial() == asked.days.stream()
                    .anyMatch(found -> found.weekday() == day.weekday() && found.heavy()), "heavy-axial: " + day.weekday());
        }
    }

    private void baseReasons() {
        long substituted = asked.base().filter(Asked.Slot::substitute).count();
        long dropped = asked.days.stream().mapToLong(day -> day.asked().size() - day.slots().size()).sum();
        inspection.require(answer.reasons(Code.BASE_SLOT_SUBSTITUTED) == substituted, "each substitute is a reason");
        inspection.require(answer.reasons(Code.BASE_SLOT_DROPPED) == dropped, "each lost slot is a reason");
        boolean flagged = asked.base().anyMatch(slot -> asked.flagged(slot.fact()));
        boolean full = asked.baseRowSets() > 20
                || asked.days.stream().anyMatch(day -> day.rowSets(asked.countVerticalPulls) > 10);
        inspection.require(answer.has(Code.BASE_LIFT_FLAGGED) == (flagged || full), "flagged base lifts are told");
        inspection.verdict("H2", asked.days.stream().allMatch(day -> {
            List<String> left = new ArrayList<>(day.slots().stream().filter(slot -> !slot.substitute())
                    .map(slot -> slot.fact().id() + slot.sets() + slot.range() + slot.kind()).toList());
            return day.asked().stream().filter(slot -> slot.kind() == Kind.TOP || slot.kind() == Kind.BACK_OFF)
                    .allMatch(slot -> left.remove(slot.fact().id() + slot.sets() + slot.range() + slot.kind()));
        }));
    }

    private void order(Answered.Day day) {
        List<Integer> zones = day.slots().stream().filter(slot -> slot.addedRow() && !slot.paired())
                .map(Answered.Slot::zone).toList();
        inspection.require(zones.equals(zones.stream().sorted().toList()), "rows from low to high reps on " + day.weekday());
        boolean rowsFirst = answer.week.priority() != Mode.OWN_DAY;
        boolean other = false;
        boolean lastPart = false;
        for (Answered.Slot slot : day.slots()) {
            boolean leads = (slot.addedRow() && !slot.paired()) || (rowsFirst && slot.base() && slot.counts());
            inspection.require(!leads || !other, "rows open " + day.weekday());
            inspection.require(!lastPart || slot.slot().role() == Role.ISOLATION, "isolation ends " + day.weekday());
            other |= !leads;
            lastPart |= slot.slot().role() == Role.ISOLATION;
        }
    }

    private static boolean isolationComesLast(Answered.Day day) {
        boolean isolated = false;
        for (Answered.Slot slot : day.slots()) {
            if (isolated && slot.fact().backCompound()) {
                return false;
            }
            isolated |= slot.fact().isolation();
        }
        return true;
    }
}
