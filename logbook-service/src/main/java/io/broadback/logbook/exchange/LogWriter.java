package io.broadback.logbook.exchange;

import java.util.List;

/** Writes a log piece by piece; one writer for one file. */
interface LogWriter {
    String begin();

    String rows(List<LogRow> rows);

    /** What is left to write, perhaps nothing. */
    String end();
}
