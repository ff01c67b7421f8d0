package io.broadback.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What a killed launcher left running: processes whose own command line names this data folder the way only the launcher writes
 * it. Ask only while holding the folder's lock.
 */
final class Leftovers {
    private final DataFolder data;

    Leftovers(DataFolder data) {
        this.data = data;
    }

    /** The argument by which a service's process is recognised. */
    static String mark(DataFolder data) {
        return "-Dbroadback.data=" + data.path();
    }

    /** Ends them, the services before the engines; how many there were. */
    int end() {
        List<ProcessHandle> services = with(mark(data));
        List<ProcessHandle> kafka = with(data.kafka().resolve("server.properties").toString());
        List<ProcessHandle> postgres = with(data.postgres().resolve("data").toString());
        List.of(services, kafka, postgres)
                .forEach(group -> {
                    group.forEach(ProcessHandle::destroy);
                    group.forEach(each -> Processes.end(each, Duration.ofSeconds(15)));
                });
        return services.size() + kafka.size() + postgres.size();
    }

    private static List<ProcessHandle> with(String argument) {
        return ProcessHandle.allProcesses().filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> isOurs(commandLine(process), argument)).toList();
    }

    /** An editor or a pager may be open on one of our files; only Java and PostgreSQL are ever started by us. */
    private static boolean isOurs(List<String> commandLine, String argument) {
        String program = Path.of(commandLine.getFirst()).getFileName() instanceof Path name ? name.toString() : "";
        return (program.equals("java") || program.equals("postgres")) && commandLine.contains(argument);
    }

    private static List<String> commandLine(ProcessHandle process) {
        try {
            byte[] line = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return Arrays.asList(new String(line, StandardCharsets.UTF_8).split("\0", -1));
        } catch (IOException gone) {
            return List.of("");
        }
    }
}
