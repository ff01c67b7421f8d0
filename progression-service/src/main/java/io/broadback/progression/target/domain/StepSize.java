package io.broadback.progression.target.domain;

import java.math.BigDecimal;

import io.broadback.platform.training.Load;

/** The largest step up and down that an exercise takes, in the unit of the track; rule 3.6 caps both for light loads. */
public record StepSize(BigDecimal up, BigDecimal down) {
    public StepSize {
        up = Load.normalised(up);
        down = Load.normalised(down);
        if (up.signum() == 0 || down.signum() == 0) {
            throw new IllegalArgumentException("Steps are above 0, not +" + up + "/-" + down);
        }
    }

    public static StepSize of(String up, String down) {
        return new StepSize(new BigDecimal(up), new BigDecimal(down));
    }

    @Override
    public String toString() {
        return "+" + up.toPlainString() + "/-" + down.toPlainString();
    }
}
