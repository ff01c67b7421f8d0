package io.broadback.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory a process holds, as Linux counts it. */
final class ResidentMemory {
    private static final String LINE = "VmRSS:";

    private ResidentMemory() {
    }

    /** Bytes; 0 if the process is gone. */
    static long of(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith(LINE))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024).findFirst().orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }
}
