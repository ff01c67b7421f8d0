package io.broadback.program.week.outside;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.RepRange;
import io.broadback.program.week.PreviewRequest.Priority;
import io.broadback.program.week.domain.Flag;
import io.broadback.program.week.domain.Kind;

/**
 * Every week of a small request, one after the other, without any cleverness: what is possible, and the most that it could
 * score.
 * For base splits without rows, and athletes who wish no primary row.
 */
final class EveryWeek {
    private static final List<RepRange> USUAL = List.of(new RepRange(4, 6), new RepRange(6, 10), new RepRange(10, 15));
    private static final List<String> TO_COVER = List.of("trapezius", "rhomboids", "latissimus_dorsi", "posterior_deltoid",
            "infraspinatus", "teres_major", "erector_spinae");

    private final Asked asked;
    private final Priority mode;
    private final List<Integer> zones;
    private final List<Place> places;
    private final boolean neighbours;
    private final double minutes;
    private final List<Work> chosen = new ArrayList<>();
    private final List<Place> chosenPlaces = new ArrayList<>();
    private double best = -1;

    /** Sets of a row in a zone: {@code range} is what the row does there. */
    private record Work(Fact row, RepRange range, int zone, int sets) {
    }

    /** A session to open, or a press of it to follow. */
    private record Place(DayOfWeek day, boolean own, Asked.@Nullable Slot press) {
    }

    private EveryWeek(Asked asked, Priority mode, int rowSets, boolean neighbours, boolean moreDays, boolean timeCounts) {
        this.asked = asked;
        this.mode = mode;
        this.neighbours = neighbours;
        this.minutes = timeCounts ? Objects.requireNonNull(asked.athlete.minutesPerWeek()) * 1.1 : Double.MAX_VALUE;
        List<Integer> table = VolumeAndReasons.allocation(rowSets);
        this.zones = lowIsPossible(asked, table) ? table : List.of(0, table.get(0) + table.get(1), table.get(2));
        this.places = places(moreDays, timeCounts);
    }

    /** The most points that differ between weeks of so many row sets, or -1 if there is no such week in the time. */
    static double best(Asked asked, Priority mode, int rowSets) {
        for (boolean moreDays : new boolean[] { false, true }) {
            for (boolean neighbours : new boolean[] { false, true }) {
                if (new EveryWeek(asked, mode, rowSets, neighbours, moreDays, false).search() >= 0) {
                    return new EveryWeek(asked, mode, rowSets, neighbours, moreDays, true).search();
                }
            }
        }
        return -1;
    }

    /** Whether there is a week of so many row sets with all the time in the world. */
    static boolean exists(Asked asked, Priority mode, int rowSets) {
        return new EveryWeek(asked, mode, rowSets, true, false, false).search() >= 0
                || new EveryWeek(asked, mode, rowSets, true, true, false).search() >= 0;
    }

    static boolean lowIsPossible(Asked asked, List<Integer> table) {
        return table.get(0) > 0 && !(asked.novice() && asked.blockWeek < 5)
                && asked.choices().stream().anyMatch(Fact::hasLowRange);
    }

    private List<Place> places(boolean moreDays, boolean withOwnDay) {
        boolean anyPresses = asked.days.stream().anyMatch(day -> day.pushes() || day.pulls());
        List<Place> found = new ArrayList<>();
        if (mode == Priority.OWN_DAY || (mode == Priority.MIX && (moreDays || withOwnDay))) {
            ownDay().forEach(day -> found.add(new Place(day, true, null)));
        }
        for (Asked.Day day : asked.days) {
            boolean firstChoice = !anyPresses || day.pushes() || day.pulls();
            if (mode == Priority.OWN_DAY ? !moreDays || found.isEmpty() || !firstChoice : !moreDays && !firstChoice) {
                continue;
            }
            found.add(new Place(day.weekday(), false, null));
            if (mode == Priority.SUPERSET || mode == Priority.MIX) {
                day.slots().stream().takeWhile(slot -> !slot.fact().isolation())
                        .filter(slot -> slot.fact().push() && (slot.kind() == Kind.BACK_OFF || slot.kind() == Kind.SECONDARY
                                || slot.kind() == Kind.TERTIARY))
                        .forEach(slot -> found.add(new Place(day.weekday(), false, slot)));
            }
        }
        return found;
    }

