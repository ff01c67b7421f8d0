package io.broadback.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Shows how the start goes: one line for each part that is ready, with a tick and its seconds. On a terminal a last line tells
 * what is still awaited.
 */
public final class Progress implements AutoCloseable {
    private static final String CLEAR_LINE = "\r\033[K";

    private final PrintStream out;
    private final boolean terminal;
    private final Set<String> awaited = new LinkedHashSet<>();
    private final long start = System.nanoTime();
    private final ScheduledExecutorService ticker = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("progress").factory());

    private Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        if (terminal) {
            var unused = ticker.scheduleAtFixedRate(this::redraw, 250, 250, TimeUnit.MILLISECONDS);
        }
    }

    public static Progress onStandardOutput() {
        return new Progress(System.out, isTerminal());
    }

    /** For tests: shows nothing. */
    public static Progress silent() {
        return new Progress(new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8), false);
    }

    private static boolean isTerminal() {
        try {
            Path target = Files.readSymbolicLink(Path.of("/proc/self/fd/1"));
            return target.startsWith("/dev/pts") || target.toString().startsWith("/dev/tty");
        } catch (IOException notLinux) {
            return false;
        }
    }

    /** Does the work and shows its name with a tick when it is done. */
    public void step(String name, Runnable work) {
        long began = System.nanoTime();
        show(name);
        boolean done = false;
        try {
            work.run();
            done = true;
        } finally {
            hide(name, done, began);
        }
    }

    private synchronized void show(String name) {
        awaited.add(name);
        redraw();
    }

    private synchronized void hide(String name, boolean done, long began) {
        awaited.remove(name);
        line((done ? "  ✓ " : "  ✗ ") + String.format(Locale.ROOT, "%-28s %5.1f s", name, secondsSince(began)));
        redraw();
    }

    /** Prints a line above the one that shows what is awaited. */
    public synchronized void line(String text) {
        out.println((terminal ? CLEAR_LINE : "") + text);
        out.flush();
    }

    private synchronized void redraw() {
        if (!terminal) {
            return;
        }
        out.print(CLEAR_LINE);
        if (!awaited.isEmpty()) {
            out.print("  … " + String.join(", ", awaited) + " (" + Math.round(seconds()) + " s)");
        }
        out.flush();
    }

    /** Seconds since the beginning. */
    public double seconds() {
        return secondsSince(start);
    }

    private static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }

    @Override
    public synchronized void close() {
        ticker.shutdownNow();
        if (terminal) {
            out.print(CLEAR_LINE);
            out.flush();
        }
    }
}
