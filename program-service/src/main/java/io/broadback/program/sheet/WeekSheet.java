package io.broadback.program.sheet;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.broadback.program.draft.AthletesWeeks;
import io.broadback.program.draft.WeekView;
import io.broadback.program.draft.WeekView.DayView;
import io.broadback.program.week.WeekRepresentation.AuditRepresentation;
import io.broadback.program.week.WeekRepresentation.CheckRepresentation;
import io.broadback.program.week.WeekRepresentation.ReasonRepresentation;
import io.broadback.program.week.WeekRepresentation.SlotRepresentation;
import io.broadback.program.week.domain.Calibration;
import io.broadback.program.week.domain.IsoWeek;
import io.broadback.program.wording.ExerciseWords;
import io.broadback.program.wording.SlotWords;

/** What stands on the sheet of a week, ready to be set in type. */
record WeekSheet(String athlete, String week, String dates, boolean draft, int revision, List<Day> days,
        @Nullable String ramp, List<String> audit, List<String> reasons, List<CheckRepresentation> checks) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    /** One training day. */
    record Day(String date, String name, String minutes, boolean heavy, List<Slot> slots) {
    }

    /** Sets of one exercise. */
    record Slot(int order, boolean row, SlotWords words, List<Box> boxes) {
    }

    /** The place to tick a set; the mark says that it sways or goes to failure. */
    record Box(int number, String mark) {
    }

    static WeekSheet of(AthletesWeeks found) {
        AthletesWeeks.Week only = found.weeks().getFirst();
        WeekView week = only.view();
        ExerciseWords words = new ExerciseWords(found.exercises());
        LocalDate monday = IsoWeek.parse(week.week()).date(DayOfWeek.MONDAY);
        return new WeekSheet(String.valueOf(found.profile().name()), week.week(),
                dates(monday, monday.plusDays(6)), week.status().equals("draft"),
                week.revision(),
                week.days().stream().filter(day -> !day.slots().isEmpty() && !day.status().equals("skipped"))
                        .map(day -> day(day, only.goals(), words)).toList(),
                ramp(week), sentences(week.audit()),
                week.audit().reasons().stream().map(ReasonRepresentation::detail).map(words::inWords).map(WeekSheet::sentence)
                        .toList(),
                week.audit().checks().stream().map(check -> new CheckRepresentation(check.rule(), check.passed(),
                        words.inWords(check.detail()))).toList());
    }

    private static Day day(DayView day, Map<UUID, String> goals, ExerciseWords words) {
        return new Day(DAY.format(day.date()), day.name(), day.minutes().toPlainString(), day.heavyAxial(),
                day.slots().stream().map(slot -> new Slot(slot.slot().order(), words.isRow(slot.slot().exerciseId()),
                        SlotWords.of(slot, goals.get(slot.slot().slotId()), words), boxes(slot.slot()))).toList());
    }

    private static String dates(LocalDate monday, LocalDate sunday) {
        String first = monday.getMonth() == sunday.getMonth() ? String.valueOf(monday.getDayOfMonth())
                : monday.getYear() == sunday.getYear() ? DAY_OF_MONTH.format(monday) : DATE.format(monday);
        return first + " to " + DATE.format(sunday);
    }

    /** How loads are found by a ramp, once for the whole page. */
    private static @Nullable String ramp(WeekView week) {
        return week.days().stream().flatMap(day -> day.slots().stream()).map(slot -> slot.slot().calibration())
                .filter(calibration -> calibration != null && calibration.method() == Calibration.Method.RAMP).findFirst()
                .map(calibration -> calibration.steps().stream()
                        .map(step -> step.minRir() + " in reserve: " + step.percent() + " % heavier")
                        .collect(Collectors.joining("; ")))
                .orElse(null);
    }

    private static List<Box> boxes(SlotRepresentation slot) {
        return IntStream.rangeClosed(1, slot.sets()).mapToObj(set -> new Box(set,
                (slot.swaySets().contains(set) ? "s" : "") + (slot.failureSets().contains(set) ? "f" : ""))).toList();
    }

    private static List<String> sentences(AuditRepresentation audit) {
        return List.of(
                audit.rowSets() + " row sets: " + audit.zones().low() + " in low, " + audit.zones().mid() + " in middle and "
                        + audit.zones().high() + " in high reps." + verticalPulls(audit.verticalPullSets()),
                percent(audit.compoundShare()) + " of the sets for the back are compound lifts.",
                "The back work takes " + audit.minutesAdded().toPlainString() + " minutes of the week.",
                audit.interferenceCost() == 0 ? "No rows tire the lower back on the day before heavy squats or deadlifts."
                        : "Rows on the day before heavy squats or deadlifts cost " + audit.interferenceCost()
                                + " points of recovery.",
                "Score: " + audit.score().toPlainString() + " of 100.");
    }

    private static String verticalPulls(int sets) {
        return sets == 0 ? "" : " Pull-ups and pulldowns beside them: " + sets + " sets.";
    }

    private static String percent(BigDecimal share) {
        return share.multiply(PERCENT).stripTrailingZeros().toPlainString() + " %";
    }

    private static String sentence(String detail) {
        return detail.isEmpty() ? detail : Character.toUpperCase(detail.charAt(0)) + detail.substring(1) + ".";
    }
}
