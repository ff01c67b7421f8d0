package io.broadback.program.week.outside;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.broadback.platform.training.RepRange;
import io.broadback.program.week.PreviewRequest;
import io.broadback.program.week.PreviewRequest.AthleteValue;
import io.broadback.program.week.SplitValue.DayValue;
import io.broadback.program.week.SplitValue.SlotValue;
import io.broadback.program.week.domain.Flag;
import io.broadback.program.week.domain.Kind;
import io.broadback.program.week.domain.Level;

/** What was asked, as far as the rules need it: the athlete, the gym, and the base as this gym allows it (4.7). */
final class Asked {
    static final Map<String, List<DayValue>> BUILT_IN = builtIn();
    private static final Map<String, List<String>> SUBSTITUTES = Map.of("machine_chest_press",
            List.of("dumbbell_bench_press", "close_grip_bench_press"), "machine_shoulder_press",
            List.of("dumbbell_shoulder_press", "overhead_press"), "leg_press", List.of("dumbbell_split_squat", "front_squat"),
            "leg_extension", List.of("dumbbell_split_squat"));

    final AthleteValue athlete;
    final Set<String> gym;
    final Set<String> excluded;
    final Set<Flag> flags;
    final boolean countVerticalPulls;
    final int blockWeek;
    final List<Day> days = new ArrayList<>();

    /** A base day with the slots that are left of it. */
    record Day(DayOfWeek weekday, boolean heavy, boolean pushes, boolean pulls, List<Slot> asked, List<Slot> slots) {
        int rowSets(boolean countVerticalPulls) {
            return slots.stream().filter(slot -> slot.counts(countVerticalPulls)).mapToInt(Slot::sets).sum();
        }
    }

    /** A base slot, and whether it took the place of another. */
    record Slot(Fact fact, int sets, RepRange range, Kind kind, boolean substitute) {
        boolean counts(boolean countVerticalPulls) {
            return fact.row() || (countVerticalPulls && fact.verticalPull());
        }
    }

    Asked(PreviewRequest request) {
        athlete = Objects.requireNonNull(request.athlete());
        gym = set(Objects.requireNonNull(request.gym()).equipment());
        excluded = set(athlete.excludedExercises());
        flags = set(athlete.flags());
        countVerticalPulls = Boolean.TRUE.equals(athlete.countVerticalPulls());
        blockWeek = Objects.requireNonNullElse(athlete.blockWeek(), 1);
        String name = Objects.requireNonNull(request.baseSplit()).name();
        Stream<@Nullable DayValue> given = name != null ? BUILT_IN.getOrDefault(name, List.of()).stream().map(day -> day)
                : Objects.requireNonNull(Objects.requireNonNull(request.baseSplit().custom()).days()).stream();
        given.map(Objects::requireNonNull).map(this::day).sorted(Comparator.comparing(Day::weekday)).forEach(days::add);
    }

    private Day day(DayValue day) {
        List<Slot> asked = Objects.requireNonNull(day.slots()).stream().map(slot -> slot(Objects.requireNonNull(slot)))
                .toList();
        List<Slot> left = asked.stream().flatMap(slot -> left(slot).stream()).toList();
        boolean askedHeavy = asked.stream().anyMatch(slot -> slot.kind() == Kind.TOP && slot.fact().heavy());
        boolean leftHeavy = left.stream().anyMatch(slot -> slot.kind() == Kind.TOP && slot.fact().heavy());
        boolean heavy = !left.isEmpty() && (!askedHeavy || leftHeavy)
                && (day.heavyAxial() != null ? day.heavyAxial() : leftHeavy);
        return new Day(Objects.requireNonNull(day.weekday()), heavy, asked.stream().anyMatch(slot -> slot.fact().push()),
                asked.stream().anyMatch(slot -> slot.fact().backCompound()), asked, left);
    }

    private static Slot slot(SlotValue slot) {
        return new Slot(Fact.of(Objects.requireNonNull(slot.exerciseId())), Objects.requireNonNull(slot.sets()),
                new RepRange(Objects.requireNonNull(Objects.requireNonNull(slot.repRange()).bottom()),
                        Objects.requireNonNull(slot.repRange().top())),
                Objects.requireNonNull(slot.kind()), false);
    }

    private List<Slot> left(Slot slot) {
        if (offers(slot.fact())) {
            return List.of(slot);
        }
        return SUBSTITUTES.getOrDefault(slot.fact().id(), List.of()).stream().map(Fact::of).filter(this::offers).limit(1)
                .map(fact -> new Slot(fact, slot.sets(), slot.range(), slot.kind(), true)).toList();
    }

    boolean offers(Fact fact) {
        return fact.possibleIn(gym) && !excluded.contains(fact.id());
    }

    boolean flagged(Fact fact) {
        return (flags.contains(Flag.LOW_BACK) && fact.axial() >= 2)
                || (flags.contains(Flag.SHOULDER_IMPINGEMENT) && fact.pattern().equals("UPRIGHT_PULL"))
                || (flags.contains(Flag.RIB_PRESSURE) && fact.chestSupported());
    }

    boolean triples() {
        return athlete.level() == Level.ADVANCED && blockWeek == 3;
    }

    boolean novice() {
        return athlete.level() == Level.NOVICE;
    }

    boolean deload() {
        return blockWeek == 6;
    }

    Stream<Slot> base() {
        return days.stream().flatMap(day -> day.slots().stream());
    }

    int baseRowSets() {
        return days.stream().mapToInt(day -> day.rowSets(countVerticalPulls)).sum();
    }

    /** Row sets that 4.3 asks for. */
    int goal() {
        int current = Objects.requireNonNull(athlete.currentRowSets());
        int goal = novice() ? 12 : athlete.level() == Level.INTERMEDIATE ? 15 : 18;
        int ceiling = novice() ? 12 : athlete.level() == Level.INTERMEDIATE ? 18 : 20;
        return current >= goal ? Math.min(current, ceiling) : Math.min(goal, Math.max(4, current + 2));
    }

    boolean heavyAfter(DayOfWeek weekday) {
        return days.stream().anyMatch(day -> day.heavy() && day.weekday() == weekday.plus(1));
    }

    /** Every day that only pulls is the day before a heavy one, and some day only pushes (4.2). */
    boolean pushPullLegs() {
        List<Day> pull = days.stream().filter(day -> !day.heavy() && day.pulls() && !day.pushes()).toList();
        return !pull.isEmpty() && pull.stream().allMatch(day -> heavyAfter(day.weekday()))
                && days.stream().anyMatch(day -> !day.heavy() && day.pushes() && !day.pulls());
    }

    /** Of the rows that the plan may add here those that Push-Pull-Legs leaves: easy ones, if there are any (W4). */
    List<Fact> choices() {
        List<Fact> easy = rows().stream().filter(row -> row.axial() <= 1).toList();
        return pushPullLegs() && !easy.isEmpty() ? easy : rows();
    }

    /** Rows that the plan may add here. */
    List<Fact> rows() {
        return Fact.ALL.values().stream().filter(Fact::row).filter(this::offers).filter(fact -> !flagged(fact)).toList();
    }

    private static <T> Set<T> set(@Nullable List<@Nullable T> list) {
        return list == null ? Set.of() : list.stream().map(Objects::requireNonNull).collect(Collectors.toSet());
    }

    private static Map<String, List<DayValue>> builtIn() {
        try (InputStream file = Asked.class.getResourceAsStream("/base-splits.json")) {
            return JsonMapper.builder().enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING).build().readValue(file,
                    new TypeReference<Map<String, List<DayValue>>>() {
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
