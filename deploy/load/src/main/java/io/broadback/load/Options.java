package io.broadback.load;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code deploy/load/run} was asked for. */
record Options(Set<Benchmark> benchmarks, Map<Setting, Integer> settings, boolean help) {
    static final String HELP = """
            deploy/load/run [BENCHMARK…] [OPTION…]     measures the local platform, on ports and data of its own

              BENCHMARK         some of %s; without any: all
            %s
              --help            this text
            """.formatted(Benchmark.names(),
            Arrays.stream(Setting.values()).map(Setting::help).collect(Collectors.joining("\n")));

    /** A number that may be chosen, with what is taken otherwise. */
    enum Setting {
        SECONDS(10, "length of one round"),
        WARM_UP(10, "seconds of warm-up before each kind of load"),
        ROUNDS(3, "rounds of set-write, function and HTTP in turn"),
        CLIENTS(32, "clients in flight of set-write and store"),
        ATHLETES(2_000, "athletes of the chain, of rebuild's and of store's own"),
        SETS(200, "sets of each athlete of rebuild, on one track"),
        RATE(200, "sets a second of set-to-target"),
        ROWS(1_000_000, "sets in the store at its last level; the others are none and a tenth");

        private final int otherwise;
        private final String meaning;

        Setting(int otherwise, String meaning) {
            this.otherwise = otherwise;
            this.meaning = meaning;
        }

        /** For example {@code --warm-up}. */
        String option() {
            return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private String help() {
            return "  %-18s%s (default %d)".formatted(option() + " N", meaning, otherwise);
        }

        static Setting named(String option) {
            return Arrays.stream(values()).filter(setting -> setting.option().equals(option)).findFirst().orElseThrow(
                    () -> new IllegalArgumentException(
                            "There is no option '" + option + "'; --help tells which there are."));
        }
    }

    /** Reads the command line; an IllegalArgumentException says what is wrong with it. */
    static Options of(String[] arguments) {
        boolean help = false;
        Map<Setting, Integer> settings = new EnumMap<>(Setting.class);
        Set<Benchmark> chosen = EnumSet.noneOf(Benchmark.class);
        for (int index = 0; index < arguments.length; index++) {
            String argument = arguments[index];
            if (argument.equals("--help") || argument.equals("-h")) {
                help = true;
            } else if (argument.startsWith("--")) {
                Setting setting = Setting.named(argument);
                index++;
                settings.put(setting, number(argument, index < arguments.length ? arguments[index] : ""));
            } else {
                chosen.add(Benchmark.named(argument));
            }
        }
        return new Options(chosen.isEmpty() ? EnumSet.allOf(Benchmark.class) : chosen, settings, help);
    }

    boolean wants(Benchmark benchmark) {
        return benchmarks.contains(benchmark);
    }

    int seconds() {
        return value(Setting.SECONDS);
    }

    int warmUp() {
        return value(Setting.WARM_UP);
    }

    int rounds() {
        return value(Setting.ROUNDS);
    }

    int clients() {
        return value(Setting.CLIENTS);
    }

    int athletes() {
        return value(Setting.ATHLETES);
    }

    int sets() {
        return value(Setting.SETS);
    }

    int rate() {
        return value(Setting.RATE);
    }

    int rows() {
        return value(Setting.ROWS);
    }

    private int value(Setting setting) {
        return settings.getOrDefault(setting, setting.otherwise);
    }

    private static int number(String name, String value) {
        if (!value.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException(name + " needs a whole number above 0, not '" + value + "'.");
        }
        return Integer.parseInt(value);
    }
}
