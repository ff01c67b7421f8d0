package io.broadback.program.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import io.broadback.platform.json.EventJson;
import io.broadback.program.athlete.Profile;
import io.broadback.program.draft.AthletesWeeks;
import io.broadback.program.draft.WeekView;
import io.broadback.program.draft.WeekView.DayView;
import io.broadback.program.draft.WeekView.DoneView;
import io.broadback.program.draft.WeekView.SlotView;
import io.broadback.program.draft.domain.Adherence;
import io.broadback.program.draft.domain.SlotStatus;
import io.broadback.program.week.WeekRepresentation.AuditRepresentation;
import io.broadback.program.week.WeekRepresentation.SlotRepresentation;
import io.broadback.program.week.domain.Mode;

/** Written by one library, read by another. */
class TrainingCalendarTest {
    private static final UUID ATHLETE = UUID.fromString("01930000-0000-7000-8000-000000000001");
    private static final Instant CHANGED = Instant.parse("2026-03-20T10:15:30.123456Z");

    @ParameterizedTest
    @CsvSource({ "Europe/Berlin,2026-03-29", "Europe/Berlin,2026-10-25", "America/New_York,2026-03-08",
            "America/New_York,2026-11-01", "Australia/Lord_Howe,2026-04-05", "Australia/Lord_Howe,2026-10-04",
            "Asia/Kathmandu,2026-03-29", "Africa/Casablanca,2026-03-22", "UTC,2026-03-29" })
    void a_session_stays_at_its_time_on_the_clock_while_the_offset_changes(ZoneId zone, LocalDate change) {
        List<LocalDateTime> times = Stream.iterate(change.minusDays(7), date -> date.plusDays(1)).limit(14)
                .map(date -> date.atTime(18, 0)).toList();

        ICalendar calendar = read(write(profile(zone, "18:00"), times.stream()
                .map(time -> week(1, day(time.toLocalDate(), "Rows", "86.0"))).toArray(AthletesWeeks.Week[]::new)));

        assertThat(calendar.getEvents()).extracting(event -> local(event.getDateStart().getValue()))
                .containsExactlyElementsOf(times);
        assertThat(calendar.getEvents()).extracting(event -> offset(calendar, event))
                .containsExactlyElementsOf(times.stream().map(time -> zone.getRules().getOffset(time)).toList());
        assertThat(calendar.getEvents()).extracting(event -> event.getDuration().getValue().toMillis())
                .containsOnly(86 * 60_000L);
    }

    /**
     * The reader keeps zones as Java's old ones, which know of no change by half an hour; Lord Howe is left to the test above.
     */
    @ParameterizedTest
    @CsvSource({ "Europe/Berlin,2026-03-29", "America/New_York,2026-11-01", "Asia/Kathmandu,2026-03-29" })
    void another_program_finds_the_very_instants(ZoneId zone, LocalDate change) {
        List<LocalDate> dates = List.of(change.minusDays(1), change, change.plusDays(1));

        ICalendar calendar = read(write(profile(zone, "18:00"), dates.stream()
                .map(date -> week(1, day(date, "Rows", "86.0"))).toArray(AthletesWeeks.Week[]::new)));

        assertThat(calendar.getEvents()).extracting(event -> event.getDateStart().getValue().toInstant())
                .containsExactlyElementsOf(dates.stream().map(date -> date.atTime(18, 0).atZone(zone).toInstant()).toList());
    }

    @ParameterizedTest
    @CsvSource({ "Europe/Berlin,2026-03-28,2", "Asia/Kathmandu,2026-03-28,1", "Etc/GMT+5,2026-03-28,1" })
    void a_zone_is_defined_by_its_offset_and_the_changes_that_matter(ZoneId zone, LocalDate date, int changes) {
        var definition = ZoneDefinition.of(zone, date, date.plusDays(7));

        assertThat(definition.getObservances()).hasSize(changes);
    }

    @Test
    void a_time_that_the_clocks_skip_is_the_instant_it_would_have_been() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        VEvent event = only(write(profile(berlin, "02:30"), week(1, day(LocalDate.parse("2026-03-29"), "Rows", "60.0"))));

        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void without_a_time_of_day_a_session_lasts_all_day_and_blocks_nothing() {
        VEvent event = only(write(profile(ZoneId.of("Europe/Berlin"), null),
                week(1, day(LocalDate.parse("2026-03-29"), "Rows", "86.0"))));

        ICalDate start = event.getDateStart().getValue();
        assertThat(start.hasTime()).isFalse();
        assertThat(start.getRawComponents().getYear()).isEqualTo(2026);
        assertThat(start.getRawComponents().getMonth()).isEqualTo(3);
        assertThat(start.getRawComponents().getDate()).isEqualTo(29);
        assertThat(event.getDuration()).isNull();
        assertThat(event.getTransparency().isTransparent()).isTrue();
        assertThat(event.getDescription().getValue()).startsWith("About 86.0 minutes");
    }

