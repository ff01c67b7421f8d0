package io.broadback.progression.plateau.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.WeightUnit;

/**
 * Words for tests. {@code "8:225x5"} is a session on day 8 whose first set was 225x5; {@code !} after it is below the
 * range, {@code :deload} or {@code :layoff} its phase. {@code "14/15"} is a week with 14 of 15 row sets, {@code :deload}
 * its phase.
 */
final class Histories {
    static final LocalDate MONDAY = LocalDate.of(2026, 8, 3);
    static final String FLAT_24_DAYS = "0:225x5 8:225x5 16:225x5 24:225x5";
    static final String FLAT_45_DAYS = FLAT_24_DAYS + " 31:225x5 38:225x5 45:225x5";
    static final Compliance COMPLIANT = compliance("95/100", "14/18", "12/12", Parity.HELD);

    private static final Pattern SESSION = Pattern.compile("(\\d+):([\\d.]+)x(\\d+)(!?)(?::(\\w+))?");
    private static final Pattern WEEK = Pattern.compile("(\\d+)/(\\d+)(?::(\\w+))?");

    private Histories() {
    }

    static LocalDate day(int number) {
        return MONDAY.plusDays(number);
    }

    static TrackHistory track(String sessions) {
        return track("barbell_row 4-6", sessions);
    }

    static TrackHistory track(String name, String sessions) {
        return new TrackHistory(new TrackId(name), words(sessions).stream().map(Histories::exposure).toList());
    }

    static Exposure exposure(String text) {
        Matcher matcher = matching(SESSION, text);
        BigDecimal load = new BigDecimal(matcher.group(2));
        int reps = Integer.parseInt(matcher.group(3));
        return new Exposure(day(Integer.parseInt(matcher.group(1))), phase(matcher.group(5)), new Load(load, WeightUnit.LB),
                reps, !matcher.group(4).isEmpty(), epley(load, reps));
    }

    /** Week after week from the first one. */
    static TrainingWeeks weeks(String weeks) {
        List<WeekHistory> all = new ArrayList<>();
        for (String text : words(weeks)) {
            Matcher matcher = matching(WEEK, text);
            all.add(new WeekHistory(IsoWeek.of(day(7 * all.size())), phase(matcher.group(3)),
                    new Share(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))), new Share(8, 10),
                    new Share(2, 2)));
        }
        return new TrainingWeeks(all);
    }

    static Share share(String text) {
        String[] ends = text.split("/");
        return new Share(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }

    static Compliance compliance(String adherence, String effort, String rowsFirst, Parity parity) {
        return new Compliance(share(adherence), share(effort), share(rowsFirst), parity);
    }

    static ResultChart chart(String sessions, int today) {
        return chart(sessions, "", today);
    }

    static ResultChart chart(String sessions, String weeks, int today) {
        return ResultChart.of(track(sessions), weeks(weeks), Experiments.NONE, day(today));
    }

    static Verdict verdict(String sessions, String weeks, int today) {
        return PlateauRule.judge(chart(sessions, weeks, today));
    }

    static Verdict flat() {
        return verdict(FLAT_24_DAYS, "", 24);
    }

    static LadderFacts facts(int low, int mid, int high) {
        return new LadderFacts(new ZoneSets(low, mid, high), Zone.LOW, 20, Mode.ROWS_FIRST, rows(), false);
    }

    static LadderFacts facts() {
        return facts(4, 7, 4);
    }

    static Rows rows() {
        return new Rows(exercise("barbell_row"), List.of(exercise("t_bar_row"), exercise("cable_row")),
                List.of(exercise("seal_row"), exercise("machine_row")));
    }

    static ExerciseId exercise(String name) {
        return new ExerciseId(name);
    }

    /** What happened on the rungs of these names, for example {@code "1:failed 2:declined 3:open"}, three weeks apart. */
    static Experiments experiments(String texts, int from) {
        Experiments experiments = Experiments.NONE;
        int day = from;
        for (String text : words(texts)) {
            String[] parts = text.split(":");
            Rung rung = rung(Integer.parseInt(parts[0]));
            experiments = experiments.with(new Experiment(rung, "Something helps.", rung == Rung.ADD_ROW_SETS ? 17 : null,
                    day(day), day(day + 21), outcome(parts[1], day(day + 21))));
            day += 21;
        }
        return experiments;
    }

    static List<String> words(String text) {
        return text.isBlank() ? List.of() : Arrays.asList(text.trim().split(" +"));
    }

    private static Rung rung(int number) {
        return Arrays.stream(Rung.values()).filter(rung -> rung.number() == number).findFirst().orElseThrow();
    }

    private static Outcome outcome(String word, LocalDate reviewedOn) {
        return switch (word) {
            case "open" -> new Outcome.Open();
            case "failed" -> new Outcome.Failed(reviewedOn);
            case "succeeded" -> new Outcome.Succeeded(reviewedOn);
            case "declined" -> new Outcome.Declined("no machine free");
            default -> throw new IllegalArgumentException("Not an outcome: " + word);
        };
    }

    private static Phase phase(@Nullable String word) {
        return word == null ? Phase.LOADING : Phase.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** No value above 12 reps or for none (3.4). */
    private static @Nullable BigDecimal epley(BigDecimal load, int reps) {
        if (reps < 1 || reps > 12) {
            return null;
        }
        return load.multiply(BigDecimal.valueOf(30L + reps)).divide(BigDecimal.valueOf(30), 6, RoundingMode.HALF_UP);
    }

    private static Matcher matching(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not understood: " + text);
        }
        return matcher;
    }
}
