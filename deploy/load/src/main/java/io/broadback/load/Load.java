package io.broadback.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.broadback.local.LaunchFailure;
import io.broadback.local.Service;

/** The command behind {@code deploy/load/run}: starts a platform of its own, measures it, prints and writes the report. */
public final class Load {
    private static final int CALM_MILLIS = 5_000;
    private static final int SECOND_WARM_UP = 3;
    /** What is measured with the athletes of one chain made through the API. */
    private static final Set<Benchmark> OF_THE_CHAIN = EnumSet.of(Benchmark.PREVIEW, Benchmark.SET_TO_TARGET,
            Benchmark.SET_WRITE, Benchmark.MEMORY);
    private static final Set<Benchmark> OF_THE_PLATFORM = EnumSet
            .complementOf(EnumSet.of(Benchmark.FOLD, Benchmark.REBUILD, Benchmark.STORE));

    private final Options options;
    private final Path project;
    private final Report report = new Report();

    private Load(Options options, Path project) {
        this.options = options;
        this.project = project;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Locale.setDefault(Locale.ROOT);
        try {
            Options options = Options.of(arguments);
            if (options.help()) {
                System.out.print(Options.HELP);
                return;
            }
            new Load(options, Path.of(System.getProperty("broadback.project", ".")).toAbsolutePath().normalize()).run();
        } catch (IllegalArgumentException | IllegalStateException | LaunchFailure failure) {
            System.err.println("deploy/load/run: " + failure.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException {
        Path target = project.resolve("deploy/load/target");
        Path data = Files.createTempDirectory(Files.createDirectories(target), "data-");
        describeInputs();
        if (options.wants(Benchmark.FOLD)) {
            Fold.run(options, report);
        }
        if (options.benchmarks().stream().anyMatch(OF_THE_PLATFORM::contains)) {
            measureThePlatform(data);
        }
        if (options.wants(Benchmark.START) || options.wants(Benchmark.REBUILD)) {
            startAgain(data);
        }
        if (options.wants(Benchmark.STORE)) {
            store(target, Files.createTempDirectory(target, "data-"));
        }
        report.input("one core hashes " + MachineSpeed.megabytesOfSha256() + " MB/s (SHA-256) at the end");
        delete(data);
        System.out.println("\n" + report);
        Files.writeString(target.resolve("report.md"), report.toString());
    }

    private void measureThePlatform(Path data) throws InterruptedException {
        try (Platform platform = Platform.start(project, data)) {
            if (options.wants(Benchmark.START)) {
                start(platform, "empty data folder");
            }
            measure(platform);
        } catch (RuntimeException failure) {
            System.err.println("The logs of the services stay in " + data.resolve("logs"));
            throw failure;
        }
    }

    /** A fresh platform on the data there is; what a rebuild holds in memory is then not that of an earlier benchmark. */
    private void startAgain(Path data) {
        try (Platform platform = Platform.start(project, data)) {
            if (options.wants(Benchmark.START)) {
                start(platform, "data folder kept from the benchmarks before");
            }
            if (options.wants(Benchmark.REBUILD)) {
                new Rebuild(platform, options).run(report);
            }
        }
    }

    /** On a platform and data of its own, because what it stores would slow down everything after it. */
    private void store(Path target, Path data) throws IOException {
        try (Platform platform = Platform.start(project, data)) {
            new Store(platform, options).run(report, target.resolve("store.svg"));
        }
        delete(data);
    }

    private void describeInputs() throws IOException {
        report.input(Runtime.getRuntime().availableProcessors() + " cores, load of the machine at the start "
                + Files.readString(Path.of("/proc/loadavg")).split(" ")[0] + "; Java " + Runtime.version()
                + "; everything on this machine: engines, services, load");
        report.input("one core hashes " + MachineSpeed.megabytesOfSha256() + " MB/s (SHA-256) at the start");
        report.input("rounds of %d s after %d s of warm-up; %d athletes, each with a token of its own (RS256)"
                .formatted(options.seconds(), options.warmUp(), options.athletes()));
    }

    private void start(Platform platform, String what) {
        report.line("start", "everything ready, " + what, "%.1f s".formatted(platform.startSeconds()), "< 30 s");
    }

    private void measure(Platform platform) throws InterruptedException {
        if (OF_THE_CHAIN.stream().noneMatch(options::wants)) {
            edit(platform);
            analytics(platform);
            return;
        }
        System.out.println("  Making a chain of " + options.athletes() + " athletes");
        Chain chain = Chain.make(platform, options.athletes());
        memory(platform, "idle");
        if (options.wants(Benchmark.PREVIEW)) {
            new Preview(platform, chain).run(options, report);
        }
        if (options.wants(Benchmark.SET_TO_TARGET)) {
            new SetToTarget(platform, chain).run(options, report);
        }
        edit(platform);
        analytics(platform);
        if (options.wants(Benchmark.SET_WRITE)) {
            setWrite(platform, chain);
            return;
        }
        memory(platform, "after the load");
    }

    private void edit(Platform platform) {
        if (options.wants(Benchmark.EDIT)) {
            new Edit(platform).run(report);
        }
    }

    private void analytics(Platform platform) {
        if (options.wants(Benchmark.ANALYTICS)) {
            new Analytics(platform).run(options, report);
        }
    }

    /**
     * Once with everything running, and once without the readers of the log, who use the same cores in both kinds of rounds.
     */
    private void setWrite(Platform platform, Chain chain) throws InterruptedException {
        SetWrite writing = new SetWrite(platform, chain, options, report);
        report.input("set-write: " + options.clients() + " clients in flight, PostgreSQL " + writing.postgresVersion());
        writing.run("set-write, all running", options.warmUp());
        memory(platform, "after the load");
        platform.stop(Service.PROGRESSION, Service.PROGRAM);
        writing.run("set-write, no readers", SECOND_WARM_UP);
        writing.close();
    }

    private void memory(Platform platform, String when) throws InterruptedException {
        if (!options.wants(Benchmark.MEMORY)) {
            return;
        }
        Thread.sleep(CALM_MILLIS);
        ProcessTable processes = new ProcessTable(platform.data());
        long[] bytes = Arrays.stream(Service.values()).mapToLong(processes::residentBytes).toArray();
        String each = Arrays.stream(Service.values()).map(service -> service + " " + bytes[service.ordinal()] / 1_000_000)
                .collect(Collectors.joining(", "));
        report.line("memory", "four services resident, " + when,
                "%d MB (%s)".formatted(Arrays.stream(bytes).sum() / 1_000_000, each), "< 1200 MB");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
