package io.broadback.progression.target.domain;

/**
 * What was in force when and where a session took place: equipment, steps, policy, and whether the exercise allows sway
 * (R34, R37). Sessions of one track may differ in all of it.
 */
public record Conditions(Equipment equipment, StepSize step, Policy policy, boolean swayAllowed) {
}
