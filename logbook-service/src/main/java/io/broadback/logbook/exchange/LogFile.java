package io.broadback.logbook.exchange;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * A file with a header and rows, read one row after the other: what it holds in memory is one row and some buffers. The
 * separator is the one that occurs most in the header.
 */
public final class LogFile {
    private static final int HEADER = 8_192;
    private static final int LONGEST_ROW = 65_536;
    private static final int LOOK = 4;

    private final CloseableIterator<CsvRecord> rows;
    private final List<String> header;
    private final char separator;

    /** Reads the header. */
    public LogFile(InputStream bytes) throws IOException, UnreadableFile {
        BufferedInputStream buffered = new BufferedInputStream(bytes, HEADER);
        refuseOtherKinds(buffered);
        BufferedReader text = new BufferedReader(new InputStreamReader(buffered,
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)),
                HEADER);
        this.separator = separatorOf(text);
        this.rows = CsvReader.builder().fieldSeparator(separator).allowExtraFields(true).allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false).skipEmptyLines(true).maxBufferSize(LONGEST_ROW).ofCsvRecord(text).iterator();
        if (!hasNext()) {
            throw UnreadableFile.because("The file is empty");
        }
        this.header = nextRecord().getFields();
    }

    /** One row and the line of the file it begins on; the header is line 1. */
    public record Row(long line, List<String> fields) {
    }

    public List<String> header() {
        return header;
    }

    /** Whether commas separate nothing, so that one in a number is a decimal comma. */
    public boolean hasDecimalCommas() {
        return separator != ',';
    }

    public boolean hasNext() throws IOException, UnreadableFile {
        return reading(rows::hasNext);
    }

    public Row next() throws IOException, UnreadableFile {
        CsvRecord next = nextRecord();
        return new Row(next.getStartingLineNumber(), next.getFields());
    }

    private CsvRecord nextRecord() throws IOException, UnreadableFile {
        return reading(rows::next);
    }

    private interface Reading<T> {
        T read();
    }

    private static <T> T reading(Reading<T> reading) throws IOException, UnreadableFile {
        try {
            return reading.read();
        } catch (UncheckedIOException e) {
            throw translated(Objects.requireNonNull(e.getCause()));
        } catch (NoSuchElementException e) {
            throw new IllegalStateException("There is no further row", e);
        } catch (CsvParseException e) {
            if (e.getCause() instanceof IOException cause) {
                throw translated(cause);
            }
            throw UnreadableFile
                    .because("The rows cannot be told apart; perhaps a quote is opened and never closed, or a row is"
                            + " longer than " + LONGEST_ROW + " characters (" + e.getMessage() + ")");
        }
    }

    private static IOException translated(IOException cause) throws UnreadableFile {
        if (cause instanceof CharacterCodingException) {
            throw notUtf8();
        }
        return cause;
    }

    private static UnreadableFile notUtf8() {
        return UnreadableFile.anotherKind("The file is not UTF-8; save it as CSV in UTF-8 and send it again");
    }

    private static void refuseOtherKinds(BufferedInputStream bytes) throws IOException, UnreadableFile {
        bytes.mark(LOOK);
        byte[] first = bytes.readNBytes(LOOK);
        bytes.reset();
        if (first.length == 0) {
            throw UnreadableFile.because("The file is empty");
        }
        if (starts(first, 'P', 'K')) {
            throw UnreadableFile.anotherKind("The file is a ZIP archive or a spreadsheet; send the CSV file itself");
        }
        if (starts(first, 0x1F, 0x8B)) {
            throw UnreadableFile.anotherKind("The file is compressed; send the CSV file itself");
        }
        if (starts(first, 0xFE, 0xFF) || starts(first, 0xFF, 0xFE)) {
            throw UnreadableFile.anotherKind("The file is UTF-16; save it as CSV in UTF-8 and send it again");
        }
        if (starts(first, 0xEF, 0xBB) && first.length > 2 && (first[2] & 0xFF) == 0xBF) {
            bytes.skipNBytes(3);
        }
    }

    private static boolean starts(byte[] bytes, int one, int two) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == one && (bytes[1] & 0xFF) == two;
    }

    private static char separatorOf(Reader text) throws IOException, UnreadableFile {
        text.mark(HEADER);
        char[] start = new char[HEADER];
        int length = 0;
        try {
            for (int read = 0; read >= 0 && length < HEADER; read = text.read(start, length, HEADER - length)) {
                length += read;
            }
        } catch (CharacterCodingException e) {
            throw notUtf8();
        }
        text.reset();
        String header = new String(start, 0, length).lines().findFirst().orElse("");
        if (header.indexOf('\0') >= 0) {
            throw UnreadableFile.anotherKind("The file is not text");
        }
        char best = ',';
        for (char candidate : new char[] { ';', '\t' }) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String header, char separator) {
        return header.chars().filter(c -> c == separator).count();
    }
}
