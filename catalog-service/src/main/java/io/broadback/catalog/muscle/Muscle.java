package io.broadback.catalog.muscle;

import io.broadback.catalog.content.Translated;

/**
 * A muscle and what it does. {@code setsCounted} is false for muscles that are listed for their anatomy only and never carry a
 * number of sets (R43).
 */
public record Muscle(MuscleId id, Region region, boolean setsCounted, Translated<MuscleText> texts) {
}
