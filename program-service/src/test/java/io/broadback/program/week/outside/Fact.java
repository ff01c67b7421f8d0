package io.broadback.program.week.outside;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.broadback.platform.training.RepRange;

/** An exercise as the exercise table of the rules prints it. */
record Fact(String id, String pattern, boolean isolation, boolean row, List<Set<String>> equipment, boolean unilateral,
        boolean chestSupported, List<String> primary, List<String> secondary, boolean sway, int axial, boolean heavy,
        List<RepRange> ranges) {
    private static final Map<String, String> MUSCLES = Map.ofEntries(Map.entry("TRAP", "trapezius"),
            Map.entry("RHOM", "rhomboids"), Map.entry("ES", "erector_spinae"), Map.entry("TMAJ", "teres_major"),
            Map.entry("TMIN", "teres_minor"), Map.entry("PD", "posterior_deltoid"), Map.entry("INF", "infraspinatus"),
            Map.entry("LAT", "latissimus_dorsi"), Map.entry("BIC", "biceps"), Map.entry("CHEST", "chest"),
            Map.entry("ADEL", "anterior_deltoid"), Map.entry("LDEL", "lateral_deltoid"), Map.entry("TRI", "triceps"),
            Map.entry("QUAD", "quadriceps"), Map.entry("HAM", "hamstrings"), Map.entry("GLUT", "glutes"),
            Map.entry("ADD", "adductors"));
    static final Map<String, Fact> ALL = read();

    static Fact of(String id) {
        return Objects.requireNonNull(ALL.get(id), id);
    }

    boolean push() {
        return pattern.equals("HORIZONTAL_PUSH") || pattern.equals("VERTICAL_PUSH");
    }

    boolean verticalPull() {
        return pattern.equals("VERTICAL_PULL");
    }

    boolean rearDelt() {
        return pattern.equals("REAR_DELT_ISOLATION");
    }

    boolean backCompound() {
        return pattern.equals("HORIZONTAL_PULL") || verticalPull();
    }

    boolean possibleIn(Set<String> gym) {
        return equipment.stream().anyMatch(gym::containsAll);
    }

    boolean hasLowRange() {
        return ranges.stream().anyMatch(range -> range.bottom() + range.top() <= 12);
    }

    private static Map<String, Fact> read() {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(
                Objects.requireNonNull(Fact.class.getResourceAsStream("/io/broadback/program/week/domain/exercises.csv")),
                StandardCharsets.UTF_8))) {
            return rows.stream().map(Fact::fact).collect(Collectors.toMap(Fact::id, fact -> fact));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fact fact(NamedCsvRecord row) {
        return new Fact(row.getField("id"), row.getField("pattern"), row.getField("type").equals("ISOLATION"),
                row.getField("rowSet").equals("y"),
                Arrays.stream(row.getField("equipment").split("\\|")).map(way -> Set.copyOf(words(way))).toList(),
                row.getField("unilateral").equals("y"), row.getField("chestSupported").equals("y"),
                words(row.getField("primary")).stream().map(MUSCLES::get).toList(),
                words(row.getField("secondary")).stream().map(MUSCLES::get).toList(),
                row.getField("policy").equals("SWAY_ALLOWED"), Integer.parseInt(row.getField("axialCost")),
                row.getField("heavyAxial").equals("y"), words(row.getField("ranges")).stream().map(text -> {
                    String[] ends = text.split("-");
                    return new RepRange(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
                }).toList());
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