    private List<DayOfWeek> ownDay() {
        List<DayOfWeek> free = Arrays.stream(DayOfWeek.values())
                .filter(weekday -> asked.days.stream().noneMatch(day -> day.weekday() == weekday)).toList();
        List<DayOfWeek> calm = free.stream().filter(weekday -> !asked.heavyAfter(weekday)).toList();
        return (calm.isEmpty() ? free : calm).stream()
                .max(Comparator.<DayOfWeek> comparingInt(weekday -> WorkAndPlacement.daysToHeavy(asked, weekday))
                        .thenComparing(Comparator.naturalOrder()))
                .stream().toList();
    }

    private double search() {
        zone(0, zones.get(0), 6);
        return best;
    }

    /** Cuts a zone into slots, largest first; low reps are one slot. */
    private void zone(int zone, int left, int most) {
        if (left == 0) {
            if (zone == 2) {
                complete();
            } else {
                zone(zone + 1, zones.get(zone + 1), 6);
            }
            return;
        }
        for (int sets = Math.min(left, most); sets >= (zone == 0 ? left : 2); sets--) {
            for (Fact row : rows(zone)) {
                for (Place place : places) {
                    Work work = new Work(row, range(row, zone), zone, sets);
                    if (fits(work, place)) {
                        chosen.add(work);
                        chosenPlaces.add(place);
                        zone(zone, left - sets, sets);
                        chosen.removeLast();
                        chosenPlaces.removeLast();
                    }
                }
            }
        }
    }

    /** Rows that have a range in the zone; all, if none has. */
    private List<Fact> rows(int zone) {
        List<Fact> able = asked.choices().stream().filter(row -> own(row, zone) != null).toList();
        return able.isEmpty() ? asked.choices() : able;
    }

    private static @Nullable RepRange own(Fact row, int zone) {
        return row.ranges().stream().filter(range -> zoneOf(range) == zone).max(Comparator.comparingInt(RepRange::bottom))
                .orElse(null);
    }

    /** Every third week advanced lifters row in triples where they row in low reps. */
    private RepRange range(Fact row, int zone) {
        if (zone == 0 && asked.triples() && own(row, zone) != null) {
            return new RepRange(2, 4);
        }
        return Objects.requireNonNullElse(own(row, zone), USUAL.get(zone));
    }

    private static int zoneOf(RepRange range) {
        return range.bottom() + range.top() <= 12 ? 0 : range.bottom() + range.top() <= 20 ? 1 : 2;
    }

    private boolean fits(Work work, Place place) {
        Asked.Slot press = place.press();
        if (press != null && (work.sets() > press.sets() || !Pairs.matches(press.fact(), work.row())
                || chosenPlaces.stream().anyMatch(taken -> taken.press() == press))) {
            return false;
        }
        int sets = work.sets();
        int axialOne = work.row().axial() == 1 ? work.sets() : 0;
        int topUp = place.own() ? 0 : work.sets();
        for (int i = 0; i < chosen.size(); i++) {
            Work other = chosen.get(i);
            if (chosenPlaces.get(i).day() == place.day()) {
                sets += other.sets();
                axialOne += other.row().axial() == 1 ? other.sets() : 0;
                if (other.row().id().equals(work.row().id()) && other.range().equals(work.range())) {
                    return false;
                }
            }
            if (mode == Priority.OWN_DAY && !place.own() && !chosenPlaces.get(i).own()) {
                topUp += other.sets();
                if (chosenPlaces.get(i).day() != place.day()) {
                    return false;
                }
            }
        }
        return sets <= (place.own() ? 20 : 10) && (mode != Priority.OWN_DAY || topUp <= 6)
                && (!asked.flags.contains(Flag.LOW_BACK) || axialOne <= 4);
    }

