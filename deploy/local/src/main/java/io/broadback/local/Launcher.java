package io.broadback.local;

import java.io.FileNotFoundException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

import org.jboss.logmanager.handlers.FileHandler;

import io.broadback.local.demo.DemoChain;
import io.broadback.local.demo.LoopCheck;
import io.broadback.local.demo.Welcome;
import sun.misc.Signal;

/** The command behind {@code deploy/up}: starts the platform, shows it to a person, and stops it in order when asked. */
final class Launcher {
    private static final Logger LOG = Logger.getLogger("io.broadback.local");

    private final String[] arguments;
    private final Path project = Path.of(System.getProperty("broadback.project", ".")).toAbsolutePath().normalize();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean asked;

    Launcher(String[] arguments) {
        this.arguments = arguments;
    }

    /** The exit code. */
    int run() {
        try {
            Options options = Options.of(arguments, keptByDefault());
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
            return serve(options, platform, progress);
        } catch (LaunchFailure failure) {
            platform.close();
            if (!asked) {
                throw failure;
            }
        }
        // Asked to stop before it was ready; what failed then failed because of that.
        awaitStop();
        return 1;
    }

    private int serve(Options options, LocalPlatform platform, Progress progress) {
        if (options.issuer().isEmpty()) {
            DemoChain demo = new DemoChain(platform);
            progress.step("demo chain", demo::load);
            if (options.check()) {
                new LoopCheck(platform, seen -> progress.line("  ✓ " + seen)).run();
                progress.line("The loop runs.");
                platform.close();
                return 0;
            }
            new Welcome(platform, demo, tokenCommand(options)).lines().forEach(progress::line);
        }
        progress.line("");
        progress.line("Ctrl-C stops everything; the data stay.");
        awaitStop();
        return 0;
    }

    /** How a token is got from the folder in which the launcher was called. */
    private String tokenCommand(Options options) {
        String command = System.getProperty("broadback.token.command", "deploy/token");
        return options.data().equals(keptByDefault()) ? command : command + " --data " + options.data();
    }

    private Path keptByDefault() {
        return project.resolve(".local");
    }

    private void stopOnSignals(LocalPlatform platform) {
        for (String name : new String[] { "TERM", "INT", "HUP" }) {
            Signal.handle(new Signal(name), signal -> stop(platform));
        }
        // Started by deploy/up: when that is killed, nobody else would stop the platform.
        if (Boolean.getBoolean("broadback.stop-with-parent")) {
            ProcessHandle.current().parent().ifPresent(parent -> {
                // In a thread of its own: stopping waits for other processes, which are watched by the pool that calls this.
                var unused = parent.onExit().thenRunAsync(() -> stop(platform), Thread.ofPlatform().name("stop")::start);
            });
        }
    }

    private void stop(LocalPlatform platform) {
        asked = true;
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
        LogFile.continuing(file);
        Logger root = Logger.getLogger("");
        root.setLevel(Level.INFO);
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        try {
            root.addHandler(new FileHandler(new SimpleFormatter(), file.toFile(), true));
        } catch (FileNotFoundException failure) {
            throw new LaunchFailure("The log " + file + " cannot be written: " + failure.getMessage() + ".", failure);
        }
    }
}
