package io.broadback.logbook.analytics.chart;

import static io.broadback.logbook.analytics.domain.Diary.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import io.broadback.logbook.analytics.domain.Adherence;
import io.broadback.logbook.analytics.domain.Balance;
import io.broadback.logbook.analytics.domain.Diary;
import io.broadback.logbook.analytics.domain.EffortParity;
import io.broadback.logbook.analytics.domain.Exercise;
import io.broadback.logbook.analytics.domain.FirstSets;
import io.broadback.logbook.analytics.domain.Formula;
import io.broadback.logbook.analytics.domain.Lift;
import io.broadback.logbook.analytics.domain.Line;
import io.broadback.logbook.analytics.domain.PlannedDay;
import io.broadback.logbook.analytics.domain.Records;
import io.broadback.logbook.analytics.domain.SessionWork;
import io.broadback.logbook.analytics.domain.Span;
import io.broadback.logbook.analytics.domain.StrengthToVolume;
import io.broadback.logbook.analytics.domain.StrengthTrend;
import io.broadback.logbook.analytics.domain.Track;
import io.broadback.logbook.analytics.domain.Volume;
import io.broadback.logbook.analytics.domain.WeekOfExercise;
import io.broadback.logbook.analytics.domain.WeeklySets;
import io.broadback.logbook.analytics.domain.Weighings;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;

/**
 * Every chart, of a diary of some weeks, of three years, of one set and of none; they stay in target/charts to be looked at.
 */
class ChartsTest {
    private static final Weighings NOBODY_WEIGHED = new Weighings(List.of());
    private static final Exercise ROW = new Exercise("own_row", "Row <b>\"Big & Heavy\"</b>", Diary.BARBELL_ROW.work(), true,
            false, true, false, false, false, Diary.BARBELL_ROW.primaryMuscles(), Diary.BARBELL_ROW.secondaryMuscles());

