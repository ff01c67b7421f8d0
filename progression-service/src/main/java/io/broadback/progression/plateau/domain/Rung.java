package io.broadback.progression.plateau.domain;

import java.util.Arrays;

/** The ladder (3.12): what to do next when there is no result, from the smallest change to the largest. */
public enum Rung {
    EXECUTE_THE_PLAN,
    ADD_ROW_SETS,
    MOVE_ZONE,
    SWAP_SECONDARY_ROW,
    DELOAD,
    STRONGER_MODE,
    SWAP_PRIMARY_ROW;

    /** 0 for the plan as it is, 1 to 6 for the changes. */
    public int number() {
        return switch (this) {
            case EXECUTE_THE_PLAN -> 0;
            case ADD_ROW_SETS -> 1;
            case MOVE_ZONE -> 2;
            case SWAP_SECONDARY_ROW -> 3;
            case DELOAD -> 4;
            case STRONGER_MODE -> 5;
            case SWAP_PRIMARY_ROW -> 6;
        };
    }

    /** The rung of a number. */
    public static Rung numbered(int number) {
        return Arrays.stream(values()).filter(rung -> rung.number() == number).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The rungs are numbered 0 to 6, not " + number));
    }

    /** Whether the plan is changed; rung 0 only asks for it to be done. */
    boolean changesThePlan() {
        return this != EXECUTE_THE_PLAN;
    }
}
