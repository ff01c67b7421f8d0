package io.broadback.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.broadback.local.Service;

/** The platform's processes as Linux shows them: memory they hold, processor time they used. */
final class ProcessTable {
    private static final double TICKS_A_SECOND = 100;
    private static final Path PROC = Path.of("/proc");

    private final Path data;

    ProcessTable(Path data) {
        this.data = data;
    }

    /** Who used the processor. OTHERS is everything on the machine that is not ours: near 0 on a calm one. */
    enum User {
        LOAD,
        POSTGRES,
        KAFKA,
        CATALOG,
        LOGBOOK,
        PROGRESSION,
        PROGRAM,
        OTHERS
    }

    /** Processor seconds by user since the machine started. */
    Map<User, Double> processorSeconds() {
        Map<User, Double> seconds = new EnumMap<>(User.class);
        double ours = 0;
        try (Stream<Path> processes = Files.list(PROC)) {
            for (Path process : processes.filter(each -> each.getFileName().toString().matches("\\d+")).toList()) {
                Optional<User> user = user(process);
                double used = user.isPresent() ? secondsOf(process) : 0;
                user.ifPresent(known -> seconds.merge(known, used, Double::sum));
                ours += used;
            }
            seconds.put(User.OTHERS, busySeconds() - ours);
        } catch (IOException failure) {
            throw new IllegalStateException("/proc cannot be read", failure);
        }
        return seconds;
    }

    /** Process of a service, if it runs. */
    Optional<ProcessHandle> of(Service service) {
        return ProcessHandle.current().children().filter(child -> user(PROC.resolve(Long.toString(child.pid())))
                .filter(user -> user.name().equals(service.name())).isPresent()).findFirst();
    }

    /** Bytes of memory a service holds. */
    long residentBytes(Service service) {
        return of(service).map(process -> status(process.pid(), "VmRSS:") * 1024).orElse(0L);
    }

    /** The most bytes of memory a service has ever held. */
    long peakResidentBytes(Service service) {
        return of(service).map(process -> status(process.pid(), "VmHWM:") * 1024).orElse(0L);
    }

    private Optional<User> user(Path process) {
        if (process.endsWith(Long.toString(ProcessHandle.current().pid()))) {
            return Optional.of(User.LOAD);
        }
        String command = read(process.resolve("cmdline")).replace('\0', ' ');
        if (command.startsWith("postgres: ")) {
            return user(PROC.resolve(Long.toString(status(Long.parseLong(process.getFileName().toString()), "PPid:"))));
        }
        if (!command.contains(data.toString()) || command.contains("/bash ")) {
            return Optional.empty();
        }
        if (command.contains("kafka.Kafka")) {
            return Optional.of(User.KAFKA);
        }
        for (Service service : Service.values()) {
            if (command.contains(service + "-service/target/quarkus-app")) {
                return Optional.of(User.valueOf(service.name()));
            }
        }
        return command.contains("/bin/postgres") ? Optional.of(User.POSTGRES) : Optional.empty();
    }

    /** Of a process with its ended children; of this one without them. */
    private static double secondsOf(Path process) {
        String stat = read(process.resolve("stat"));
        if (stat.isEmpty()) {
            return 0;
        }
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
    }

    private static double busySeconds() {
        String[] fields = read(PROC.resolve("stat")).lines().findFirst().orElseThrow().trim().split(" +");
        long busy = 0;
        for (int field = 1; field <= 7; field++) {
            boolean idle = field == 4 || field == 5;
            busy += idle ? 0 : Long.parseLong(fields[field]);
        }
        return busy / TICKS_A_SECOND;
    }

    private static long status(long process, String name) {
        return read(PROC.resolve(process + "/status")).lines().filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
    }

    /** Empty if the process is gone. */
    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }
}
