package io.broadback.local;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the platform runs: the project with its packaged services, the data folder, the ports, and the servers that run already
 * and are used instead of embedded ones.
 */
public record Settings(Path project, DataFolder data, Ports ports, Optional<RunningPostgres> postgres, Optional<String> kafka,
        Optional<RunningIssuer> issuer) {

    public Settings {
        // The services run in another folder than the launcher.
        project = project.toAbsolutePath().normalize();
    }

    /** Everything embedded, with the data in the folder. */
    public static Settings embedded(Path project, Path data, Ports ports) {
        return new Settings(project, DataFolder.at(data), ports, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
