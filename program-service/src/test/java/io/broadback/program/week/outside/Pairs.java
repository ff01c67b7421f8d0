package io.broadback.program.week.outside;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.broadback.program.week.domain.Kind;
import io.broadback.program.week.domain.Mode;
import io.broadback.program.week.domain.Reason.Code;

/** Rows done in turn with presses (R29, 4.2): who may be paired with whom, that both say so, and what is left over. */
final class Pairs {
    private static final List<String> WITH_ANY_PRESS = List.of("machine_row", "cable_row", "close_grip_cable_row",
            "chest_supported_row");

    private final Inspection inspection;
    private final Asked asked;
    private final Answered answer;

    Pairs(Inspection inspection) {
        this.inspection = inspection;
        this.asked = inspection.asked;
        this.answer = inspection.answer;
    }

    void inspect() {
        answer.days.forEach(this::day);
        Mode used = answer.week.priority();
        int pairs = (int) answer.addedRows().filter(Answered.Slot::paired).count();
        int alone = answer.addedRows().filter(slot -> !slot.paired()).mapToInt(Answered.Slot::sets).sum();
        inspection.require(pairs == 0 || used == Mode.SUPERSET || used == Mode.MIX, "pairs in " + used);
        inspection.require(used != Mode.SUPERSET || answer.addedRows().findAny().isEmpty() || pairs > 0,
                "SUPERSET without a pair");
        inspection.require(answer.has(Code.SUPERSET_PARTIAL) == (used == Mode.SUPERSET && alone > 0),
                "rows left unpaired are told");
        answer.week.audit().reasons().stream().filter(reason -> reason.code() == Code.SUPERSET_PARTIAL)
                .forEach(reason -> inspection.require(Objects.requireNonNull(reason.value()).intValueExact() == alone,
                        "the unpaired sets are " + alone));
        boolean refused = answer.week.requestedPriority() == Mode.SUPERSET && used != Mode.SUPERSET;
        inspection.require(!refused || asked.baseRowSets() > 0 || answer.rowSets() < 5 || !aPairIsPossible(),
                "SUPERSET is refused though a pair is possible");
    }

    private void day(Answered.Day day) {
        for (int i = 0; i < day.slots().size(); i++) {
            Answered.Slot slot = day.slots().get(i);
            UUID partner = slot.slot().supersetWith();
            if (slot.addedRow()) {
                boolean free = asked.days.stream().noneMatch(base -> base.weekday() == day.weekday());
                Mode mode = slot.paired() ? Mode.SUPERSET : free ? Mode.OWN_DAY : Mode.ROWS_FIRST;
                inspection.require(slot.slot().mode() == mode, "the mode of " + slot.fact().id());
            }
            if (partner == null) {
                inspection.require(!couldBePairedWhereItStands(day, slot),
                        slot.fact().id() + " could be paired where it stands");
                continue;
            }
            boolean row = slot.addedRow();
            int other = row ? i - 1 : i + 1;
            boolean named = other >= 0 && other < day.slots().size()
                    && day.slots().get(other).slot().slotId().equals(partner)
                    && slot.slot().slotId().equals(day.slots().get(other).slot().supersetWith());
            inspection.require(named && (row || slot.base()), "a pair names each other");
            inspection.require(!row || !named || mayPair(day.slots().get(other), slot.fact(), slot.sets()),
                    "pair rule: " + slot.fact().id() + " on " + day.weekday());
        }
    }

    /** Whether the rule allows this row after this press; both the answer's own judgement and the places are apart. */
    static boolean mayPair(Answered.Slot press, Fact row, int sets) {
        return press.base() && isPartner(press.fact(), Objects.requireNonNull(press.slot().kind())) && sets <= press.sets()
                && matches(press.fact(), row);
    }

    private static boolean isPartner(Fact press, Kind kind) {
        return press.push() && (kind == Kind.BACK_OFF || kind == Kind.SECONDARY || kind == Kind.TERTIARY);
    }

    static boolean matches(Fact press, Fact row) {
        boolean barbell = press.equipment().stream().anyMatch(way -> way.contains("barbell"));
        return WITH_ANY_PRESS.contains(row.id()) || (row.id().equals("seal_row") && !barbell);
    }

    /** A row that opens its session though a press of the same session is free for it, before any isolation. */
    private boolean couldBePairedWhereItStands(Answered.Day day, Answered.Slot row) {
        boolean wanted = answer.week.priority() == Mode.SUPERSET && row.addedRow() && !asked.deload();
        return wanted && day.slots().stream().takeWhile(slot -> !slot.fact().isolation())
                .anyMatch(press -> press.slot().supersetWith() == null && mayPair(press, row.fact(), row.sets()));
    }

    private boolean aPairIsPossible() {
        return asked.days.stream().flatMap(day -> day.slots().stream().takeWhile(slot -> !slot.fact().isolation()))
                .filter(press -> isPartner(press.fact(), press.kind()) && press.sets() >= 2)
                .anyMatch(press -> asked.choices().stream().anyMatch(row -> matches(press.fact(), row)));
    }
}
