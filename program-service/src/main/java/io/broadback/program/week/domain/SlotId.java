package io.broadback.program.week.domain;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.UUID;

/** Id of a slot, derived from week, day and order alone, so that the same week always has the same ids. */
public record SlotId(UUID value) {
    static SlotId of(IsoWeek week, DayOfWeek weekday, int order) {
        return new SlotId(UUID.nameUUIDFromBytes((week + "/" + weekday + "/" + order).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
