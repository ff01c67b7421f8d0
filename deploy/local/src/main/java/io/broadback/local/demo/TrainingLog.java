package io.broadback.local.demo;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Weeks of training as a coach would note them down; the files say in their first lines how they read. */
record TrainingLog(List<Session> sessions) {
    private static final Pattern WEEK = Pattern.compile("week (\\d)");
    private static final Pattern DAY = Pattern.compile("([A-Z]+) (\\d\\d:\\d\\d) rpe (\\d+)");
    private static final Pattern LIFT = Pattern.compile("  ([a-z_]+) (\\d+)-(\\d+) (.+)");
    private static final Pattern SET = Pattern.compile("([0-9.]+)x(\\d+)(?:@(\\d+))?");

    /** One training session; {@code exertion} is how hard it was as a whole. */
    record Session(int week, DayOfWeek day, LocalTime start, int exertion, List<Lift> lifts) {
    }

    /** Sets of one exercise in one repetition range. */
    record Lift(String exercise, int bottom, int top, List<SetDone> sets) {
    }

    /** One set; {@code inReserve} is null where it was not asked. */
    record SetDone(BigDecimal load, int reps, @Nullable Integer inReserve) {
    }

    static TrainingLog parse(String text) {
        List<Session> sessions = new ArrayList<>();
        int week = 0;
        for (String line : text.lines().toList()) {
            Matcher matcher = WEEK.matcher(line);
            if (matcher.matches()) {
                week = Integer.parseInt(matcher.group(1));
                continue;
            }
            matcher = DAY.matcher(line);
            if (matcher.matches()) {
                sessions.add(new Session(week, DayOfWeek.valueOf(matcher.group(1)), LocalTime.parse(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)), new ArrayList<>()));
                continue;
            }
            matcher = LIFT.matcher(line);
            if (matcher.matches()) {
                sessions.getLast().lifts().add(new Lift(matcher.group(1), Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)), sets(matcher.group(4))));
                continue;
            }
            if (!line.isBlank() && !line.startsWith("#")) {
                throw new IllegalArgumentException("No line of a training log: '" + line + "'");
            }
        }
        return new TrainingLog(List.copyOf(sessions));
    }

    private static List<SetDone> sets(String text) {
        return Arrays.stream(text.split(" ")).map(set -> {
            Matcher matcher = SET.matcher(set);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("No set: '" + set + "'");
            }
            @Nullable
            String inReserve = matcher.group(3);
            return new SetDone(new BigDecimal(matcher.group(1)), Integer.parseInt(matcher.group(2)),
                    inReserve == null ? null : Integer.valueOf(inReserve));
        }).toList();
    }
}
