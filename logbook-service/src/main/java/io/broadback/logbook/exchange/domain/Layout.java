package io.broadback.logbook.exchange.domain;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.WeightUnit;

/**
 * Where a file's columns stand. It is told by the header alone: neither app says which version wrote a file, and columns have
 * come and gone between versions. {@code unit} is the one that the header names, null where it is in the rows or nowhere.
 */
public record Layout(Source source, Map<Column, Integer> columns, @Nullable WeightUnit unit, int width) {
    private static final Map<String, Column> HEVY = Map.ofEntries(Map.entry("title", Column.WORKOUT_NAME),
            Map.entry("start_time", Column.START), Map.entry("end_time", Column.END),
            Map.entry("description", Column.WORKOUT_NOTES), Map.entry("exercise_title", Column.EXERCISE),
            Map.entry("superset_id", Column.SUPERSET), Map.entry("exercise_notes", Column.NOTES),
            Map.entry("set_index", Column.SET_ORDER), Map.entry("set_type", Column.SET_TYPE),
            Map.entry("weight_kg", Column.WEIGHT), Map.entry("weight_lbs", Column.WEIGHT), Map.entry("reps", Column.REPS),
            Map.entry("distance_km", Column.DISTANCE), Map.entry("distance_miles", Column.DISTANCE),
            Map.entry("duration_seconds", Column.SECONDS), Map.entry("rpe", Column.RPE));
    private static final Map<String, Column> STRONG = strong();
    private static final Set<Column> HEVY_NEEDS = Set.of(Column.WORKOUT_NAME, Column.START, Column.EXERCISE, Column.SET_ORDER,
            Column.SET_TYPE, Column.WEIGHT, Column.REPS);
    private static final Set<Column> STRONG_NEEDS = Set.of(Column.WORKOUT_NAME, Column.START, Column.EXERCISE,
            Column.SET_ORDER, Column.WEIGHT, Column.REPS);

    public Layout {
        columns = Map.copyOf(columns);
    }

    /** Empty if the header is none that is known; a column that is not known is passed over. */
    public static Optional<Layout> of(List<String> header) {
        List<String> names = header.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        if (names.equals(OwnRows.COLUMNS)) {
            return Optional.of(new Layout(Source.BROADBACK, Map.of(), null, names.size()));
        }
        return match(Source.HEVY, HEVY, HEVY_NEEDS, names).or(() -> match(Source.STRONG, STRONG, STRONG_NEEDS, names));
    }

    /** Whether nothing in the file names the unit of its weights, so that somebody has to say it. */
    public boolean isWithoutUnit() {
        return source != Source.BROADBACK && unit == null && !columns.containsKey(Column.WEIGHT_UNIT);
    }

    private static Optional<Layout> match(Source source, Map<String, Column> known, Set<Column> needed, List<String> names) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        WeightUnit unit = null;
        for (int index = 0; index < names.size(); index++) {
            Column column = known.get(names.get(index));
            if (column == null) {
                continue;
            }
            if (columns.putIfAbsent(column, index) == null && column == Column.WEIGHT) {
                unit = unitIn(names.get(index));
            }
        }
        if (!columns.keySet().containsAll(needed)) {
            return Optional.empty();
        }
        return Optional.of(new Layout(source, columns, unit, names.size()));
    }

    private static @Nullable WeightUnit unitIn(String name) {
        if (name.endsWith("kg") || name.endsWith("(kg)")) {
            return WeightUnit.KG;
        }
        return name.endsWith("lbs") || name.endsWith("(lb)") || name.endsWith("(lbs)") ? WeightUnit.LB : null;
    }

    private static Map<String, Column> strong() {
        Map<String, Column> names = new HashMap<>();
        put(names, Column.WORKOUT_NUMBER, "workout #", "training #");
        put(names, Column.START, "date", "datum");
        put(names, Column.WORKOUT_NAME, "workout name", "workout-name", "name des workouts", "trainingsname");
        put(names, Column.DURATION, "duration", "duration (sec)", "workout duration", "dauer", "dauer (sek.)", "dauer (sek)",
                "workout-dauer");
        put(names, Column.EXERCISE, "exercise name", "name der übung", "übungsname");
        put(names, Column.SET_ORDER, "set order", "reihenfolge festlegen", "satz-reihenfolge", "satzreihenfolge");
        put(names, Column.WEIGHT, "weight", "weight (kg)", "weight (lb)", "weight (lbs)", "gewicht", "gewicht (kg)",
                "gewicht (lb)", "gewicht (lbs)");
        put(names, Column.WEIGHT_UNIT, "weight unit", "gewichtseinheit");
        put(names, Column.REPS, "reps", "wiederh.", "wiederholungen", "wdh.", "wdh");
        put(names, Column.RPE, "rpe");
        put(names, Column.DISTANCE, "distance", "distance (meters)", "entfernung", "entfernung (meter)", "distanz",
                "distanz (meter)");
        put(names, Column.DISTANCE_UNIT, "distance unit", "entfernungseinheit", "distanzeinheit");
        put(names, Column.SECONDS, "seconds", "sekunden");
        put(names, Column.NOTES, "notes", "notizen");
        put(names, Column.WORKOUT_NOTES, "workout notes", "workout-notizen", "trainingsnotizen");
        return Map.copyOf(names);
    }

    private static void put(Map<String, Column> names, Column column, String... texts) {
        for (String text : texts) {
            names.put(Objects.requireNonNull(text), column);
        }
    }
}
