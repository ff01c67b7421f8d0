package io.broadback.program.week.domain;

import java.util.List;
import java.util.stream.IntStream;

/**
 * H8: which row sets stand where their mode wants them (4.2). Rows of the base open their sessions where rows go first; an own
 * day is judged by what the plan adds; beside pairs, what opens a session is placed too.
 */
final class ModePlacement {
    private static final int MAX_TOP_UP = 6;

    private final Plan plan;
    private final Mode mode;
    private final boolean countVerticalPulls;

    ModePlacement(Plan plan, Mode mode, boolean countVerticalPulls) {
        this.plan = plan;
        this.mode = mode;
        this.countVerticalPulls = countVerticalPulls;
    }

    /** Share of the row sets that are placed; none of none. */
    Ratio share() {
        int rows = judged();
        return rows == 0 ? Ratio.ZERO : Ratio.of(placed(), rows);
    }

    boolean holds() {
        return placed() == judged();
    }

    private int judged() {
        return plan.days().stream().mapToInt(this::rowSets).sum();
    }

    private int placed() {
        return switch (mode) {
            case ROWS_FIRST -> plan.days().stream().mapToInt(this::leadingRowSets).sum();
            case OWN_DAY -> onOwnDays() + topUp();
            case SUPERSET -> plan.days().stream().mapToInt(day -> leadingRowSets(day) + pairedSets(day)).sum();
            case MIX -> plan.days().stream()
                    .mapToInt(day -> day.isOwnDay() ? rowSets(day) : leadingRowSets(day) + pairedSets(day)).sum();
        };
    }

    private int onOwnDays() {
        return plan.days().stream().filter(PlannedDay::isOwnDay).mapToInt(this::rowSets).sum();
    }

    /** One other session may open with up to six row sets. */
    private int topUp() {
        List<PlannedDay> others = plan.days().stream().filter(day -> !day.isOwnDay() && rowSets(day) > 0).toList();
        if (others.size() != 1 || onOwnDays() == 0) {
            return 0;
        }
        int sets = leadingRowSets(others.getFirst());
        return sets <= MAX_TOP_UP ? sets : 0;
    }

    private int rowSets(PlannedDay day) {
        return day.slots().stream().filter(this::isRow).mapToInt(PlannedSlot::sets).sum();
    }

    private int leadingRowSets(PlannedDay day) {
        return day.slots().stream().takeWhile(this::isRow).mapToInt(PlannedSlot::sets).sum();
    }

    private int pairedSets(PlannedDay day) {
        return IntStream.range(0, day.slots().size()).filter(slot -> Pairing.holdsAt(day.slots(), slot))
                .map(slot -> day.slots().get(slot).sets()).sum();
    }

    private boolean isRow(PlannedSlot slot) {
        return slot.countsAsRow(countVerticalPulls) && (mode.opensSessions() || !slot.isBase());
    }
}