    private void complete() {
        int total = chosen.stream().mapToInt(Work::sets).sum();
        Set<String> exercises = new HashSet<>();
        chosen.forEach(work -> exercises.add(work.row().id()));
        boolean enough = exercises.size() >= (total >= 5 && asked.choices().size() > 1 ? 2 : 1) && exercises.size() <= 5;
        boolean led = chosen.stream().anyMatch(work -> work.sets() >= 3 && (zones.get(0) == 0 || work.zone() == 0));
        boolean inMode = switch (mode) {
            case SUPERSET -> chosenPlaces.stream().anyMatch(place -> place.press() != null);
            case OWN_DAY -> chosenPlaces.stream().anyMatch(Place::own);
            case ROWS_FIRST, MIX -> true;
        };
        int interference = interference();
        double added = addedMinutes();
        if (enough && led && inMode && added <= minutes + 1e-9 && (!asked.novice() || interference <= 4)
                && (neighbours || noNeighbours())) {
            best = Math.max(best, points(added, interference));
        }
    }

    private int interference() {
        int cost = 0;
        for (int i = 0; i < chosen.size(); i++) {
            cost += asked.heavyAfter(chosenPlaces.get(i).day()) ? chosen.get(i).row().axial() * chosen.get(i).sets() : 0;
        }
        return cost;
    }

    private double addedMinutes() {
        double seconds = 0;
        Set<DayOfWeek> opened = new HashSet<>();
        for (int i = 0; i < chosen.size(); i++) {
            Work work = chosen.get(i);
            double reps = (work.range().bottom() + work.range().top()) / 2.0 * 3.5;
            if (chosenPlaces.get(i).press() != null) {
                seconds += 105 + work.sets() * Math.max(0, reps + 20 - 60);
            } else {
                int rest = work.zone() == 0 ? 150 : work.zone() == 1 ? 120 : 75;
                seconds += (opened.add(chosenPlaces.get(i).day()) ? 180 : 105)
                        + work.sets() * ((work.row().unilateral() ? 2 * reps + 15 : reps) + 15 + rest);
            }
        }
        return seconds / 60;
    }

    /** Some order from low to high reps in which no exercise follows itself. */
    private boolean noNeighbours() {
        return places.stream().filter(place -> place.press() == null).allMatch(place -> {
            List<Work> session = new ArrayList<>();
            for (int i = 0; i < chosen.size(); i++) {
                if (chosenPlaces.get(i).equals(place)) {
                    session.add(chosen.get(i));
                }
            }
            return session.isEmpty() || ordered(session, null);
        });
    }

    private static boolean ordered(List<Work> left, @Nullable Work last) {
        int zone = left.stream().mapToInt(Work::zone).min().orElse(3);
        return left.isEmpty() || left.stream().filter(work -> work.zone() == zone)
                .filter(work -> last == null || !work.row().id().equals(last.row().id())).anyMatch(work -> {
                    List<Work> rest = new ArrayList<>(left);
                    rest.remove(work);
                    return ordered(rest, work);
                });
    }

    /** Time, calm and cover; all else is the same for every week of so many row sets, as long as there is no rear-delt work. */
    private double points(double added, int interference) {
        int covered = 0;
        for (String muscle : TO_COVER) {
            double counted = chosen.stream().mapToDouble(work -> work.sets() * (work.row().primary().contains(muscle) ? 1
                    : work.row().secondary().contains(muscle) ? .5 : 0)).sum();
            covered += counted >= 4 ? 1 : 0;
        }
        return points(added, interference, covered);
    }

    static double points(double added, int interference, int covered) {
        return 8 * Math.clamp((90 - added) / 24, 0, 1) + 7 * Math.clamp(1 - interference / 12.0, 0, 1) + 5 * covered / 7.0;
    }
}
