package io.broadback.logbook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.logbook.exchange.LogFile.Row;

class LogFileTest {
    private static LogFile open(byte[] bytes) throws IOException, UnreadableFile {
        return new LogFile(new ByteArrayInputStream(bytes));
    }

    private static LogFile open(String text) throws IOException, UnreadableFile {
        return open(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Row> rows(LogFile file) throws IOException, UnreadableFile {
        List<Row> rows = new ArrayList<>();
        while (file.hasNext()) {
            rows.add(file.next());
        }
        return rows;
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_header() throws IOException, UnreadableFile {
        assertThat(open("\uFEFFa,b\n1,2\n").header()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "a,b,c | , | false", "a;b;c | ; | true", "'a\tb\tc' | '\t' | true" })
    void the_separator_is_the_one_in_the_header(String header, String separator, boolean commas)
            throws IOException, UnreadableFile {
        LogFile file = open(header + "\r\n1" + separator + "2" + separator + "3\r\n");
        assertThat(file.hasDecimalCommas()).isEqualTo(commas);
        assertThat(rows(file)).containsExactly(new Row(2, List.of("1", "2", "3")));
    }

    @Test
    void a_quoted_field_may_hold_lines_quotes_and_separators_and_lines_are_counted_on() throws IOException, UnreadableFile {
        assertThat(rows(open("a,b\n\"one\ntwo, \"\"three\"\"\",x\n\n1,2"))).containsExactly(
                new Row(2, List.of("one\ntwo, \"three\"", "x")), new Row(5, List.of("1", "2")));
    }

    @Test
    void a_header_alone_has_no_rows() throws IOException, UnreadableFile {
        assertThat(open("a,b").hasNext()).isFalse();
    }

    @Test
    void a_row_of_another_width_is_left_to_whoever_reads_it() throws IOException, UnreadableFile {
        assertThat(rows(open("a,b\n1\n1,2,3\n"))).containsExactly(new Row(2, List.of("1")), new Row(3, List.of("1", "2", "3")));
    }

    @Test
    void an_empty_file_is_none() {
        assertThatThrownBy(() -> open("")).isInstanceOf(UnreadableFile.class).hasMessageContaining("empty");
        assertThatThrownBy(() -> open("\n\n")).isInstanceOf(UnreadableFile.class).hasMessageContaining("empty");
    }

    @Test
    void what_is_no_utf_8_text_says_what_it_is() {
        assertThatThrownBy(() -> open(new byte[] { 'P', 'K', 3, 4, 0 })).hasMessageContaining("ZIP");
        assertThatThrownBy(() -> open(new byte[] { 0x1F, (byte) 0x8B, 8, 0 })).hasMessageContaining("compressed");
        assertThatThrownBy(() -> open("a,b".getBytes(StandardCharsets.UTF_16))).hasMessageContaining("UTF-16");
        assertThatThrownBy(() -> open(new byte[] { 'a', 0, 'b', 0 })).hasMessageContaining("not text");
        assertThatThrownBy(() -> open("Datum;Übung\n".getBytes(Charset.forName("ISO-8859-1")))).hasMessageContaining("UTF-8");
    }

    @Test
    void latin_1_far_down_the_file_is_found_too() throws IOException, UnreadableFile {
        byte[] text = ("a,b\n" + "1,2\n".repeat(10_000) + "ü,2\n").getBytes(StandardCharsets.ISO_8859_1);
        LogFile file = open(text);
        assertThatThrownBy(() -> rows(file)).isInstanceOf(UnreadableFile.class).hasMessageContaining("UTF-8");
    }

    @Test
    void a_quote_that_is_never_closed_ends_the_file_without_filling_the_memory() throws IOException, UnreadableFile {
        LogFile open = open("a,b\n1,2\n\"1,2\n" + "1,2\n".repeat(100_000));
        assertThatThrownBy(() -> rows(open)).isInstanceOf(UnreadableFile.class).hasMessageContaining("quote");
        LogFile atTheEnd = open("a,b\n1,\"2\n");
        assertThatThrownBy(() -> rows(atTheEnd)).isInstanceOf(UnreadableFile.class).hasMessageContaining("quote");
    }
}
