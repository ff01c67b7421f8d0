package io.broadback.platform.training;

/** Unit of a load. Loads are never converted between units (training rules, section 3). */
public enum WeightUnit {
    LB,
    KG;

    /** The name on the wire: {@code lb} or {@code kg}. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