    @Test
    void a_part_of_a_minute_is_kept() {
        VEvent event = only(
                write(profile(ZoneId.of("UTC"), "06:00"), week(1, day(LocalDate.parse("2026-03-30"), "Rows", "61.7"))));

        assertThat(event.getDuration().getValue().toString()).isEqualTo("PT1H1M42S");
    }

    @Test
    void an_event_keeps_its_name_through_every_revision_of_its_week() {
        Profile profile = profile(ZoneId.of("Europe/Berlin"), "18:00");
        LocalDate date = LocalDate.parse("2026-03-24");
        VEvent before = only(write(profile, week(1, day(date, "Rows", "60.0"))));
        VEvent after = only(write(profile, week(7, day(date, "Rows and bench", "86.0"))));
        VEvent otherDay = only(write(profile, week(1, day(date.plusDays(1), "Rows", "60.0"))));

        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(otherDay.getUid().getValue()).isNotEqualTo(before.getUid().getValue());
        assertThat(before.getSequence().getValue()).isEqualTo(1);
        assertThat(after.getSequence().getValue()).isEqualTo(7);
        assertThat(after.getSummary().getValue()).isEqualTo("Rows and bench");
        assertThat(after.getStatus().isTentative()).as("a draft").isTrue();
    }

    @Test
    void the_same_weeks_give_the_same_bytes_and_the_stamp_is_when_they_changed() {
        AthletesWeeks.Week week = week(3, day(LocalDate.parse("2026-03-24"), "Rows", "60.0"));
        byte[] first = write(profile(ZoneId.of("Europe/Berlin"), "18:00"), week);

        assertThat(write(profile(ZoneId.of("Europe/Berlin"), "18:00"), week)).isEqualTo(first);
        assertThat(only(first).getDateTimeStamp().getValue().toInstant()).isEqualTo("2026-03-20T10:15:30Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Upper; bench, \\press\\, \"quoted\"; 50 %",
            "Rücken, Brust & Arme: Überzüge für Größe, Kraft und Ausdauer, zweimal täglich, außer sonntags",
            "背中の日：ベンチプレスとバーベルロウ、チンニング、フェイスプル、最後にカール、ストレッチも忘れずに行う",
            "🏋️‍♀️🏋️‍♀️🏋️‍♀️🏋️‍♀️🏋️‍♀️🏋️‍♀️🏋️‍♀️🏋️‍♀️",
            "Rows\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:forged",
            "Rows\nDTSTART:19700101" })
    void any_name_of_a_day_comes_through_and_no_line_is_too_long(String name) throws CharacterCodingException {
        byte[] calendar = write(profile(ZoneId.of("Asia/Tokyo"), "18:00"),
                week(1, day(LocalDate.parse("2026-03-24"), name, "60.0")));

        assertThat(only(calendar).getSummary().getValue()).isEqualTo(name.replace("\r", ""));
        for (String line : lines(calendar)) {
            byte[] octets = line.getBytes(StandardCharsets.ISO_8859_1);
            assertThat(octets.length).as(line).isLessThanOrEqualTo(75);
            // Throws where a fold has cut a character in two.
            assertThat(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString()).isNotEmpty();
        }
    }

    @Test
    void control_characters_do_not_reach_the_calendar() {
        byte[] calendar = write(profile(ZoneId.of("UTC"), "18:00"),
                week(1, day(LocalDate.parse("2026-03-24"), "Rows\u0007\u001b[2J and bench", "60.0")));

        assertThat(only(calendar).getSummary().getValue()).isEqualTo("Rows[2J and bench");
    }

    @Test
    void a_day_is_described_slot_by_slot_with_load_and_goal() {
        VEvent event = only(
                write(profile(ZoneId.of("UTC"), "18:00"), week(1, day(LocalDate.parse("2026-03-24"), "Rows", "60.0"))));

        assertThat(event.getDescription().getValue()).isEqualTo("""
                About 60.0 minutes
                1. barbell row: 5 × 4-6, 235 lb, beat 4, 1-2 in reserve, rest 2:30 min
                   heavier: the top of the range was reached
                   sets 4 and 5 with a modest sway: 245 lb, at least 4
                   set 5 until no good rep is left""");
    }

    @Test
    void a_skipped_day_is_cancelled_and_an_approved_week_is_certain() {
        LocalDate date = LocalDate.parse("2026-03-24");
        Profile profile = profile(ZoneId.of("UTC"), "18:00");
        DayView planned = day(date, "Rows", "60.0");
        DayView skipped = new DayView(date, date.getDayOfWeek(), "Rows", false, planned.minutes(), planned.rowMinutes(),
                "skipped", null, null, null, planned.slots());

        assertThat(only(write(profile, week(2, skipped))).getStatus().isCancelled()).isTrue();
        assertThat(only(write(profile, new AthletesWeeks.Week(view("approved", 2, planned), CHANGED, Map.of()))).getStatus()
                .isConfirmed()).isTrue();
    }

