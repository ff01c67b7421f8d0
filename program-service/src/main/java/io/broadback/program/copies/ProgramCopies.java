package io.broadback.program.copies;

import java.util.Collection;

import jakarta.inject.Singleton;

import io.broadback.platform.consumer.CopyHandler;
import io.broadback.platform.copy.ExerciseCopies;
import io.broadback.platform.copy.ExerciseCopyHandler;
import io.broadback.platform.event.Topics;
import io.broadback.platform.event.catalog.GymValue;
import io.broadback.platform.event.progression.GuidanceValue;
import io.broadback.platform.event.progression.TargetValue;
import io.broadback.program.done.ShownTargets;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** One handler for every topic program keeps a copy of. */
final class ProgramCopies {
    private ProgramCopies() {
    }

    @Singleton
    static final class Exercises extends ExerciseCopyHandler {
        Exercises(ExerciseCopies exercises) {
            super(exercises);
        }
    }

    @Singleton
    static final class Gyms extends CopyHandler {
        Gyms() {
            super(Topics.CATALOG_GYMS, GymValue.class);
        }
    }

    @Singleton
    static final class Targets extends CopyHandler {
        Targets() {
            super(Topics.PROGRESSION_TARGETS, TargetValue.class);
        }

        @Override
        protected Uni<Void> changing(SqlConnection transaction, Collection<Copied> values) {
            return ShownTargets.keepOld(transaction, values);
        }
    }

    @Singleton
    static final class Guidance extends CopyHandler {
        Guidance() {
            super(Topics.PROGRESSION_GUIDANCE, GuidanceValue.class);
        }
    }
}
