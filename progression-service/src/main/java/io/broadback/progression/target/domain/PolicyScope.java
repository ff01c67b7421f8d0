package io.broadback.progression.target.domain;

/** For whom a policy is set, from the widest to the closest; the closest that says something decides. */
public enum PolicyScope {
    CHAIN,
    GYM,
    COACH,
    EXERCISE,
    ATHLETE
}
