package io.broadback.progression.target.domain;

import org.jspecify.annotations.Nullable;

/** What the next set should be (rule 3.1): a load, the reps to aim for (null: beat the last result) and why. */
public sealed interface Decision {
    TrackLoad next();

    @Nullable
    Integer aim();

    Reason reason();

    Direction direction();

    /** More weight; the aim is the bottom of the range. */
    record Raise(TrackLoad next, Integer aim, Reason reason) implements Decision {
        @Override
        public Direction direction() {
            return Direction.RAISE;
        }
    }

    /** The same weight, which is the load of the set itself. */
    record Hold(TrackLoad next, @Nullable Integer aim, Reason reason) implements Decision {
        @Override
        public Direction direction() {
            return Direction.HOLD;
        }
    }

    /** Less weight; the aim is the bottom of the range. */
    record Lower(TrackLoad next, Integer aim, Reason reason) implements Decision {
        @Override
        public Direction direction() {
            return Direction.LOWER;
        }
    }
}
