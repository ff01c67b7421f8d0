package io.broadback.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

import sun.misc.Signal;

/** The command behind {@code deploy/up}: starts the platform, shows it to a person, and stops it in order when asked. */
final class Launcher {
    private static final Logger LOG = Logger.getLogger("io.broadback.local");

    private final String[] arguments;
    private final Path project = Path.of(System.getProperty("broadback.project", ".")).toAbsolutePath().normalize();
    private final CountDownLatch stopped = new CountDownLatch(1);

    Launcher(String[] arguments) {
        this.arguments = arguments;
    }

    /** The exit code. */
    int run() {
        try {
            Options options = Options.of(arguments, project.resolve(".local"));
            if (options.help()) {
                System.out.print(Options.HELP);
                return 0;
            }
            return run(options, options.settings(project));
        } catch (LaunchFailure failure) {
            System.err.println("deploy/up: " + failure.getMessage());
            LOG.log(Level.SEVERE, failure.getMessage(), failure);
            return 1;
        } catch (RuntimeException failure) {
            System.err.println(
                    "deploy/up: something went wrong that should not (" + failure + "); see .local/logs/launcher.log.");
            LOG.log(Level.SEVERE, "Unexpected", failure);
            return 1;
        }
    }

    private int run(Options options, Settings settings) {
        logTo(settings.data().log("launcher"));
        LocalPlatform platform = new LocalPlatform(settings);
        stopOnSignals(platform);
        try (Progress progress = Progress.onStandardOutput()) {
            progress.line("Broadback starts; its data are in " + settings.data().path());
            platform.start(progress);
            progress.line("Ready after %.1f s on %s (the four services hold %d MB).".formatted(progress.seconds(),
                    platform.frontDoor(), platform.residentBytes() / 1_000_000));
            if (options.check()) {
                platform.close();
                return 0;
            }
        } catch (LaunchFailure failure) {
            if (!platform.isStopping()) {
                throw failure;
            }
        }
        awaitStop();
        return 0;
    }

    private void stopOnSignals(LocalPlatform platform) {
        for (String name : new String[] { "TERM", "INT", "HUP" }) {
            Signal.handle(new Signal(name), signal -> stop(platform));
        }
        // Started by deploy/up: when that is killed, nobody else would stop the platform.
        if (Boolean.getBoolean("broadback.stop-with-parent")) {
            ProcessHandle.current().parent().ifPresent(parent -> {
                var unused = parent.onExit().thenRun(() -> stop(platform));
            });
        }
    }

    private void stop(LocalPlatform platform) {
        System.out.println("Stopping…");
        platform.close();
        System.out.println("Stopped; the data stay.");
        stopped.countDown();
    }

    private void awaitStop() {
        try {
            stopped.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** What libraries have to say goes to a file; the terminal is for people. */
    private static void logTo(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Logger root = Logger.getLogger("");
            for (Handler handler : root.getHandlers()) {
                root.removeHandler(handler);
            }
            FileHandler handler = new FileHandler(file.toString(), 10_000_000, 1, true);
            handler.setFormatter(new SimpleFormatter());
            root.addHandler(handler);
        } catch (IOException failure) {
            throw new LaunchFailure("The log " + file + " cannot be written: " + failure.getMessage() + ".", failure);
        }
    }
}
