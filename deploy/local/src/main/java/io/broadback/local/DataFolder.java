package io.broadback.local;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that holds everything the local platform keeps; deleting it is a fresh start. */
public record DataFolder(Path path) {
    private static final long NEEDED_MEGABYTES = 500;

    /** The folder, made if it is not there; a sentence when it cannot be written or its disk is full. */
    public static DataFolder at(Path wanted) {
        try {
            Files.createDirectories(wanted);
            Path path = wanted.toRealPath();
            Files.createDirectories(path.resolve("logs"));
            Files.delete(Files.createTempFile(path, "writable", null));
            long free = Files.getFileStore(path).getUsableSpace() / 1_000_000;
            if (free < NEEDED_MEGABYTES) {
                throw new LaunchFailure("The disk of " + path + " is full: " + free + " MB are free, " + NEEDED_MEGABYTES
                        + " MB are needed. Make room, or keep the data elsewhere with --data DIR.");
            }
            return new DataFolder(path);
        } catch (IOException failure) {
            throw new LaunchFailure("The data folder " + wanted + " cannot be written (" + reason(failure)
                    + "): choose another one with --data DIR.", failure);
        }
    }

    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "no permission";
        }
        if (failure instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        return failure.getClass().getSimpleName();
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    Path issuerKey() {
        return path.resolve("issuer.key");
    }

    Path log(String part) {
        return path.resolve("logs").resolve(part + ".log");
    }

    /** What the running platform tells {@code deploy/token}. */
    Path addresses() {
        return path.resolve("addresses.json");
    }

    Path lock() {
        return path.resolve("lock");
    }
}
