package io.broadback.load;

import java.util.EnumSet;
import java.util.Set;

/** What {@code deploy/load/run} was asked for. */
record Options(Set<Benchmark> benchmarks, int seconds, int warmUp, int rounds, int clients, int athletes, int sets, int rate,
        boolean help) {
    private static final Options DEFAULTS = new Options(EnumSet.allOf(Benchmark.class), 10, 10, 3, 32, 2_000, 200, 200, false);

    static final String HELP = """
            deploy/load/run [BENCHMARK…] [OPTION…]     measures the local platform, on ports and data of its own

              BENCHMARK         some of %s; without any: all
              --seconds N       length of one round (default 10)
              --warm-up N       seconds of warm-up before each kind of load (default 10)
              --rounds N        rounds of set-write, function and HTTP in turn (default 3)
              --clients N       clients in flight of set-write (default 32)
              --athletes N      athletes of the chain, and of rebuild's own (default 2000)
              --sets N          sets of each athlete of rebuild, on one track (default 200)
              --rate N          sets a second of set-to-target (default 200)
              --help            this text
            """.formatted(Benchmark.names());

    /** Reads the command line; an IllegalArgumentException says what is wrong with it. */
    static Options of(String[] arguments) {
        Options options = DEFAULTS;
        Set<Benchmark> chosen = EnumSet.noneOf(Benchmark.class);
        for (int index = 0; index < arguments.length; index++) {
            String argument = arguments[index];
            if (argument.equals("--help") || argument.equals("-h")) {
                options = options.withHelp();
            } else if (argument.startsWith("--")) {
                index++;
                options = options.with(argument, index < arguments.length ? arguments[index] : "");
            } else {
                chosen.add(Benchmark.named(argument));
            }
        }
        return chosen.isEmpty() ? options : options.only(chosen);
    }

    boolean wants(Benchmark benchmark) {
        return benchmarks.contains(benchmark);
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--seconds" ->
                new Options(benchmarks, number(name, value), warmUp, rounds, clients, athletes, sets, rate, help);
            case "--warm-up" ->
                new Options(benchmarks, seconds, number(name, value), rounds, clients, athletes, sets, rate, help);
            case "--rounds" ->
                new Options(benchmarks, seconds, warmUp, number(name, value), clients, athletes, sets, rate, help);
            case "--clients" ->
                new Options(benchmarks, seconds, warmUp, rounds, number(name, value), athletes, sets, rate, help);
            case "--athletes" ->
                new Options(benchmarks, seconds, warmUp, rounds, clients, number(name, value), sets, rate, help);
            case "--sets" ->
                new Options(benchmarks, seconds, warmUp, rounds, clients, athletes, number(name, value), rate, help);
            case "--rate" ->
                new Options(benchmarks, seconds, warmUp, rounds, clients, athletes, sets, number(name, value), help);
            default -> throw new IllegalArgumentException("There is no option '" + name + "'; --help tells which there are.");
        };
    }

    private Options only(Set<Benchmark> chosen) {
        return new Options(chosen, seconds, warmUp, rounds, clients, athletes, sets, rate, help);
    }

    private Options withHelp() {
        return new Options(benchmarks, seconds, warmUp, rounds, clients, athletes, sets, rate, true);
    }

    private static int number(String name, String value) {
        if (!value.matches("[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException(name + " needs a whole number above 0, not '" + value + "'.");
        }
        return Integer.parseInt(value);
    }
}
