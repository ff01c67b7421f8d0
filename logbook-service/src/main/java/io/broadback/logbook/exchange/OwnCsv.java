package io.broadback.logbook.exchange;

import java.io.StringWriter;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.broadback.logbook.set.StoredSet;

/** Writes the log as {@link OwnFormat}. */
final class OwnCsv implements LogWriter {
    @Override
    public String begin() {
        return lines(List.of(OwnFormat.COLUMNS));
    }

    @Override
    public String rows(List<LogRow> rows) {
        return lines(rows.stream().map(OwnCsv::columns).toList());
    }

    @Override
    public String end() {
        return "";
    }

    private static List<String> columns(LogRow row) {
        StoredSet set = row.set();
        return OwnFormat.row(row.session().id(), row.session().session(), set == null ? null : set.id(),
                set == null ? null : set.set());
    }

    private static String lines(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
        rows.forEach(csv::writeRecord);
        return text.toString();
    }
}
