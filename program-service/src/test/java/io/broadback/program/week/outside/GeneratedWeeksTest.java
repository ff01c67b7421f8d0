package io.broadback.program.week.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.broadback.platform.json.StrictJson;
import io.broadback.platform.training.WeightUnit;
import io.broadback.program.week.PreviewRequest;
import io.broadback.program.week.SplitValue;
import io.broadback.program.week.WeekPreview;
import io.broadback.program.week.WeekRepresentation;
import io.broadback.program.week.WeekRepresentation.SlotRepresentation;
import io.broadback.program.week.domain.Catalogue;
import io.broadback.program.week.domain.ExerciseTable;
import io.broadback.program.week.domain.PlanRules;
import io.broadback.program.week.domain.Reason.Code;
import io.broadback.program.week.domain.Role;

/**
 * Many weeks of athletes of every kind, each held against the rules from the outside. {@code -Dbroadback.weeks} and
 * {@code -Dbroadback.seed} choose how many and which; the seed is printed.
 */
class GeneratedWeeksTest {
    private static final int WEEKS = Integer.getInteger("broadback.weeks", 1000);
    /** The usual build asks the same athletes each time, so that chance does not turn it red; the long suite asks others. */
    private static final long SEED = Long.getLong("broadback.seed", 20_261_128L);
    /** Laws about two weeks are asked of every so many athletes. */
    private static final int PAIRS = WEEKS / 20;
    private static final Catalogue CATALOGUE = ExerciseTable.catalogue();
    private static final ObjectMapper JSON = json();

    private final WeekPreview preview = new WeekPreview(PlanRules.defaults());

