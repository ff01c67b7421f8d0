package io.broadback.program.week.outside;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import io.broadback.program.week.domain.Flag;
import io.broadback.program.week.domain.Level;
import io.broadback.program.week.domain.Mode;
import io.broadback.program.week.domain.Reason.Code;
import io.broadback.program.week.domain.Role;

/** What the plan adds: technique (H4, P7), equipment and cautions (H5, P5, P6), and where it stands (H7, H8, 4.2). */
final class WorkAndPlacement {
    private final Inspection inspection;
    private final Asked asked;
    private final Answered answer;

    WorkAndPlacement(Inspection inspection) {
        this.inspection = inspection;
        this.asked = inspection.asked;
        this.answer = inspection.answer;
    }

    void inspect() {
        technique();
        hardSets();
        equipment();
        sizes();
        sessions();
        placement();
        ownDay();
        pushPullLegs();
    }

    private void technique() {
        boolean none = asked.novice() || asked.deload();
        int sway = answer.slots().mapToInt(slot -> slot.slot().swaySets().size()).sum();
        int swayable = answer.added().filter(slot -> slot.fact().sway()).mapToInt(Answered.Slot::sets).sum();
        boolean holds = 2 * sway <= swayable && answer.slots().filter(Answered.Slot::hard)
                .allMatch(slot -> !none && !slot.base() && (slot.slot().swaySets().isEmpty() || slot.fact().sway())
                        && slot.slot().swaySets().stream().allMatch(set -> set >= 1 && set <= slot.sets()
                                && (slot.slot().repRange().top() <= 6 || set >= slot.sets() - 1))
                        && slot.slot().failureSets().stream().allMatch(set -> set == slot.sets()));
        inspection.require(holds, "P7: sway and failure where they belong");
        inspection.verdict("H4", holds);
        answer.slots().forEach(slot -> {
            int least = slot.slot().repsInReserve().min();
            int most = slot.slot().repsInReserve().max();
            boolean far = asked.deload() && !slot.base();
            inspection.require(far ? least >= 4 : asked.novice() ? least == 2 && most == 2 : least == 1 && most == 2,
                    "reps in reserve of " + slot.fact().id());
        });
    }

    /**
     * From intermediate up: the last sets of the heavy barbell row sway and fail, for advanced lifters one mid slot fails too.
     */
    private void hardSets() {
        if (asked.novice() || asked.deload()) {
            return;
        }
        int swayable = answer.added().filter(slot -> slot.fact().sway()).mapToInt(Answered.Slot::sets).sum();
        answer.addedRows().filter(slot -> slot.zone() == 0 && slot.fact().sway()).forEach(slot -> {
            int count = Math.min(slot.sets() <= 3 ? 1 : 2, swayable / 2);
            inspection.require(slot.slot().swaySets()
                    .equals(IntStream.rangeClosed(slot.sets() - count + 1, slot.sets()).boxed().toList()), "sway at the end");
            inspection.require(slot.slot().failureSets().equals(List.of(slot.sets())), "the heavy row ends in failure");
        });
        long mid = answer.addedRows().filter(slot -> slot.zone() == 1).count();
        long failing = answer.addedRows().filter(slot -> slot.zone() != 0 && !slot.slot().failureSets().isEmpty()).count();
        inspection.require(failing == (asked.athlete.level() == Level.ADVANCED && mid > 0 ? 1 : 0), "failure of mid slots");
    }

    private void equipment() {
        answer.slots().map(Answered.Slot::fact).forEach(fact -> inspection.require(asked.offers(fact), "P5, P6: " + fact.id()));
        boolean calm = answer.added().noneMatch(slot -> asked.flagged(slot.fact()))
                && answer.days.stream().allMatch(day -> !asked.flags.contains(Flag.LOW_BACK) || day.slots().stream()
                        .filter(slot -> !slot.base() && slot.fact().axial() == 1).mapToInt(Answered.Slot::sets).sum() <= 4);
        inspection.require(calm, "cautions");
        inspection.verdict("H5", calm);
        boolean early = asked.novice() && asked.blockWeek < 5;
        answer.addedRows().forEach(slot -> inspection.require(!early || slot.slot().repRange().bottom() >= 6,
                "novices row in sixes and more for four weeks"));
    }

    private void sizes() {
        List<Answered.Slot> rows = answer.addedRows().toList();
        inspection.require(rows.stream().allMatch(slot -> slot.sets() <= 6 && slot.sets() >= (asked.deload() ? 1 : 2)),
                "two to six sets a slot");
        long exercises = answer.slots().filter(slot -> slot.fact().row()).map(slot -> slot.fact().id()).distinct().count();
        long given = asked.base().filter(slot -> slot.fact().row()).map(slot -> slot.fact().id()).distinct().count();
        inspection.require(exercises <= Math.max(5, given + 1), "at most five row exercises");
        int choices = asked.choices().size();
        int full = asked.deload() ? 3 : 5;
        inspection.require(answer.rowSets() < full || asked.baseRowSets() > 0 || choices < 2 || exercises >= 2,
                "two row exercises");
        List<Answered.Slot> primary = rows.stream().filter(slot -> slot.slot().role() == Role.PRIMARY_ROW).toList();
        inspection.require(primary.size() <= 1, "one primary slot");
        inspection.require(given > 0 || asked.countVerticalPulls || rows.isEmpty() || primary.size() == 1,
                "R9: a primary row");
        inspection.require(primary.stream().allMatch(slot -> slot.sets() >= (asked.deload() ? 1 : 3)), "R14: three sets of it");
        String wished = asked.athlete.primaryRow();
        boolean possible = asked.rows().stream().anyMatch(row -> row.id().equals(wished));
        inspection.require(
                !possible || asked.pushPullLegs() || primary.stream().allMatch(slot -> slot.fact().id().equals(wished)),
                "the wished row leads");
    }

