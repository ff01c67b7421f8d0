package io.broadback.progression.target.domain;

/**
 * How eagerly a chain or a coach wants loads to rise (rule 3.1). {@code name} and {@code version} say in receipts which
 * policy it was; the rules look at trigger and damping only.
 */
public record Policy(String name, long version, Trigger trigger, Damping damping) {

    /** The literal rule: one set at the top raises the next set, and no rejection damps the step. */
    public static final Policy LITERAL = new Policy("default", 1, Trigger.ONE_SET, Damping.NONE);

    /** How many sets at the top of the range it takes. */
    public enum Trigger {
        ONE_SET,
        TWO_SETS,
        ALL_SETS
    }

    /** What happens when a load on the way up was recently too heavy. */
    public enum Damping {
        NONE,
        HALVE_AFTER_REJECTION
    }
}
