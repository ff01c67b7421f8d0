package io.broadback.logbook.exchange;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import io.broadback.logbook.session.StoredSession;
import io.broadback.logbook.set.SetRequest;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.WeightUnit;

/**
 * Writes sets as Hevy exports them: texts quoted, local times, weights in the athlete's unit at two decimals, effort as
 * RPE = 10 - reps in reserve. Techniques, rep ranges, plans and sessions without sets have no place there and are left out.
 */
final class HevyCsv implements LogWriter {
    private static final Set<Integer> TEXTS = Set.of(0, 1, 2, 3, 4, 6, 8);
    private static final BigDecimal KILOGRAMS_OF_A_POUND = new BigDecimal("0.45359237");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);
    private static final QuoteStrategy QUOTED_TEXTS = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int lineNo, int fieldIdx, String value) {
            return TEXTS.contains(fieldIdx);
        }
    };

    private final Reader reader;
    private final ExercisesOfASession numbers = new ExercisesOfASession();

    HevyCsv(Reader reader) {
        this.reader = reader;
    }

    @Override
    public String begin() {
        StringWriter text = new StringWriter();
        boolean pounds = reader.unit() == WeightUnit.LB;
        CsvWriter.builder().bufferSize(0).quoteStrategy(QuoteStrategies.ALWAYS).build(text).writeRecord("title", "start_time",
                "end_time",
                "description", "exercise_title", "superset_id", "exercise_notes", "set_index", "set_type",
                pounds ? "weight_lbs" : "weight_kg", "reps", pounds ? "distance_miles" : "distance_km", "duration_seconds",
                "rpe");
        return text.toString();
    }

    @Override
    public String rows(List<LogRow> rows) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).quoteStrategy(QUOTED_TEXTS).build(text);
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
        OffsetDateTime start = Objects.requireNonNull(session.session().startedAt());
        OffsetDateTime end = session.session().endedAt();
        Integer inReserve = set.repsInReserve();
        return List.of("Session", time(start), time(end == null ? start : end), line(session.session().note()),
                reader.nameOf(exercise), text(set.supersetGroup()), line(set.note()),
                text(numbers.next(session.id(), exercise)), type(Objects.requireNonNull(set.setType())), weight(set.load()),
                text(set.countedReps()), "", "", inReserve == null ? "" : text(10 - inReserve));
    }

    private static String type(SetType type) {
        return switch (type) {
            case WARM_UP, RAMP -> "warmup";
            case DROP, REST_PAUSE -> "dropset";
            case FAILURE -> "failure";
            case WORKING, BACK_OFF, AMRAP, DELOAD, TEST -> "normal";
        };
    }

    private String weight(@Nullable Load load) {
        if (load == null) {
            return "";
        }
        if (load.unit() == reader.unit()) {
            return load.value().toPlainString();
        }
        BigDecimal converted = reader.unit() == WeightUnit.KG
                ? load.value().multiply(KILOGRAMS_OF_A_POUND).setScale(2, RoundingMode.HALF_UP)
                : load.value().divide(KILOGRAMS_OF_A_POUND, 2, RoundingMode.HALF_UP);
        return Load.normalised(converted).toPlainString();
    }

    private String time(OffsetDateTime time) {
        return TIME.format(time.atZoneSameInstant(reader.zone()));
    }

    /** Texts stay on one line there. */
    private static String line(@Nullable String text) {
        return text == null ? "" : text.replace("\n", "\\n");
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
