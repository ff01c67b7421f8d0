package io.broadback.program.week.outside;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import io.broadback.program.week.WeekRepresentation.CheckRepresentation;
import io.broadback.program.week.domain.Reason.Code;
import io.broadback.program.week.domain.Role;

/** How many row sets in which zones (4.3, H1, H10), time and interference (H6, H9), and that every lack has its reason (P1). */
final class VolumeAndReasons {
    private final Inspection inspection;
    private final Asked asked;
    private final Answered answer;

    VolumeAndReasons(Inspection inspection) {
        this.inspection = inspection;
        this.asked = inspection.asked;
        this.answer = inspection.answer;
    }

    void inspect() {
        volume();
        zones();
        isolation();
        limits();
        lowSlot();
        reasons();
        everyBrokenRuleHasAReason();
    }

    private void volume() {
        int rowSets = answer.rowSets();
        int base = asked.baseRowSets();
        int most = Math.max(asked.goal(), base);
        inspection.require(rowSets == answer.week.audit().rowSets(), "P3: row sets");
        inspection.require(rowSets >= base && rowSets <= most, rowSets + " row sets, " + most + " are wanted");
        boolean short1 = most - base == 1;
        boolean full = rowSets == most || (short1 && rowSets == base) || asked.deload();
        boolean excused = answer.has(Code.TIME) || answer.has(Code.EQUIPMENT) || answer.has(Code.NO_ROW_POSSIBLE);
        inspection.require(full || excused, "fewer row sets than wanted without a reason");
        if (!asked.deload() && !full && rowSets < 15 && !answer.has(Code.NO_ROW_POSSIBLE)) {
            inspection.require(answer.has(Code.VOLUME_SHORTFALL), "a shortfall is told");
        }
        answer.week.audit().reasons().stream().filter(reason -> reason.code() == Code.VOLUME_SHORTFALL)
                .forEach(reason -> inspection.require(
                        BigDecimal.valueOf(15L - rowSets)
                                .compareTo(Objects.requireNonNullElse(reason.value(), BigDecimal.ZERO)) == 0,
                        "the shortfall is 15 - R"));
        boolean inside = rowSets >= 15 && rowSets <= 20;
        boolean why = answer.has(Code.NOVICE_RAMP) || answer.has(Code.RAMP) || answer.has(Code.DELOAD)
                || answer.has(Code.VOLUME_SHORTFALL) || excused;
        inspection.require(inside || rowSets > 20 || why, "H1 without a reason");
        inspection.verdict("H1", inside || (rowSets < 15 && why));
    }

    private void zones() {
        List<Integer> zones = List.of(answer.zone(0), answer.zone(1), answer.zone(2));
        inspection.require(zones.equals(List.of(answer.week.audit().zones().low(), answer.week.audit().zones().mid(),
                answer.week.audit().zones().high())), "zones are counted");
        inspection.require(zones.stream().mapToInt(Integer::intValue).sum() == answer.rowSets(), "P3: zones add up");
        if (asked.baseRowSets() > 0 || asked.deload()) {
            return;
        }
        List<Integer> table = allocation(answer.rowSets());
        List<Integer> without = List.of(0, table.get(0) + table.get(1), table.get(2));
        inspection.require(zones.equals(table) || zones.equals(without), "zones " + zones + " of " + answer.rowSets());
        boolean low = asked.choices().stream().anyMatch(Fact::hasLowRange);
        inspection.require(!zones.equals(table) || table.equals(without) || low, "a low slot of a row without low range");
    }

    /** 30/45/25 by largest remainder, ties to fewer reps; below nine a table (4.3). */
    static List<Integer> allocation(int rowSets) {
        if (rowSets < 9) {
            return List.of(List.of(0, 0, 0), List.of(1, 0, 0), List.of(2, 0, 0), List.of(3, 0, 0), List.of(4, 0, 0),
                    List.of(3, 2, 0), List.of(3, 3, 0), List.of(3, 2, 2), List.of(3, 3, 2)).get(rowSets);
        }
        double[] shares = { rowSets * .30, rowSets * .45, rowSets * .25 };
        int[] sets = Arrays.stream(shares).mapToInt(share -> (int) (share + 1e-9)).toArray();
        while (Arrays.stream(sets).sum() < rowSets) {
            int largest = 0;
            for (int i = 1; i < 3; i++) {
                largest = shares[i] - sets[i] > shares[largest] - sets[largest] + 1e-9 ? i : largest;
            }
            sets[largest]++;
        }
        return List.of(sets[0], sets[1], sets[2]);
    }

