package io.broadback.platform.identity;

/** How far a role's permission for an operation goes, from not at all to the whole chain. */
public enum Grant {
    NONE,
    /** The caller's own athlete record. */
    OWN,
    /** Athletes (or gyms) of the coach's gyms. */
    REACH,
    CHAIN
}
