package io.broadback.program.calendar;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.program.athlete.Profile;
import io.broadback.program.athlete.SessionTime;
import io.broadback.program.draft.AthletesWeeks;
import io.broadback.program.draft.WeekView.DayView;
import io.broadback.program.wording.ExerciseWords;
import io.broadback.program.wording.SlotWords;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * The calendar of an athlete: one event per training day, at the athlete's time of day on the clock of their zone, or for the
 * whole day where no time is known. Nothing in it comes from the clock of this machine: the same weeks give the same bytes.
 */
final class TrainingCalendar {
    private static final String TITLE = "Broadback training";

    private final UUID athlete;
    private final ZoneId zone;
    private final @Nullable SessionTime time;
    private final ExerciseWords words;

    private TrainingCalendar(UUID athlete, AthletesWeeks weeks) {
        Profile profile = weeks.profile();
        this.athlete = athlete;
        this.zone = ZoneId.of(Objects.requireNonNull(profile.timezone()));
        this.time = profile.sessionTime();
        this.words = new ExerciseWords(weeks.exercises());
    }

    static byte[] of(UUID athlete, AthletesWeeks weeks) {
        return new TrainingCalendar(athlete, weeks).of(weeks.weeks());
    }

    private byte[] of(List<AthletesWeeks.Week> weeks) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Broadback//Training weeks 1.0//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new XProperty("NAME", TITLE));
        calendar.add(new XProperty("X-WR-CALNAME", TITLE));
        List<LocalDate> dates = weeks.stream().flatMap(week -> trainingDays(week).stream()).map(DayView::date)
                .sorted().toList();
        // Also without an event that needs it: a calendar holds at least one component (RFC 5545, 3.6).
        calendar.add(dates.isEmpty() ? ZoneDefinition.of(zone, LocalDate.EPOCH, LocalDate.EPOCH)
                : ZoneDefinition.of(zone, dates.getFirst(), dates.getLast()));
        weeks.forEach(week -> trainingDays(week).forEach(day -> calendar.add(event(week, day))));
        return FoldedLines.of(calendar.toString());
    }

    private static List<DayView> trainingDays(AthletesWeeks.Week week) {
        return week.view().days().stream().filter(day -> !day.slots().isEmpty()).toList();
    }

    private VEvent event(AthletesWeeks.Week week, DayView day) {
        VEvent event = new VEvent(false);
        event.add(new Uid(uid(day)));
        event.add(new DtStamp(week.changedAt()));
        event.add(new LastModified(week.changedAt()));
        event.add(new Sequence(week.view().revision()));
        event.add(new Status(status(week, day)));
        if (time == null) {
            event.add(new DtStart<>(day.date()));
            event.add(new Transp(Transp.VALUE_TRANSPARENT));
        } else {
            event.add(new DtStart<>(day.date().atTime(time.value()).atZone(zone)));
            event.add(new net.fortuna.ical4j.model.property.Duration(duration(day.minutes())));
        }
        event.add(new Summary(printable(day.name())));
        event.add(new Description(printable(description(day, week.goals()))));
        return event;
    }

    /** A skipped day stays as a cancelled event, so that whoever has it already takes it out. */
    private static String status(AthletesWeeks.Week week, DayView day) {
        if (day.status().equals("skipped")) {
            return Status.VALUE_CANCELLED;
        }
        return week.view().status().equals("draft") ? Status.VALUE_TENTATIVE : Status.VALUE_CONFIRMED;
    }

    /** The athlete and the date it was planned for first name an event through every draft and every move. */
    private String uid(DayView day) {
        LocalDate date = day.plannedDate() == null ? day.date() : day.plannedDate();
        return UUID.nameUUIDFromBytes((athlete + "/" + date).getBytes(StandardCharsets.UTF_8)) + "@broadback.io";
    }

    private static Duration duration(BigDecimal minutes) {
        return Duration.ofSeconds(minutes.movePointRight(1).longValueExact() * 6);
    }

    private String description(DayView day, Map<UUID, String> goals) {
        StringBuilder text = new StringBuilder("About ").append(day.minutes().toPlainString()).append(" minutes");
        day.slots().forEach(slot -> {
            SlotWords inWords = SlotWords.of(slot, goals.get(slot.slot().slotId()), words);
            text.append('\n').append(slot.slot().order()).append(". ").append(inWords.line());
            if (inWords.ramp() != null) {
                text.append("\n   ").append(inWords.ramp());
            }
            inWords.remarks().forEach(remark -> text.append("\n   ").append(remark));
        });
        return text.toString();
    }

    /** Control characters have no place in a calendar's text, even escaped. */
    private static String printable(String text) {
        return text.codePoints().filter(character -> character == '\n' || !Character.isISOControl(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
