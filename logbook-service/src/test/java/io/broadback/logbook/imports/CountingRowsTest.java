package io.broadback.logbook.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.broadback.logbook.exchange.LogFile;
import io.broadback.logbook.exchange.UnreadableFile;
import io.broadback.logbook.exchange.domain.Layout;
import io.broadback.logbook.exchange.domain.Rows;
import io.broadback.logbook.imports.FileReport.LineNote;

class CountingRowsTest {
    private static final String HEADER = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n";

    /** A file that is made while it is read, so that nobody has to hold it. */
    private static InputStream file(Stream<String> rows) {
        Iterator<String> lines = Stream.concat(Stream.of(HEADER), rows).iterator();
        return new SequenceInputStream(new java.util.Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return lines.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(lines.next().getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private static String row(int number) {
        LocalDateTime start = LocalDateTime.of(2000, 1, 1, 18, 0).plusDays(number / 20);
        return "%s,Pull,1h,Exercise %d,%d,%d.5,5,0,0,,,%n".formatted(start.toString().replace('T', ' ') + ":00", number / 5 % 4,
                number % 5 + 1, 40 + number % 60);
    }

    private static FileReport count(Stream<String> rows) throws IOException, UnreadableFile {
        LogFile file = new LogFile(file(rows));
        Layout layout = Layout.of(file.header()).orElseThrow();
        CountingRows counting = new CountingRows(UUID.randomUUID(), layout.source(), new Rows(layout, file.hasDecimalCommas()));
        while (file.hasNext()) {
            counting.count(file.next());
        }
        return counting.report();
    }

    @Test
    void one_bad_row_among_fifty_thousand_is_told_by_its_line_and_the_others_are_kept() throws IOException, UnreadableFile {
        FileReport report = count(IntStream.range(0, 50_000).mapToObj(number -> number == 31_415 ? "spoilt\n" : row(number)));
        assertThat(report.sets()).isEqualTo(49_999);
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.lines()).containsExactly(new LineNote(31_417, "has 1 fields, the header 12"));
    }

    @Test
    void of_many_bad_rows_the_first_are_told_and_all_are_counted() throws IOException, UnreadableFile {
        FileReport report = count(IntStream.range(0, 1_000).mapToObj(number -> "spoilt " + number + "\n"));
        assertThat(report.refused()).isEqualTo(1_000);
        assertThat(report.lines()).hasSize(FileReport.MOST_LINES);
    }

    @Test
    void a_hundred_thousand_rows_are_counted_as_they_come() throws IOException, UnreadableFile {
        FileReport report = count(IntStream.range(0, 100_000).mapToObj(CountingRowsTest::row));
        assertThat(report.sets()).isEqualTo(100_000);
        assertThat(report.sessions()).isEqualTo(5_000);
        assertThat(report.exercises()).hasSize(4).containsEntry("Exercise 3", 25_000);
    }
}
