package io.broadback.logbook.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.broadback.logbook.session.SessionRequest;
import io.broadback.logbook.session.StoredSession;
import io.broadback.logbook.set.SetRequest;
import io.broadback.logbook.set.StoredSet;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;
import io.broadback.testing.Fixtures;

/** What other applications' columns hold of a set. */
class ShapesTest {
    private static final OffsetDateTime EVENING = OffsetDateTime.parse("2025-06-05T23:56:00Z");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final StoredSession session = new StoredSession(UUID.randomUUID(),
            new SessionRequest(EVENING, EVENING.plusHours(1), null, null, null, false, "two\nlines"), 1L, 1);
    private final List<LogRow> rows = List.of(
            row("barbell_row", SetType.WARM_UP, Load.of(100, WeightUnit.LB), null, null, "=a\nb"),
            row("barbell_row", SetType.WORKING, Load.of("62.5", WeightUnit.KG), 2, 3, null),
            row("gone", SetType.DROP, null, 10, null, null), new LogRow(session, null));

    @Test
    void hevy_counts_from_0_in_one_unit_and_local_time() {
        HevyCsv kilograms = new HevyCsv(reader(WeightUnit.KG));

        assertThat(kilograms.begin() + kilograms.rows(rows) + kilograms.end()).isEqualTo("""
                "title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index",\
                "set_type","weight_kg","reps","distance_km","duration_seconds","rpe"
                "Session","5 Jun 2025, 19:56","5 Jun 2025, 20:56","two\\nlines","barbell_row",,"=a\\nb",0,"warmup",45.36,6,,,
                "Session","5 Jun 2025, 19:56","5 Jun 2025, 20:56","two\\nlines","barbell_row",3,,1,"normal",62.5,6,,,8
                "Session","5 Jun 2025, 19:56","5 Jun 2025, 20:56","two\\nlines","gone",,,0,"dropset",,6,,,0
                """.replace("\n", "\r\n"));
        HevyCsv pounds = new HevyCsv(reader(WeightUnit.LB));
        assertThat(pounds.begin()).contains("\"weight_lbs\"").contains("\"distance_miles\"");
        assertThat(pounds.rows(rows)).contains("\"warmup\",100,").contains("\"normal\",137.79,");
    }

    @Test
    void strong_names_the_unit_of_each_weight() {
        StrongCsv strong = new StrongCsv(reader(WeightUnit.LB));

        assertThat(strong.begin() + strong.rows(rows.subList(0, 3)).replace("\"two\nlines\"", "two lines") + strong.end())
                .isEqualTo(
                        """
                                Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;\
                                Workout Notes
                                2025-06-05 19:56:00;Session;barbell_row;W;100;lb;6;;0;;0;"=a
                                b";two lines
                                2025-06-05 19:56:00;Session;barbell_row;2;62.5;kg;6;8;0;;0;;two lines
                                2025-06-05 19:56:00;Session;gone;D;0;lb;6;0;0;;0;;two lines
                                """
                                .replace("\n", "\r\n").replace("=a\r\n", "=a\n"));
    }

    private static Reader reader(WeightUnit unit) {
        return new Reader(NEW_YORK, unit, Map.of("barbell_row", Fixtures.barbellRow()));
    }

    private LogRow row(String exercise, SetType type, @Nullable Load load, @Nullable Integer inReserve,
            @Nullable Integer superset, @Nullable String note) {
        SetRequest set = new SetRequest(session.id(), EVENING, exercise, null, 1, type, Technique.STRICT, load, null, 6, null,
                null,
                inReserve, null, null, null, superset, false, note);
        return new LogRow(session, new StoredSet(UUID.randomUUID(), set, "ok", 1, 1, List.of(), null));
    }
}
