package io.broadback.logbook.imports;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.broadback.logbook.exchange.domain.UnitVotes;

/**
 * What a file says as a whole; {@code exercises} holds how many sets each title has,
 * {@code passedOver} how many rows are nothing to import for a reason, {@code lines} the first of those that are wrong.
 */
record FileReport(int rows, int sets, int sessions, Map<String, Integer> passedOver, int duplicates, int refused,
        @Nullable LocalDateTime first, @Nullable LocalDateTime last, UnitVotes votes, Map<String, Integer> exercises,
        List<LineNote> lines) {
    /** The most lines that are told one by one; the numbers count all. */
    static final int MOST_LINES = 100;

    /** A line of the file and why it is not imported. */
    record LineNote(long line, String reason) {
    }
}
