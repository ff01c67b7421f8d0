package io.broadback.platform.training;

/** What a logged set was for; rule 3.16 says which types count and which progress. */
public enum SetType {
    WORKING,
    WARM_UP,
    BACK_OFF,
    FAILURE,
    AMRAP,
    DROP,
    REST_PAUSE,
    RAMP,
    DELOAD,
    TEST;

    /** The name on the wire, for example {@code warm_up}. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
