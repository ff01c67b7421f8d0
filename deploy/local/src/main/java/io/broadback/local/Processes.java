package io.broadback.local;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Ends processes and waits until they are gone. */
final class Processes {

    private Processes() {
    }

    /** Asks to stop, waits, and forces what has not stopped by then. */
    static void end(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!isGone(process, patience)) {
            kill(process);
        }
    }

    /** Forces a process and its children to end at once. */
    static void kill(ProcessHandle process) {
        List<ProcessHandle> all = Stream.concat(Stream.of(process), process.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> isGone(each, Duration.ofSeconds(10)));
    }

    private static boolean isGone(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