    @Test
    void a_day_that_was_moved_is_the_same_event_at_another_time() {
        LocalDate tuesday = LocalDate.parse("2026-03-24");
        Profile profile = profile(ZoneId.of("UTC"), "18:00");
        DayView planned = day(tuesday, "Rows", "60.0");
        DayView moved = new DayView(tuesday.plusDays(1), DayOfWeek.WEDNESDAY, "Rows", false, planned.minutes(),
                planned.rowMinutes(), "planned", tuesday, null, null, planned.slots());

        VEvent event = only(write(profile, week(2, moved)));

        assertThat(event.getUid().getValue()).isEqualTo(only(write(profile, week(1, planned))).getUid().getValue());
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo("2026-03-25T18:00:00Z");
    }

    @Test
    void a_day_without_slots_is_no_event_and_a_calendar_without_events_is_still_one() {
        LocalDate date = LocalDate.parse("2026-03-24");
        DayView empty = new DayView(date, DayOfWeek.TUESDAY, "Nothing", false, BigDecimal.ZERO, BigDecimal.ZERO, "planned",
                null, null, null, List.of());

        ICalendar calendar = read(write(profile(ZoneId.of("Europe/Berlin"), "18:00"), week(1, empty)));

        assertThat(calendar.getEvents()).isEmpty();
        assertThat(calendar.getTimezoneInfo().getTimezones()).hasSize(1);
    }

    private static byte[] write(Profile profile, AthletesWeeks.Week... weeks) {
        return TrainingCalendar.of(ATHLETE, new AthletesWeeks(profile, Map.of(), Arrays.asList(weeks)));
    }

    private static ICalendar read(byte[] calendar) {
        return Biweekly.parse(new String(calendar, StandardCharsets.UTF_8)).first();
    }

    private static VEvent only(byte[] calendar) {
        assertThat(read(calendar).getEvents()).hasSize(1);
        return read(calendar).getEvents().get(0);
    }

    /** The offset that the calendar's own definition of the zone gives: of the observance that began last (RFC 5545, 3.6.5). */
    private static ZoneOffset offset(ICalendar calendar, VEvent event) {
        VTimezone zone = calendar.getTimezoneInfo().getTimezone(event.getDateStart()).getComponent();
        LocalDateTime time = local(event.getDateStart().getValue());
        return Stream.concat(zone.getStandardTimes().stream(), zone.getDaylightSavingsTime().stream())
                .filter(observance -> !local(observance.getDateStart().getValue()).isAfter(time))
                .max(Comparator.comparing(observance -> local(observance.getDateStart().getValue())))
                .map(observance -> ZoneOffset.ofTotalSeconds(
                        Math.toIntExact(observance.getTimezoneOffsetTo().getValue().getMillis() / 1000)))
                .orElseThrow();
    }

    private static LocalDateTime local(ICalDate date) {
        DateTimeComponents raw = date.getRawComponents();
        return LocalDateTime.of(raw.getYear(), raw.getMonth(), raw.getDate(), raw.getHour(), raw.getMinute());
    }

    private static List<String> lines(byte[] calendar) {
        return List.of(new String(calendar, StandardCharsets.ISO_8859_1).split("\r\n"));
    }

    private static Profile profile(ZoneId zone, @Nullable String time) {
        return EventJson.readOwn("{\"timezone\":\"" + zone + "\",\"sessionTime\":" + (time == null ? null : "\"" + time + "\"")
                + "}", Profile.class);
    }

    private static AthletesWeeks.Week week(int revision, DayView day) {
        return new AthletesWeeks.Week(view("draft", revision, day), CHANGED,
                Map.of(UUID.fromString("01930000-0000-7000-8000-000000000002"), "235, beat 4"));
    }

    private static WeekView view(String status, int revision, DayView day) {
        return new WeekView(ATHLETE, "2026-W13", status, Mode.ROWS_FIRST, Mode.ROWS_FIRST, 1, List.of(day),
                EventJson.readOwn("{}", AuditRepresentation.class), new Adherence(0, 0, null, false), null, List.of(), null,
                revision);
    }

    private static DayView day(LocalDate date, String name, String minutes) {
        SlotRepresentation slot = EventJson.readOwn("""
                {"slotId":"01930000-0000-7000-8000-000000000002","order":1,"exerciseId":"barbell_row",
                 "role":"primary_row","sets":5,"repRange":{"bottom":4,"top":6},"zone":"low",
                 "repsInReserve":{"min":1,"max":2},"technique":"strict","swaySets":[4,5],"failureSets":[5],
                 "targetLoad":{"value":235,"unit":"lb"},"aimReps":4,"targetReason":"TOP_OF_RANGE",
                 "swayTarget":{"load":{"value":245,"unit":"lb"},"aimReps":4},"restSeconds":150,"minutes":18.2}""",
                SlotRepresentation.class);
        return new DayView(date, date.getDayOfWeek(), name, false, new BigDecimal(minutes), BigDecimal.TEN, "planned", null,
                null, null,
                List.of(new SlotView(slot, SlotStatus.OPEN, new DoneView(0, null), null, null, List.of())));
    }
}
