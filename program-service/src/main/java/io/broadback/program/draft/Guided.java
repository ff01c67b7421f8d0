package io.broadback.program.draft;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.progression.GuidanceValue;
import io.broadback.platform.event.progression.GuidanceValue.Change;
import io.broadback.platform.event.progression.GuidanceValue.DeloadCall;
import io.broadback.program.draft.domain.BlockNumbers;
import io.broadback.program.week.PreviewRequest.AthleteValue;
import io.broadback.program.week.PreviewRequest.PreviousRowValue;
import io.broadback.program.week.PreviewRequest.PreviousWeekValue;
import io.broadback.program.week.PreviewRequest.Priority;
import io.broadback.program.week.WeekRepresentation;
import io.broadback.program.week.domain.IsoWeek;
import io.broadback.program.week.domain.Reason;
import io.broadback.program.week.domain.Reason.Code;
import io.broadback.program.week.domain.Role;
import io.broadback.program.week.domain.Zone;
import io.broadback.program.week.domain.ZoneMove;

/**
 * A week's numbers and athlete as progression advises them: a call for a deload makes the next week one (3.11), an accepted
 * change of the plan is made from the Monday after it was accepted (3.12). {@code swaps} are secondary rows with what takes
 * their place, {@code zoneMove} the sets that change their zone; {@code reasons} say so to people. A pure function of what is
 * known.
 */
