package io.broadback.logbook.analytics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.broadback.logbook.analytics.domain.Exercise;
import io.broadback.logbook.analytics.domain.Lift;
import io.broadback.logbook.analytics.domain.Line;
import io.broadback.logbook.analytics.domain.Span;
import io.broadback.logbook.analytics.domain.Track;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Sets that are evidence of strength, by their line. They come as columns, one row with arrays for each line: 20,000 sets are
 * then a few dozen rows, which is several times faster to send and to read than a row for each set.
 */
final class SelectLifts {
    private static final long MICROS = 1_000_000;
    private static final String SELECT = """
            select s.exercise_id, s.grip_variant, s.technique, s.load_unit, s.set_type, s.session_id in %s,
                   array_agg(s.session_id), array_agg((date_part('epoch', s.performed_at) * 1000000)::bigint),
                   array_agg(s.set_index), array_agg(s.net_load), array_agg(s.counted_reps), array_agg(s.reps_in_reserve)
              from unnest($3::text[]) as m (id)
              join logged_set s on s.exercise_id = m.id and %s and s.performed_at >= $4 and s.performed_at < $5
             group by 1, 2, 3, 4, 5, 6""".formatted(CountedSql.DELOADS, CountedSql.STRENGTH);

    private SelectLifts() {
    }

    /** The lines in their order; sets of pulls without any load belong to the line in the athlete's own unit. */
    static Uni<List<Line>> of(SqlConnection transaction, Subject subject, List<Exercise> exercises, Span span) {
        Map<String, Exercise> byId = exercises.stream().collect(Collectors.toMap(Exercise::id, Function.identity()));
        return transaction.preparedQuery(SELECT).execute(subject.arguments().addArrayOfString(CountedSql.ids(exercises))
                .addOffsetDateTime(subject.startOf(span.from())).addOffsetDateTime(subject.startOf(span.to().plusDays(1))))
                .map(rows -> {
                    Map<Track, List<Lift>> lines = new HashMap<>();
                    for (Row row : rows) {
                        Exercise exercise = byId.get(row.getString(0));
                        if (exercise != null) {
                            lines.computeIfAbsent(track(exercise, row, subject), first -> new ArrayList<>()).addAll(lifts(row));
                        }
                    }
                    return lines.entrySet().stream().sorted(Map.Entry.comparingByKey(Track.ORDER))
                            .map(line -> new Line(line.getKey(), line.getValue())).filter(line -> !line.isEmpty()).toList();
                });
    }

    private static Track track(Exercise exercise, Row row, Subject subject) {
        String unit = row.getString(3);
        return new Track(exercise, row.getString(1), Technique.valueOf(constant(row.getString(2))),
                unit == null ? subject.unit() : WeightUnit.valueOf(constant(unit)));
    }

    private static List<Lift> lifts(Row row) {
        SetType type = SetType.valueOf(constant(row.getString(4)));
        boolean deload = row.getBoolean(5);
        UUID[] sessions = row.getArrayOfUUIDs(6);
        Long[] times = row.getArrayOfLongs(7);
        Integer[] numbers = row.getArrayOfIntegers(8);
        Long[] loads = row.getArrayOfLongs(9);
        Short[] reps = row.getArrayOfShorts(10);
        @Nullable
        Short[] reserves = row.getArrayOfShorts(11);
        List<Lift> lifts = new ArrayList<>(sessions.length);
        for (int i = 0; i < sessions.length; i++) {
            Short reserve = reserves[i];
            lifts.add(new Lift(sessions[i],
                    Instant.ofEpochSecond(Math.floorDiv(times[i], MICROS), 1_000 * Math.floorMod(times[i], MICROS)),
                    numbers[i], type, loads[i], reps[i], reserve == null ? null : reserve.intValue(), deload));
        }
        return lifts;
    }

    /** Words of the wire are the names of the constants in small letters. */
    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
