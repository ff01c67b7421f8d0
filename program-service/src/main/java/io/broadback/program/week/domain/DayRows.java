package io.broadback.program.week.domain;

import java.util.List;

/** The added rows of one day: those that open it, in order, and those paired with presses of the base. */
record DayRows(List<RowSlot> opening, List<PairedRow> paired) {
    static final DayRows NONE = new DayRows(List.of(), List.of());

    /** A row directly after the base slot at this place of the session's {@code rest}. */
    record PairedRow(int press, RowSlot row) {
    }

    DayRows {
        opening = List.copyOf(opening);
        paired = List.copyOf(paired);
    }

    List<RowSlot> all() {
        return java.util.stream.Stream.concat(opening.stream(), paired.stream().map(PairedRow::row)).toList();
    }
}
