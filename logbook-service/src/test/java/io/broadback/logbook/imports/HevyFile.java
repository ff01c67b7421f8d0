package io.broadback.logbook.imports;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A file in the shape of Hevy's export, of workouts of our own making. */
final class HevyFile {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final String HEADER = "\"title\",\"start_time\",\"end_time\",\"description\",\"exercise_title\",\"superset_id\","
            + "\"exercise_notes\",\"set_index\",\"set_type\",\"weight_kg\",\"reps\",\"distance_km\",\"duration_seconds\",\"rpe\"\n";

    private final StringBuilder text = new StringBuilder(HEADER);

    /** A set of an hour's workout; {@code weight} as it stands in the file. */
    HevyFile with(LocalDateTime start, String exercise, int index, String weight, String reps) {
        return with(start, exercise, index, "normal", weight, reps, "");
    }

    HevyFile with(LocalDateTime start, String exercise, int index, String type, String weight, String reps, String exertion) {
        text.append("\"Pull\",\"%s\",\"%s\",\"\",\"%s\",,\"\",%d,\"%s\",%s,%s,,,%s%n".formatted(TIME.format(start),
                TIME.format(start.plusHours(1)), exercise, index, type, weight, reps, exertion));
        return this;
    }

    HevyFile withCardio(LocalDateTime start) {
        text.append(
                "\"Pull\",\"%s\",\"%s\",\"\",\"Rowing Machine\",,\"\",0,\"normal\",,,2.5,600,%n".formatted(TIME.format(start),
                        TIME.format(start.plusHours(1))));
        return this;
    }

    /**
     * A year of one row, twice a week, five sets a workout, which goes up by five pounds a month; latest first, as Hevy writes.
     */
    static HevyFile aYearOfRows(int workouts) {
        HevyFile file = new HevyFile();
        for (int workout = workouts - 1; workout >= 0; workout--) {
            LocalDateTime start = LocalDateTime.of(2024, 1, 2, 18, 0).plusDays(workout * 3L);
            String weight = "%.2f".formatted((135 + 5 * (workout / 8)) * 0.45359237);
            for (int set = 0; set < 5; set++) {
                file.with(start, "Bent Over Row (Barbell)", set, weight, Integer.toString(5 + set % 2));
            }
        }
        return file;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