record Guided(BlockNumbers numbers, AthleteValue athlete, Map<String, String> swaps, Optional<ZoneMove> zoneMove,
        List<Reason> reasons) {
    private static final int DELOAD = 6;
    private static final int DAYS = 7;
    /** How long an experiment may stay open after its review was due (3.12: it fails after 42 days). */
    private static final int GRACE_DAYS = 21;

    /** The week without advice. */
    static Guided unguided(BlockNumbers numbers, AthleteValue athlete) {
        return new Guided(numbers, athlete, Map.of(), Optional.empty(), List.of());
    }

    static Guided of(IsoWeek week, BlockNumbers numbers, boolean previousWasDeload, AthleteValue athlete,
            @Nullable GuidanceValue guidance) {
        Guided guided = unguided(numbers, athlete);
        if (guidance == null) {
            return guided;
        }
        LocalDate monday = week.date(DayOfWeek.MONDAY);
        List<Change> changes = guidance.changes().stream().filter(change -> isInForce(change, monday))
                .sorted(Comparator.comparing(Change::startedOn)).toList();
        for (Change change : changes) {
            guided = guided.changed(change);
        }
        return previousWasDeload ? guided : guided.deload(monday, guidance);
    }

    /** The rows of a week, for the next one to keep or to rotate (4.4); swapped ones are told as what takes their place. */
    PreviousWeekValue rowsOf(int blockWeek, WeekRepresentation week) {
        return new PreviousWeekValue(blockWeek, week.days().stream().flatMap(day -> day.slots().stream())
                .filter(slot -> slot.role() == Role.PRIMARY_ROW || slot.role() == Role.ROW)
                .map(slot -> new PreviousRowValue(swaps.getOrDefault(slot.exerciseId(), slot.exerciseId()), slot.zone()))
                .distinct().toList());
    }

    /** From the first Monday on which it could be; an open one no longer than it may stay open. */
    private static boolean isInForce(Change change, LocalDate monday) {
        boolean begun = !change.startedOn().isAfter(monday);
        return begun && (!isOpen(change) || !monday.isAfter(change.reviewOn().plusDays(GRACE_DAYS)));
    }

    private static boolean isOpen(Change change) {
        return "OPEN".equals(change.outcome());
    }

    /**
     * What the change asks for, as long as the profile still says what it changes: a coach who has set something else since has
     * decided. More row sets, and a row that is left out, need no help once they have succeeded: the numbers and the rows of
     * the
     * week before carry them on.
     */
    private Guided changed(Change change) {
        return switch (change.kind()) {
            case "ADD_ROW_SETS" -> isOpen(change) && change.rowSets() != null && !numbers.isDeload()
                    ? withRowSets(change, change.rowSets())
                    : this;
            case "MOVE_ZONE" -> move(change).map(move -> new Guided(numbers, athlete, swaps, Optional.of(move), with(change)))
                    .orElse(this);
            case "SWAP_SECONDARY_ROW" -> isOpen(change) && change.from() != null && change.to() != null
                    ? swapped(change, change.from(), change.to())
                    : this;
            case "STRONGER_MODE" -> Objects.equals(String.valueOf(athlete.priority()), change.from()) && change.to() != null
                    ? told(change, athleteWith(Priority.valueOf(change.to()), athlete.primaryRow(), athlete.primaryRowSince()))
                    : this;
            case "SWAP_PRIMARY_ROW" -> athlete.primaryRow() == null || athlete.primaryRow().equals(change.from())
                    ? told(change, athleteWith(athlete.priority(), change.to(), change.startedOn()))
                    : this;
            default -> this;
        };
    }

    /** The ramp adds two below the goal and keeps a number above it (4.3), so this is the basis that leads to the number. */
    private Guided withRowSets(Change change, int rowSets) {
        int basis = rowSets > Objects.requireNonNull(athlete.level()).goal() ? rowSets : rowSets - 2;
        if (basis <= numbers.currentRowSets()) {
            return told(change, athlete);
        }
        return new Guided(new BlockNumbers(numbers.blockWeek(), basis), athlete, swaps, zoneMove, with(change));
    }

    private static Optional<ZoneMove> move(Change change) {
        if (change.from() == null || change.to() == null || change.sets() == null) {
            return Optional.empty();
        }
        return Optional.of(new ZoneMove(zone(change.from()), zone(change.to()), change.sets()));
    }

    private static Zone zone(String name) {
        return Zone.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private Guided swapped(Change change, String from, String to) {
        List<@Nullable String> excluded = new ArrayList<>(
                Objects.requireNonNullElse(athlete.excludedExercises(), List.<@Nullable String> of()));
        excluded.add(from);
        Map<String, String> all = new LinkedHashMap<>(swaps);
        all.put(from, to);
        AthleteValue other = new AthleteValue(athlete.level(), athlete.unit(), athlete.priority(), athlete.flags(), excluded,
                athlete.primaryRow(), athlete.primaryRowSince(), athlete.countVerticalPulls(), athlete.bodyweight(),
                athlete.currentRowSets(), athlete.minutesPerWeek(), athlete.blockWeek());
        return new Guided(numbers, other, Collections.unmodifiableMap(all), zoneMove, with(change));
    }

    private AthleteValue athleteWith(@Nullable Priority priority, @Nullable String primaryRow, @Nullable LocalDate since) {
        return new AthleteValue(athlete.level(), athlete.unit(), priority, athlete.flags(), athlete.excludedExercises(),
                primaryRow, since, athlete.countVerticalPulls(), athlete.bodyweight(), athlete.currentRowSets(),
                athlete.minutesPerWeek(), athlete.blockWeek());
    }

    private Guided told(Change change, AthleteValue other) {
        return new Guided(numbers, other, swaps, zoneMove, with(change));
    }

    private List<Reason> with(Change change) {
        String until = isOpen(change) ? ", reviewed on " + change.reviewOn() : ", which has brought a result";
        List<Reason> more = new ArrayList<>(reasons);
        more.add(Reason.of(Code.PLAN_CHANGED, "accepted on " + change.startedOn() + until + ": " + change.hypothesis()));
        return List.copyOf(more);
    }

    /** A call of the seven days before the week, or a deload that was accepted then, makes the week a deload. */
    private Guided deload(LocalDate monday, GuidanceValue guidance) {
        Optional<String> why = Stream.concat(
                guidance.deloadCalls().stream().filter(call -> isJustBefore(call.on(), monday)).map(DeloadCall::text),
                guidance.changes().stream().filter(change -> change.kind().equals("DELOAD"))
                        .filter(change -> !change.startedOn().isAfter(monday)
                                && change.startedOn().isAfter(monday.minusDays(DAYS)))
                        .map(change -> "A coach accepted it on " + change.startedOn() + ": " + change.hypothesis()))
                .findFirst();
        if (why.isEmpty() || numbers.isDeload()) {
            return this;
        }
        List<Reason> more = new ArrayList<>(reasons);
        more.add(Reason.of(Code.DELOAD_CALLED, why.get()));
        return new Guided(new BlockNumbers(DELOAD, numbers.currentRowSets()), athlete, swaps, zoneMove, List.copyOf(more));
    }

    private static boolean isJustBefore(LocalDate day, LocalDate monday) {
        return day.isBefore(monday) && !day.isBefore(monday.minusDays(DAYS));
    }
}
