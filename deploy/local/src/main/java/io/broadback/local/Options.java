package io.broadback.local;

import java.nio.file.Path;
import java.util.Optional;

/** What {@code deploy/up} was asked for. */
record Options(boolean check, Path data, int port, Optional<String> postgres, Optional<String> kafka,
        Optional<String> issuer) {
    private static final int FRONT_DOOR = 8080;

    static Options of(String[] arguments, Path data) {
        Options options = new Options(false, data, FRONT_DOOR, Optional.empty(), Optional.empty(), Optional.empty());
        for (int index = 0; index < arguments.length; index++) {
            String name = arguments[index];
            options = switch (name) {
                case "--check" -> options.withCheck();
                case "--data", "--port", "--postgres", "--kafka", "--issuer" -> {
                    index++;
                    if (index == arguments.length || arguments[index].startsWith("--")) {
                        throw new LaunchFailure("The option " + name + " needs a value; deploy/up --help tells which.");
                    }
                    yield options.with(name, arguments[index]);
                }
                default ->
                    throw new LaunchFailure("There is no option '" + name + "'; deploy/up --help tells which there are.");
            };
        }
        if (options.check && options.issuer.isPresent()) {
            throw new LaunchFailure("--check needs tokens, which only the embedded issuer gives: leave out --issuer.");
        }
        return options;
    }

    private Options withCheck() {
        return new Options(true, data, port, postgres, kafka, issuer);
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--data" -> new Options(check, Path.of(value), port, postgres, kafka, issuer);
            case "--port" -> new Options(check, data, number(value), postgres, kafka, issuer);
            case "--postgres" -> new Options(check, data, port, Optional.of(value), kafka, issuer);
            case "--kafka" -> new Options(check, data, port, postgres, Optional.of(value), issuer);
            default -> new Options(check, data, port, postgres, kafka, Optional.of(value));
        };
    }

    private static int number(String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException notANumber) {
            throw new LaunchFailure("--port needs a number, not '" + value + "'.");
        }
    }

    Settings settings(Path project) {
        return new Settings(project, DataFolder.at(data), new Ports(port), postgres.map(RunningPostgres::at), kafka,
                issuer.map(RunningIssuer::at));
    }
}