    private static ObjectMapper json() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        return mapper;
    }

    private WeekRepresentation week(PreviewRequest request) {
        return preview.of(request, CATALOGUE, Map.of());
    }

    /** What a law has against an athlete's weeks; nothing if it holds. */
    private interface Law {
        List<String> broken(PreviewRequest request, AnyRequest any, Random random);
    }

    private static void holdsFor(int count, long salt, Law law) throws JsonProcessingException {
        Random random = new Random(SEED + salt);
        AnyRequest any = new AnyRequest(random);
        Map<String, Integer> times = new TreeMap<>();
        Map<String, String> examples = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            PreviewRequest request = any.next();
            for (String broken : law.broken(request, any, random)) {
                String kind = broken.replaceAll("[0-9.]+", "#");
                times.merge(kind, 1, Integer::sum);
                examples.putIfAbsent(kind, broken + "\n    " + JSON.writeValueAsString(request));
            }
        }
        StringBuilder report = new StringBuilder();
        examples.forEach((kind, example) -> report.append('\n').append(times.get(kind)).append(" x ").append(example));
        System.out.printf("%d athletes, -Dbroadback.seed=%d%n", count, SEED);
        assertThat(report.toString()).as("weeks of the seed %d", SEED).isEmpty();
    }

    @Test
    void every_week_keeps_the_rules_or_says_why_not() throws JsonProcessingException {
        holdsFor(WEEKS, 0, (request, any, random) -> Inspection.of(request, week(request)));
    }

    @Test
    void the_order_of_lists_does_not_matter() throws JsonProcessingException {
        holdsFor(PAIRS, 1, (request, any, random) -> brokenUnless(week(request).equals(week(any.shuffled(request))), "P8"));
    }

    @Test
    void more_time_never_lowers_the_row_sets() throws JsonProcessingException {
        holdsFor(PAIRS, 2, (request, any, random) -> {
            int minutes = Objects.requireNonNull(Objects.requireNonNull(request.athlete()).minutesPerWeek());
            WeekRepresentation more = week(
                    AnyRequest.with(request, Map.of("minutesPerWeek", minutes + 1 + random.nextInt(40)), null));
            return brokenUnless(more.audit().rowSets() >= week(request).audit().rowSets(), "P9: time");
        });
    }

    /**
     * Of pieces that no base lift needs: a lift that becomes possible changes what is asked. And beside a choice of rows: from
     * two
     * on the week must hold two of them (4.3), which may cost what a gym's only row does not. Nor of a gym's first row for low
     * reps: those are then asked for (H10), and they take longer, so that fewer sets may fit into the time. Nor of the piece
     * for
     * the primary row that the athlete wishes: a wish is followed whatever it scores.
     */
    @Test
    void another_way_to_row_never_lowers_the_score() throws JsonProcessingException {
        holdsFor(PAIRS, 3, (request, any, random) -> {
            List<@Nullable String> more = new ArrayList<>(
                    Objects.requireNonNull(Objects.requireNonNull(request.gym()).equipment()));
            String piece = AnyRequest.EQUIPMENT.get(random.nextInt(AnyRequest.EQUIPMENT.size()));
            more.add(piece);
            PreviewRequest richer = AnyRequest.at(request, more);
            if (!base(request).equals(base(richer)) || new Asked(request).choices().size() < 2
                    || isNewKindOfRow(new Asked(request).choices(), new Asked(richer).choices(), request)) {
                return List.of();
            }
            WeekRepresentation before = week(request);
            WeekRepresentation after = week(richer);
            return brokenUnless(after.audit().score().compareTo(before.audit().score()) >= 0,
                    "P9: " + piece + " lowers the score from " + before.audit().score() + " to " + after.audit().score());
        });
    }

    private static boolean isNewKindOfRow(List<Fact> before, List<Fact> after, PreviewRequest request) {
        String wished = Objects.requireNonNull(request.athlete()).primaryRow();
        return before.stream().anyMatch(Fact::hasLowRange) != after.stream().anyMatch(Fact::hasLowRange)
                || before.stream().anyMatch(row -> row.id().equals(wished)) != after.stream()
                        .anyMatch(row -> row.id().equals(wished));
    }

    /** What a shortfall names as the smallest change does fill it: up to fifteen row sets, or what is wanted. */
    @Test
    void the_change_named_for_a_shortfall_fills_it() throws JsonProcessingException {
        holdsFor(PAIRS, 7, (request, any, random) -> week(request).audit().reasons().stream()
                .filter(reason -> reason.code() == Code.VOLUME_SHORTFALL && reason.change() != null).flatMap(reason -> {
                    PreviewRequest changed = Changed.by(request, Objects.requireNonNull(reason.change()));
                    int wanted = Math.min(15, Math.max(new Asked(changed).goal(), new Asked(changed).baseRowSets()));
                    WeekRepresentation week = week(changed);
                    return brokenUnless(week.audit().rowSets() >= wanted, reason.detail() + " gives " + week.audit().rowSets()
                            + " of " + wanted).stream();
                }).toList());
    }

    private static List<String> base(PreviewRequest request) {
        return new Asked(request).days.stream().map(Record::toString).toList();
    }

    @Test
    void pounds_and_kilograms_have_the_same_structure() throws JsonProcessingException {
        holdsFor(PAIRS, 4, (request, any, random) -> brokenUnless(
                structure(week(AnyRequest.with(request, Map.of(), WeightUnit.KG)))
                        .equals(structure(week(AnyRequest.with(request, Map.of(), WeightUnit.LB)))),
                "P11"));
    }

    private static List<String> structure(WeekRepresentation week) {
        return slots(week).stream().map(slot -> slot.slotId() + slot.exerciseId() + slot.role() + slot.sets() + slot.repRange()
                + slot.swaySets() + slot.failureSets() + slot.minutes()).toList();
    }

    private static List<SlotRepresentation> slots(WeekRepresentation week) {
        return week.days().stream().flatMap(day -> day.slots().stream()).toList();
    }

    @Test
    void a_deload_halves_the_row_sets_over_the_same_slots() throws JsonProcessingException {
        holdsFor(PAIRS, 5, (request, any, random) -> {
            WeekRepresentation loading = week(AnyRequest.with(request, Map.of("blockWeek", 5), null));
            WeekRepresentation deload = week(AnyRequest.with(request, Map.of("blockWeek", 6), null));
            int base = new Asked(request).baseRowSets();
            int added = loading.audit().rowSets() - base;
            List<Integer> sets = slots(deload).stream().filter(slot -> isRow(slot)).map(SlotRepresentation::sets).toList();
            int half = Math.max(sets.size(), (loading.audit().rowSets() + 1) / 2 - base);
            List<Integer> full = slots(loading).stream().filter(slot -> isRow(slot)).map(SlotRepresentation::sets).toList();
            return brokenUnless(rows(loading).equals(rows(deload)) && sets.stream().mapToInt(Integer::intValue).sum() == half
                    && (added == 0 || sets.equals(spread(half, full))), "P12: " + full + " becomes " + sets);
        });
    }

    /** By largest remainder, at least one each. */
    private static List<Integer> spread(int half, List<Integer> full) {
        int all = full.stream().mapToInt(Integer::intValue).sum();
        int[] sets = full.stream().mapToInt(slot -> half * slot / all).toArray();
        int[] remainders = full.stream().mapToInt(slot -> half * slot % all).toArray();
        for (int left = half - Arrays.stream(sets).sum(); left > 0; left--) {
            int largest = first(remainders.length, i -> remainders[i] == Arrays.stream(remainders).max().orElse(0));
            sets[largest]++;
            remainders[largest] = -1;
        }
        while (Arrays.stream(sets).anyMatch(each -> each == 0)) {
            int most = Arrays.stream(sets).max().orElse(0);
            sets[first(sets.length, i -> sets[i] == most)]--;
            sets[first(sets.length, i -> sets[i] == 0)]++;
        }
        return Arrays.stream(sets).boxed().toList();
    }

    private static int first(int count, IntPredicate wanted) {
        return IntStream.range(0, count).filter(wanted).findFirst().orElseThrow();
    }

    private static boolean isRow(SlotRepresentation slot) {
        return slot.role() == Role.ROW || slot.role() == Role.PRIMARY_ROW;
    }

    private static List<String> rows(WeekRepresentation week) {
        return slots(week).stream().filter(GeneratedWeeksTest::isRow)
                .map(slot -> slot.exerciseId() + slot.role() + slot.repRange() + slot.order()).toList();
    }

    @Test
    void a_ramp_rises_by_two_at_most() throws JsonProcessingException {
        holdsFor(PAIRS, 6, (request, any, random) -> {
            PreviewRequest loading = AnyRequest.with(request, Map.of("blockWeek", 1 + random.nextInt(5)), null);
            int now = week(loading).audit().rowSets();
            int next = week(AnyRequest.with(loading, Map.of("currentRowSets", now), null)).audit().rowSets();
            return brokenUnless(next <= Math.max(4, now + 2), "P13: from " + now + " to " + next);
        });
    }

    private static List<String> brokenUnless(boolean holds, String law) {
        return holds ? List.of() : List.of(law);
    }

    /** The inspection itself is not blind: a good week with one thing changed is found out. */
    @Test
    void an_inspection_finds_what_is_wrong() {
        PreviewRequest good = new PreviewRequest("2026-W48", AnyRequest.plainAthlete(), SplitValue.named("UL4"),
                new PreviewRequest.GymValue(new ArrayList<>(AnyRequest.EQUIPMENT)), List.of());
        WeekRepresentation week = week(good);
        assertThat(Inspection.of(good, week)).isEmpty();

        PreviewRequest lessTime = AnyRequest.with(good, Map.of("minutesPerWeek", 30), null);
        assertThat(Inspection.of(lessTime, week)).anyMatch(found -> found.startsWith("H6"));
        assertThat(Inspection.of(AnyRequest.with(good, Map.of("blockWeek", 6), null), week)).isNotEmpty();
        assertThat(Inspection.of(AnyRequest.with(good, Map.of("currentRowSets", 4), null), week))
                .anyMatch(found -> found.contains("row sets"));
        assertThat(Inspection.of(AnyRequest.at(good, List.of("barbell", "rack", "bench")), week))
                .anyMatch(found -> found.startsWith("P5"));
        assertThat(Inspection.of(new PreviewRequest("2026-W48", good.athlete(), SplitValue.named("FB3"), good.gym(), List.of()),
                week)).anyMatch(found -> found.startsWith("P4"));
    }
}
