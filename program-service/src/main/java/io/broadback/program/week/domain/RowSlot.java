package io.broadback.program.week.domain;

/** Sets of one option in one zone; not yet on a day. */
record RowSlot(Zone zone, RowOption option, int sets) {
    Exercise exercise() {
        return option.exercise();
    }

    boolean isSameWorkAs(RowSlot other) {
        return exercise().equals(other.exercise()) && option.range().equals(other.option.range());
    }
}
