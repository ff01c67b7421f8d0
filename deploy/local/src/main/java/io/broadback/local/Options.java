package io.broadback.local;

import java.nio.file.Path;
import java.util.Optional;

/** What {@code deploy/up} was asked for. */
record Options(boolean check, boolean help, Path data, int port, Optional<String> postgres, Optional<String> kafka,
        Optional<String> issuer) {
    private static final int FRONT_DOOR = 8080;

    static final String HELP = """
            deploy/up [OPTION…]       starts Broadback on this machine and keeps it running until Ctrl-C

              --check                 start, log one set, see next week's plan carry the new load, stop; exit 0 or 1
              --data DIR              where everything is kept (default: .local in the project)
              --port N                the front door's port (default 8080); N to N+8 are used, on localhost only
              --postgres URL          use this PostgreSQL (17 or newer): postgresql://USER:PASSWORD@HOST:PORT.
                                      USER must be a superuser, because databases and roles are made
              --kafka HOST:PORT       use this Kafka (4.0 or newer): topics are declared with one replica; set the broker's
                                      group.consumer.session.timeout.ms to 6000 as production does
              --issuer URL            use this OpenID provider; no demo chain and no deploy/token then, because tokens
                                      come from it
              --help                  this text
            """;

    static Options of(String[] arguments, Path data) {
        Options options = new Options(false, false, data, FRONT_DOOR, Optional.empty(), Optional.empty(), Optional.empty());
        for (int index = 0; index < arguments.length; index++) {
            String name = arguments[index];
            options = switch (name) {
                case "--check" -> options.withCheck();
                case "--help", "-h" -> options.withHelp();
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
        return new Options(true, help, data, port, postgres, kafka, issuer);
    }

    private Options withHelp() {
        return new Options(check, true, data, port, postgres, kafka, issuer);
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--data" -> new Options(check, help, Path.of(value), port, postgres, kafka, issuer);
            case "--port" -> new Options(check, help, data, number(value), postgres, kafka, issuer);
            case "--postgres" -> new Options(check, help, data, port, Optional.of(value), kafka, issuer);
            case "--kafka" -> new Options(check, help, data, port, postgres, Optional.of(value), issuer);
            default -> new Options(check, help, data, port, postgres, kafka, Optional.of(value));
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
