package io.broadback.logbook.copies;

import jakarta.inject.Singleton;

import io.broadback.platform.consumer.CopyHandler;
import io.broadback.platform.copy.ExerciseCopies;
import io.broadback.platform.copy.ExerciseCopyHandler;
import io.broadback.platform.event.Topics;
import io.broadback.platform.event.catalog.GymValue;
import io.broadback.platform.event.program.AthleteValue;
import io.broadback.platform.event.program.WeekValue;

/** One handler for every topic the logbook keeps a copy of. */
final class LogbookCopies {
    private LogbookCopies() {
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
    static final class Athletes extends CopyHandler {
        Athletes() {
            super(Topics.PROGRAM_ATHLETES, AthleteValue.class);
        }
    }

    @Singleton
    static final class Weeks extends CopyHandler {
        Weeks() {
            super(Topics.PROGRAM_WEEKS, WeekValue.class);
        }
    }
}
