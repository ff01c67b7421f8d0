package io.broadback.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The log of a part, from where this start began writing it; a big one is put aside first. */
final class LogFile {
    private static final long BIG = 10_000_000;
    private static final int LINES = 12;
    private static final int TAIL_BYTES = 16_384;

    private final Path file;
    private final long start;

    private LogFile(Path file, long start) {
        this.file = file;
        this.start = start;
    }

    static LogFile continuing(Path file) {
        try {
            if (Files.exists(file) && Files.size(file) > BIG) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            return new LogFile(file, Files.exists(file) ? Files.size(file) : 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The last lines since the start, without stack frames, to be put behind a sentence; empty if there are none. */
    String lastWords() {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            log.seek(Math.max(start, log.length() - TAIL_BYTES));
            byte[] tail = new byte[(int) (log.length() - log.getFilePointer())];
            log.readFully(tail);
            List<String> lines = new String(tail, StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("\tat ")).toList();
            return lines.isEmpty() ? ""
                    : " The end of " + file + ":\n  "
                            + String.join("\n  ", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException unreadable) {
            return "";
        }
    }
}
