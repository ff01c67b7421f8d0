package io.broadback.local;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Lets one launcher at a time use a data folder. The operating system gives the lock back when a launcher is killed; a launcher
 * that is stopping says so in the file and is waited for.
 */
final class FolderLock implements AutoCloseable {
    private static final Duration NOTICE = Duration.ofSeconds(2);
    private static final Duration STOPPING = Duration.ofSeconds(60);
    private static final String STOPS = " stops";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock, or fails with a sentence that names who has it; {@code waiting} hears of one that is waited for. */
    static FolderLock take(DataFolder data, Consumer<String> waiting) {
        try {
            FileChannel channel = FileChannel.open(data.lock(), CREATE, READ, WRITE);
            Patience patience = Patience.of(STOPPING);
            boolean told = false;
            while (!locks(channel)) {
                String holder = Files.readString(data.lock()).strip();
                Duration limit = holder.endsWith(STOPS) ? STOPPING : NOTICE;
                if (patience.waited().compareTo(limit) > 0) {
                    channel.close();
                    throw new LaunchFailure("Broadback runs already on " + data.path() + " (process " + holder
                            + "): use that one, stop it, or start another with --data DIR and --port N.");
                }
                if (holder.endsWith(STOPS) && !told) {
                    waiting.accept(holder);
                    told = true;
                }
                patience.pause();
            }
            FolderLock lock = new FolderLock(channel);
            lock.write("");
            return lock;
        } catch (IOException failure) {
            throw new LaunchFailure("The lock file " + data.lock() + " cannot be used: " + failure.getMessage(), failure);
        }
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            @Nullable
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    /** Tells the next launcher that it need not wait long. */
    void stopping() {
        write(STOPS);
    }

    private void write(String state) {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + state).getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
