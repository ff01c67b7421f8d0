package io.broadback.logbook.exchange;

import java.util.List;

/** Writes a log piece by piece; one writer for one file. */
interface LogWriter {
    String begin();

    String rows(List<LogRow> rows);

    /** The last piece, perhaps an empty one. */
    String end();
}
