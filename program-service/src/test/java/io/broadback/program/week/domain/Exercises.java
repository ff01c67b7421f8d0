package io.broadback.program.week.domain;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.broadback.platform.training.RepRange;

/** The exercise table of the training rules, as the generator sees it. */
public final class Exercises {
    private static final Map<String, Muscle> CODES = Map.ofEntries(Map.entry("TRAP", Muscle.TRAPEZIUS),
            Map.entry("RHOM", Muscle.RHOMBOIDS), Map.entry("ES", Muscle.ERECTOR_SPINAE), Map.entry("TMAJ", Muscle.TERES_MAJOR),
            Map.entry("TMIN", Muscle.TERES_MINOR), Map.entry("PD", Muscle.POSTERIOR_DELTOID),
            Map.entry("INF", Muscle.INFRASPINATUS), Map.entry("LAT", Muscle.LATISSIMUS_DORSI), Map.entry("BIC", Muscle.BICEPS),
            Map.entry("CHEST", Muscle.CHEST), Map.entry("ADEL", Muscle.ANTERIOR_DELTOID),
            Map.entry("LDEL", Muscle.LATERAL_DELTOID), Map.entry("TRI", Muscle.TRICEPS), Map.entry("QUAD", Muscle.QUADRICEPS),
            Map.entry("HAM", Muscle.HAMSTRINGS), Map.entry("GLUT", Muscle.GLUTES), Map.entry("ADD", Muscle.ADDUCTORS));
    public static final Catalogue ALL = Catalogue.of(read());

    private Exercises() {
    }

    public static Exercise named(String id) {
        return ALL.find(id).orElseThrow(() -> new IllegalArgumentException("no exercise " + id));
    }

    static RepRange range(String text) {
        String[] ends = text.split("-");
        return new RepRange(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }

    private static List<Exercise> read() {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(
                Objects.requireNonNull(Exercises.class.getResourceAsStream("exercises.csv")), StandardCharsets.UTF_8))) {
            return rows.stream().map(Exercises::exercise).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Exercise exercise(NamedCsvRecord row) {
        String gripWidth = row.getField("gripWidth");
        return new Exercise(row.getField("id"), Pattern.valueOf(row.getField("pattern")),
                ExerciseType.valueOf(row.getField("type")), is(row, "bigCompound"), is(row, "rowSet"),
                Arrays.stream(row.getField("equipment").split("\\|")).map(option -> Set.copyOf(words(option))).toList(),
                is(row, "unilateral"), is(row, "chestSupported"), Set.copyOf(words(row.getField("grips"))),
                gripWidth.isEmpty() ? null : gripWidth, muscles(row, "primary"), muscles(row, "secondary"),
                TechniquePolicy.valueOf(row.getField("policy")), Integer.parseInt(row.getField("axialCost")),
                is(row, "heavyAxial"), Integer.parseInt(row.getField("loadability")),
                words(row.getField("ranges")).stream().map(Exercises::range).toList());
    }

    private static List<Muscle> muscles(NamedCsvRecord row, String column) {
        return words(row.getField(column)).stream().map(code -> Objects.requireNonNull(CODES.get(code), code)).toList();
    }

    private static boolean is(NamedCsvRecord row, String column) {
        return row.getField(column).equals("y");
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
