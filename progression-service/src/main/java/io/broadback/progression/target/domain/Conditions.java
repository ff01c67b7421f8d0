package io.broadback.progression.target.domain;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What was in force when and where a session took place: equipment, steps, policy, whether the exercise allows sway
 * (R34, R37), and for bodyweight pulls what the athlete weighed, in the track's unit (3.8; null: nobody knows, or it does not
 * matter). Sessions of one track may differ in all of it.
 */
public record Conditions(Equipment equipment, StepSize step, Policy policy, boolean swayAllowed,
        @Nullable BigDecimal bodyweight) {

    public Conditions(Equipment equipment, StepSize step, Policy policy, boolean swayAllowed) {
        this(equipment, step, policy, swayAllowed, null);
    }
}
