package io.broadback.progression.target.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.GridDefinition;
import io.broadback.platform.training.LoadGrid;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;

/** Words for tests: {@code "225x6@2:failure"} is a set of 6 with 2 in reserve; {@code +} at the end is beyond the plan. */
final class Sets {
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    static final LoadGrid BAR_LB = new GridDefinition.Barbell(new BigDecimal("45"), decimals("45 35 25 10 5 2.5"), null)
            .loads(new BigDecimal("700"));
    static final LoadGrid BAR_KG = new GridDefinition.Barbell(new BigDecimal("20"), decimals("25 20 15 10 5 2.5 1.25"), null)
            .loads(new BigDecimal("320"));
    static final LoadGrid BELLS = LoadGrid.of(decimals("5 10 15 20 25 30 35 40 45 50 55 60 65 70 75 80 85 90 95 100"));
    static final Track ROW = track("4-6", WeightUnit.LB);

    private static final Pattern SET = Pattern.compile("(-?[\\d.]+)x(\\d+)(?:@(\\d+))?(?::(\\w+))?([+?]?)");

    private Sets() {
    }

    static Track track(String range, WeightUnit unit) {
        String[] ends = range.split("-");
        return new Track("track", "barbell_row", null, Technique.STRICT,
                new RepRange(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])), unit);
    }

    static Conditions conditions(LoadGrid grid, String up, String down, Policy policy) {
        return new Conditions(new Equipment("barbell", "home 1", grid), StepSize.of(up, down), policy, true);
    }

    static Conditions barbell() {
        return conditions(BAR_LB, "10", "5", Policy.LITERAL);
    }

    static Conditions barbell(Policy.Trigger trigger, Policy.Damping damping) {
        return conditions(BAR_LB, "10", "5", new Policy("chosen", 3, trigger, damping));
    }

    static PerformedSet set(String text) {
        return set(text, WeightUnit.LB, MONDAY, 1);
    }

    static PerformedSet set(String text, WeightUnit unit, LocalDate date, int index) {
        Matcher matcher = SET.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a set: " + text);
        }
        @Nullable
        String type = matcher.group(4);
        @Nullable
        String reserve = matcher.group(3);
        return new PerformedSet(new SetId(date + "-" + index), at(date), index,
                type == null ? SetType.WORKING : SetType.valueOf(type.toUpperCase(Locale.ROOT)), Technique.STRICT,
                TrackLoad.of(matcher.group(1), unit), Integer.parseInt(matcher.group(2)),
                reserve == null ? null : Integer.valueOf(reserve), "+".equals(matcher.group(5)),
                "?".equals(matcher.group(5)));
    }

    static TrackSession session(LocalDate date, Conditions conditions, String sets) {
        return session(date, conditions, sets, WeightUnit.LB);
    }

    static TrackSession session(@Nullable LocalDate date, Conditions conditions, String sets, WeightUnit unit) {
        List<PerformedSet> performed = new ArrayList<>();
        for (String text : sets.isBlank() ? new String[0] : sets.trim().split(" +")) {
            performed.add(set(text, unit, date == null ? MONDAY : date, performed.size() + 1));
        }
        return new TrackSession(new SessionId("session " + date), date, false, conditions, performed);
    }

    static FoldedTrack fold(Track track, Conditions home, TrackSession... sessions) {
        return TrackFold.fold(track, List.of(sessions), new TreeSet<>(), home);
    }

    /** One session after a known opening load (null for none). */
    static SessionOutcome afterOpening(@Nullable String opening, Track track, Conditions conditions, String sets) {
        return new Simulation(track, opening == null ? null : TrackLoad.of(opening, track.unit()), false,
                List.of(session(null, conditions, sets, track.unit()))).run().get(0);
    }

    static List<BigDecimal> decimals(String numbers) {
        return Arrays.stream(numbers.split(" ")).map(BigDecimal::new).toList();
    }

    private static Instant at(LocalDate date) {
        return date.atTime(18, 0).toInstant(ZoneOffset.UTC);
    }
}
