package io.broadback.logbook.exchange;

import java.io.StringWriter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.broadback.logbook.session.StoredSession;
import io.broadback.logbook.set.SetRequest;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.SetType;

/**
 * Writes sets as the generation of Strong's exports that names the unit of each weight, so that nothing is converted. What it
 * has no place for is left out, as for {@link HevyCsv}.
 */
final class StrongCsv implements LogWriter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ENGLISH);

    private final Reader reader;
    private final ExercisesOfASession numbers = new ExercisesOfASession();

    StrongCsv(Reader reader) {
        this.reader = reader;
    }

    @Override
    public String begin() {
        return "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;"
                + "Workout Notes\r\n";
    }

    @Override
    public String rows(List<LogRow> rows) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).fieldSeparator(';').build(text);
        for (LogRow row : rows) {
            if (row.set() != null) {
                csv.writeRecord(columns(row.session(), row.set().set()));
            }
        }
        return text.toString();
    }

    @Override
    public String end() {
        return "";
    }

    private List<String> columns(StoredSession session, SetRequest set) {
        String exercise = Objects.requireNonNull(set.exerciseId());
        Load load = set.load();
        Integer inReserve = set.repsInReserve();
        int number = numbers.next(session.id(), exercise) + 1;
        return List.of(TIME.format(Objects.requireNonNull(session.session().startedAt()).atZoneSameInstant(reader.zone())),
                "Session", reader.nameOf(exercise), order(Objects.requireNonNull(set.setType()), number),
                load == null ? "0" : load.value().toPlainString(), (load == null ? reader.unit() : load.unit()).toString(),
                Integer.toString(set.countedReps()), inReserve == null ? "" : Integer.toString(10 - inReserve), "0", "", "0",
                text(set.note()), text(session.session().note()));
    }

    private static String order(SetType type, int number) {
        return switch (type) {
            case WARM_UP, RAMP -> "W";
            case DROP, REST_PAUSE -> "D";
            case FAILURE -> "F";
            case WORKING, BACK_OFF, AMRAP, DELOAD, TEST -> Integer.toString(number);
        };
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
