package io.broadback.catalog.exercise;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.broadback.platform.event.catalog.ExerciseValue.Step;
import io.broadback.platform.training.RepRange;

/**
 * A table of exercises typed from the training rules, in their short codes, and never from the content: two hands must agree
 * before a number is believed.
 */
record ExerciseTable(String name) {
    private static final Map<String, String> MUSCLES = Map.ofEntries(
            Map.entry("TRAP", "trapezius"), Map.entry("RHOM", "rhomboids"), Map.entry("ES", "erector_spinae"),
            Map.entry("TMAJ", "teres_major"), Map.entry("TMIN", "teres_minor"), Map.entry("PD", "posterior_deltoid"),
            Map.entry("INF", "infraspinatus"), Map.entry("LAT", "latissimus_dorsi"), Map.entry("BIC", "biceps"),
            Map.entry("QUAD", "quadriceps"), Map.entry("HAM", "hamstrings"), Map.entry("GLUT", "glutes"),
            Map.entry("ADD", "adductors"), Map.entry("CHEST", "chest"), Map.entry("ADEL", "anterior_deltoid"),
            Map.entry("LDEL", "lateral_deltoid"), Map.entry("TRI", "triceps"));
    private static final Map<String, String> TECHNIQUES = Map.of("SWAY", "sway_allowed", "STRICT-A0", "strict",
            "STRICT-F", "strict_by_support", "STRICT-D", "strict_by_default", "HINGE", "not_applicable");

    List<Row> rows() {
        var file = Objects.requireNonNull(ExerciseTable.class.getResourceAsStream("/tables/" + name + ".csv"));
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return csv.stream().map(Row::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Row(NamedCsvRecord cells) {
        String text(String column) {
            return cells.getField(column);
        }

        boolean yes(String column) {
            return switch (text(column)) {
                case "y" -> true;
                case "n" -> false;
                default -> throw new IllegalStateException(column + " is y or n, not " + text(column));
            };
        }

        int number(String column) {
            return Integer.parseInt(text(column));
        }

        List<String> words(String column) {
            return Stream.of(text(column).split(" ")).filter(word -> !word.isEmpty()).toList();
        }

        List<String> muscles(String column) {
            return words(column).stream().map(code -> Objects.requireNonNull(MUSCLES.get(code), code)).toList();
        }

        List<List<String>> equipment() {
            return Arrays.stream(text("equipment").split(" \\| ")).map(way -> List.of(way.split(" "))).toList();
        }

        String technique() {
            return Objects.requireNonNull(TECHNIQUES.get(text("technique")));
        }

        String type() {
            return text("type").equals("C") ? "compound" : "isolation";
        }

        List<RepRange> ranges() {
            return words("ranges").stream().map(range -> range.split("-"))
                    .map(ends -> new RepRange(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]))).toList();
        }

        /** A step such as {@code +10/-5} or {@code 5/2.5}. */
        Step step(String column) {
            String[] sizes = text(column).replaceAll("[+-]", "").split("/");
            return new Step(new BigDecimal(sizes[0]), new BigDecimal(sizes[1]));
        }

        @Override
        public String toString() {
            return text("id");
        }
    }
}
