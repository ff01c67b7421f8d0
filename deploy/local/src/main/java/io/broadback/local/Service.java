package io.broadback.local;

import java.nio.file.Path;
import java.util.Locale;

/** The four services, by the name that is their first path segment, their database and their folder. */
public enum Service {
    CATALOG,
    LOGBOOK,
    PROGRESSION,
    PROGRAM;

    /** For example {@code catalog}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The packaged application inside the project. */
    Path application(Path project) {
        return project.resolve(this + "-service/target/quarkus-app/quarkus-run.jar");
    }
}