    private void sessions() {
        boolean holds = true;
        for (Answered.Day day : answer.days) {
            int rows = day.slots().stream().filter(Answered.Slot::counts).mapToInt(Answered.Slot::sets).sum();
            int base = day.slots().stream().filter(slot -> slot.counts() && slot.base()).mapToInt(Answered.Slot::sets).sum();
            inspection.require(day.own() || rows <= Math.max(10, base), "H7: " + rows + " row sets on " + day.weekday());
            holds &= day.own() || rows <= 10;
        }
        inspection.verdict("H7", holds);
    }

    /**
     * Share of the row sets that their mode places: on the own day, with a few on one other; first in their session; after a
     * press. Where base rows open sessions they are judged too.
     */
    static double placed(Answered answer) {
        Mode mode = answer.week.priority();
        boolean ownDay = mode == Mode.OWN_DAY;
        int all = 0;
        int placed = 0;
        int others = 0;
        int topUp = 0;
        for (Answered.Day day : answer.days) {
            int rows = day.slots().stream().filter(slot -> counts(slot, ownDay)).mapToInt(Answered.Slot::sets).sum();
            int leading = day.slots().stream().takeWhile(slot -> counts(slot, ownDay)).mapToInt(Answered.Slot::sets).sum();
            all += rows;
            if (mode != Mode.OWN_DAY) {
                placed += mode == Mode.ROWS_FIRST || leading == rows ? leading : leading + paired(day);
            } else if (day.own()) {
                placed += rows;
            } else if (rows > 0) {
                others++;
                topUp = leading;
            }
        }
        if (ownDay && placed > 0 && others == 1 && topUp <= 6) {
            placed += topUp;
        }
        return all == 0 ? 0 : (double) placed / all;
    }

    private static boolean counts(Answered.Slot slot, boolean ownDay) {
        return ownDay ? slot.addedRow() : slot.counts();
    }

    private static int paired(Answered.Day day) {
        return IntStream.range(1, day.slots().size()).filter(i -> day.slots().get(i).paired()
                && Pairs.mayPair(day.slots().get(i - 1), day.slots().get(i).fact(), day.slots().get(i).sets()))
                .map(i -> day.slots().get(i).sets()).sum();
    }

    private void placement() {
        boolean holds = answer.rowSets() == 0 || placed(answer) == 1;
        inspection.require(holds, "H8: placed " + placed(answer));
        inspection.verdict("H8", holds);
        boolean refused = answer.week.priority() != answer.week.requestedPriority();
        inspection.require(refused == answer.has(Code.MODE_REFUSED), "a refused mode is a reason");
        inspection.require(answer.week.requestedPriority().name().equals(String.valueOf(asked.athlete.priority())),
                "the mode asked");
    }

    private void ownDay() {
        boolean emptied = asked.days.stream().anyMatch(day -> day.slots().isEmpty());
        List<DayOfWeek> own = answer.days.stream().filter(Answered.Day::own).map(Answered.Day::weekday).toList();
        if (emptied) {
            return;
        }
        inspection.require(answer.week.priority() == Mode.OWN_DAY || answer.week.priority() == Mode.MIX ? own.size() <= 1
                : own.isEmpty(), "one own day at most");
        List<DayOfWeek> free = Arrays.stream(DayOfWeek.values())
                .filter(weekday -> asked.days.stream().noneMatch(day -> day.weekday() == weekday)).toList();
        List<DayOfWeek> calm = free.stream().filter(weekday -> !asked.heavyAfter(weekday)).toList();
        (calm.isEmpty() ? free : calm).stream()
                .max(Comparator.<DayOfWeek> comparingInt(weekday -> daysToHeavy(asked, weekday))
                        .thenComparing(Comparator.naturalOrder()))
                .ifPresent(best -> inspection.require(own.isEmpty() || own.equals(List.of(best)), "the own day is " + best));
    }

    static int daysToHeavy(Asked asked, DayOfWeek weekday) {
        int days = 1;
        while (days < 7 && !asked.heavyAfter(weekday.plus(days - 1L))) {
            days++;
        }
        return days;
    }

    private void pushPullLegs() {
        inspection.require(answer.has(Code.REORDER_SUGGESTED) == asked.pushPullLegs(), "another order is suggested");
        boolean easy = asked.rows().stream().anyMatch(row -> row.axial() <= 1);
        inspection.require(!asked.pushPullLegs() || !easy || answer.added().allMatch(slot -> slot.fact().axial() <= 1),
                "W4: easy on the spine");
    }
}