    private void isolation() {
        int isolation = answer.sets(slot -> slot.slot().role() == Role.ISOLATION);
        int given = answer.sets(slot -> slot.base() && slot.fact().rearDelt());
        inspection.require(answer.slots().filter(slot -> slot.slot().role() == Role.ISOLATION)
                .allMatch(slot -> slot.fact().rearDelt() && slot.fact().isolation()), "isolation is for the rear delts");
        inspection.require(isolation == 0 || isolation + given <= 4, "at most four sets of isolation");
        int compounds = answer.sets(slot -> slot.fact().backCompound());
        inspection.require(isolation == 0 || 3 * (isolation + given) <= compounds + (asked.deload() ? 3 : 0),
                "R13, R15: a quarter at most");
        inspection.require(answer.added().noneMatch(slot -> slot.slot().role() == Role.VERTICAL_PULL), "no vertical pulls");
    }

    private void limits() {
        double minutes = answer.addedMinutes();
        boolean inTime = minutes <= Objects.requireNonNull(asked.athlete.minutesPerWeek()) * 1.1 + 1e-9;
        inspection.require(inTime, "H6: " + minutes + " minutes");
        inspection.verdict("H6", inTime);
        int cost = answer.added().filter(slot -> asked.heavyAfter(slot.weekday()))
                .mapToInt(slot -> slot.fact().axial() * slot.sets()).sum();
        inspection.require(cost == answer.week.audit().interferenceCost(), "interference is " + cost);
        inspection.require(!asked.novice() || cost <= 4, "H9: interference " + cost);
        inspection.verdict("H9", !asked.novice() || cost <= 4);
        inspection.require((cost > 0) == answer.has(Code.INTERFERENCE), "interference is told");
    }

    private void lowSlot() {
        boolean early = asked.novice() && asked.blockWeek < 5;
        inspection.verdict("H10", answer.zone(0) > 0 || early);
        inspection.require((answer.zone(0) == 0 && answer.rowSets() > 0) == answer.has(Code.NO_LOW_SLOT),
                "no low slot is told");
    }

    private void reasons() {
        boolean below = asked.goal() < 15 && asked.baseRowSets() < 15;
        inspection.require(answer.has(Code.NOVICE_RAMP) == (below && asked.novice()), "a novice's ramp is told");
        inspection.require(!below || asked.novice() || answer.has(Code.RAMP), "a ramp is told");
        inspection.require(answer.has(Code.DELOAD) == (asked.deload() && answer.rowSets() > 0), "a deload is told");
        inspection.require(!answer.has(Code.NO_ROW_POSSIBLE) || answer.rowSets() == 0, "rows beside NO_ROW_POSSIBLE");
        inspection.require(!asked.rows().isEmpty() || asked.baseRowSets() > 0 || answer.has(Code.NO_ROW_POSSIBLE),
                "no row is possible");
        inspection.require(!answer.has(Code.NO_PLAN), "there is a plan");
        inspection.require(answer.week.audit().reasons().stream().noneMatch(reason -> reason.detail().isBlank()),
                "a reason says what would help");
        if (answer.week.audit().reasons().isEmpty()) {
            inspection.require(answer.rowSets() >= 15 && answer.rowSets() <= 20 && answer.zone(0) > 0
                    && answer.week.priority() == answer.week.requestedPriority(), "a lack without a reason");
        }
    }

    private void everyBrokenRuleHasAReason() {
        BigDecimal bound = answer.week.audit().scoreBound();
        inspection.require(bound == null || (bound.compareTo(answer.week.audit().score()) >= 0
                && bound.compareTo(BigDecimal.valueOf(100)) <= 0), "scoreBound " + bound);
        for (CheckRepresentation check : answer.week.audit().checks()) {
            inspection.require(check.passed() || switch (check.rule()) {
                case "H1", "H7" -> answer.has(Code.BASE_LIFT_FLAGGED);
                case "H2" -> answer.has(Code.BASE_SLOT_DROPPED) || answer.has(Code.BASE_SLOT_SUBSTITUTED);
                case "H10" -> answer.has(Code.NO_LOW_SLOT) || answer.has(Code.NO_ROW_POSSIBLE) || answer.has(Code.TIME);
                default -> false;
            }, "P1: " + check.rule() + " is broken: " + check.detail());
        }
    }
}