    record Drawn(String name, Function<Size, String> svg, boolean empty) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Drawn> charts() {
        return Stream.of(0, 1, 26, 156).flatMap(weeks -> all(weeks).entrySet().stream()
                .map(each -> new Drawn(each.getKey() + "-" + weeks, each.getValue()::svg, weeks == 0)));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void a_chart_is_well_formed_reads_without_being_seen_and_loads_nothing(Drawn drawn) throws Exception {
        String svg = drawn.svg().apply(Size.USUAL);
        keep(drawn.name(), svg);
        Document document = parsed(svg);

        assertThat(document.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 800 420");
        assertThat(document.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent()).contains("to");
        assertThat(document.getElementsByTagName("text").getLength()).isPositive();
        assertThat(svg).doesNotContain("<script", "<image", " href=", "<!DOCTYPE", "url(http", "NaN", "<b>");
        assertThat(svg).contains("sans-serif").containsPattern(">[0-9][0-9,.]*</text>");
        if (drawn.empty()) {
            assertThat(svg).containsAnyOf("No sets yet", "No plan yet");
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void the_same_chart_has_the_same_bytes_and_the_smallest_one_can_be_drawn(Drawn drawn) throws Exception {
        assertThat(drawn.svg().apply(Size.USUAL)).isEqualTo(drawn.svg().apply(Size.USUAL));
        String small = drawn.svg().apply(new Size(Size.LEAST_WIDTH, Size.LEAST_HEIGHT));
        keep(drawn.name() + "-small", small);
        assertThat(parsed(small).getDocumentElement().getAttribute("width")).isEqualTo("480");
    }

    private static Map<String, Chart> all(int weeks) {
        Span span = new Span(MONDAY.minusWeeks(Math.max(weeks, 26) - 1L), MONDAY.plusDays(6));
        StrengthCharts strength = new StrengthCharts(span, at -> at.atZone(ZoneOffset.UTC).toLocalDate());
        LocalDate first = MONDAY.minusWeeks(weeks - 1L);
        LocalDate today = MONDAY.plusDays(3);
        List<Line> lines = lines(weeks, first);
        List<StrengthTrend> trends = lines.stream().map(line -> StrengthTrend.of(line, Formula.EPLEY, NOBODY_WEIGHED)).toList();
        Exercise exercise = weeks == 0 ? null : ROW;
        List<SessionWork> sessions = sessions(weeks, first);
        Map<String, Chart> charts = new TreeMap<>();
        charts.put("weekly-sets", WeekCharts.weeklySets(span, WeeklySets.of(span, counts(weeks, first), today)));
        charts.put("adherence", WeekCharts.adherence(span, adherence(weeks, first, today)));
        charts.put("effort-parity", WeekCharts.effortParity(span, EffortParity.of(sessions, today),
                EffortParity.byWeek(sessions)));
        charts.put("balance", BalanceChart.of(span, Balance.of(counts(weeks, first), false)));
        charts.put("e1rm", strength.trends(exercise, trends));
        charts.put("records", strength.records(lines.stream()
                .map(line -> Records.of(line, Formula.EPLEY, NOBODY_WEIGHED)).toList()));
        charts.put("first-set-reps", strength.firstSets(exercise, lines.stream()
                .map(line -> FirstSets.at(FirstSets.usualLoad(line).orElse(0), line)).toList()));
        charts.put("strength-to-volume", strength.strengthToVolume(exercise, together(weeks, first, lines)));
        return charts;
    }

    private static List<WeekOfExercise> counts(int weeks, LocalDate first) {
        return IntStream.range(0, weeks).boxed().flatMap(week -> {
            int number = (int) java.time.temporal.ChronoUnit.WEEKS.between(MONDAY, first) + week;
            return Stream.of(Diary.week(number, ROW, 11 + week * 7 % 12), Diary.week(number, Diary.FACE_PULL, 3),
                    Diary.week(number, Diary.PULL_UP, week % 4 + 2), Diary.week(number, Diary.BENCH, 12),
                    Diary.week(number, Diary.CURL, 6), Diary.week(number, Diary.RAISE, 5));
        }).toList();
    }

    private static Adherence adherence(int weeks, LocalDate first, LocalDate today) {
        List<PlannedDay> plan = new ArrayList<>();
        Map<LocalDate, Integer> done = new TreeMap<>();
        for (int week = 0; week < weeks; week++) {
            plan.add(new PlannedDay(first.plusWeeks(week).plusDays(1), 9));
            plan.add(new PlannedDay(first.plusWeeks(week).plusDays(4), 8));
            done.put(first.plusWeeks(week), 10 + week * 5 % 8);
        }
        return Adherence.of(plan, done, today, false);
    }

    private static List<SessionWork> sessions(int weeks, LocalDate first) {
        SessionWork.Sets none = new SessionWork.Sets(0, 0, 0);
        return IntStream.range(0, weeks).boxed().flatMap(week -> Stream.of(
                new SessionWork(Diary.session(week * 2), first.plusWeeks(week), true, false, none,
                        new SessionWork.Sets(14 + week % 3, 10, 15 + week % 4), 14, 9),
                new SessionWork(Diary.session(week * 2 + 1), first.plusWeeks(week).plusDays(2), false, false,
                        new SessionWork.Sets(9 + week % 7, 9, 12 + week % 9), none, 0, 7)))
                .toList();
    }

    private static List<Line> lines(int weeks, LocalDate first) {
        if (weeks == 0) {
            return List.of();
        }
        return List.of(line(weeks, first, Technique.STRICT, WeightUnit.LB, null, 225),
                line(weeks, first, Technique.SWAY, WeightUnit.LB, null, 245),
                line(Math.max(1, weeks / 3), first, Technique.STRICT, WeightUnit.KG, "close_grip", 90));
    }

    private static Line line(int weeks, LocalDate first, Technique technique, WeightUnit unit, @Nullable String grip,
            int load) {
        List<Lift> lifts = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            int day = (int) java.time.temporal.ChronoUnit.DAYS.between(MONDAY, first) + 7 * week;
            lifts.add(Diary.lift(day, 1, load + week / 4 * 5, 4 + week % 3, 1));
            lifts.add(Diary.lift(day, 2, load - 40, 8 + week % 4, 1));
        }
        return new Line(new Track(ROW, grip, technique, unit), lifts);
    }

    private static @Nullable StrengthToVolume together(int weeks, LocalDate first, List<Line> lines) {
        if (lines.isEmpty()) {
            return null;
        }
        List<Volume> volume = IntStream.range(0, weeks).mapToObj(week -> new Volume(first.plusWeeks(week), 16, 2,
                Map.of(WeightUnit.LB, BigDecimal.valueOf(10_000L * (18_000 + week * 370 % 4_000))))).toList();
        return StrengthToVolume.of(lines.getFirst(), Formula.EPLEY, NOBODY_WEIGHED, OptionalLong.empty(), volume);
    }

    private static void keep(String name, String svg) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/charts"));
        Files.writeString(folder.resolve(name + ".svg"), svg);
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
