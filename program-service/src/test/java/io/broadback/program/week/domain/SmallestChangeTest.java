package io.broadback.program.week.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.broadback.program.week.domain.Change.Kind;
import io.broadback.program.week.domain.Reason.Code;

/**
 * The change that a shortfall names (4.8), held against plain settling: it fills the week, and nothing that would cost less
 * does. The order of cost is written down here once more, apart from the code that searches in it.
 */
class SmallestChangeTest {
    private static final PlanRules RULES = PlanRules.defaults();
    private static final WeekGenerator GENERATOR = new WeekGenerator(RULES);
    private static final int ATHLETES = Integer.getInteger("broadback.weeks", 1000) / 2;
    private static final long SEED = Long.getLong("broadback.seed", 20_261_128L);
    private static final int MINUTES_STEP = 5;
    /** More than any week of rows takes. */
    private static final int UNLIMITED_MINUTES = 600;

    private static final List<Shortfall> SHORTFALLS = new ArrayList<>();

    /** A week that falls short, how many row sets would mend that, and the change it names. */
    private record Shortfall(Requests asked, WeekRequest request, Week week, int needed, @Nullable Change named) {
        /** Whether the week asked for in the mode asked for holds enough after all. */
        boolean isFilledBy(WeekRequest changed) {
            Settled settled = new Settling(changed, RULES, new EffectiveBase(changed).days()).settle();
            return settled.mode() == changed.athlete().priority() && settled.rowSets() >= needed;
        }

        WeekRequest with(Mode mode) {
            return request.with(request.athlete().with(mode));
        }

        WeekRequest given(int minutes) {
            return request.with(request.athlete().given(minutes));
        }

        int minutes() {
            return request.athlete().minutesPerWeek();
        }

        /** The modes worth naming: another than asked for, and than the one used in its place. */
        List<Mode> otherModes() {
            return Stream.of(Mode.SUPERSET, Mode.ROWS_FIRST, Mode.MIX)
                    .filter(mode -> mode != week.priority() && mode != week.requestedPriority()).toList();
        }

        /** Pieces that alone make another row possible, those of the preferred rows first. */
        List<String> pieces() {
            List<String> order = RULES.primaryRowOrder();
            return request.catalogue().exercises().stream().filter(Exercise::rowSet)
                    .filter(row -> !row.isPossibleWith(request.equipment()))
                    .sorted(Comparator.<Exercise> comparingInt(row -> order.contains(row.id()) ? order.indexOf(row.id())
                            : order.size()).thenComparing(Exercise::id))
                    .flatMap(row -> row.equipmentOptions().stream().map(this::missing).filter(missing -> missing.size() == 1)
                            .map(TreeSet::first).sorted())
                    .distinct().toList();
        }

        private TreeSet<String> missing(Set<String> option) {
            TreeSet<String> missing = new TreeSet<>(option);
            missing.removeAll(request.equipment());
            return missing;
        }

        boolean isNamed(Kind kind) {
            return named != null && named.kind() == kind;
        }

        /** Whether the change named, or none, comes after changes of this kind. */
        boolean passedOver(Kind kind) {
            return named == null || named.kind().compareTo(kind) > 0;
        }

        @Override
        public String toString() {
            return asked + " names " + named;
        }
    }

    @BeforeAll
    static void ask_athletes_of_every_kind() {
        Random random = new Random(SEED);
        List<String> equipment = Requests.FULL_GYM.stream().sorted().toList();
        for (int i = 0; i < ATHLETES; i++) {
            int missing = 1 + random.nextInt(5);
            Set<String> gym = equipment.stream().filter(name -> random.nextInt(6) >= missing).collect(Collectors.toSet());
            Set<Flag> flags = Arrays.stream(Flag.values()).filter(flag -> flag != Flag.NO_TRAINING && random.nextInt(5) == 0)
                    .collect(Collectors.toSet());
            Requests asked = Requests.a(Level.values()[random.nextInt(3)]).with(Mode.values()[random.nextInt(4)])
                    .rowing(random.nextInt(24)).given(10 + random.nextInt(60)).inWeek(1 + random.nextInt(5))
                    .on(List.of("UL4", "PL3", "PL4", "PL5", "PL6", "FB3", "PPL6").get(random.nextInt(7))).flagged(flags)
                    .at(gym);
            shortfall(asked).ifPresent(SHORTFALLS::add);
        }
    }

    private static Optional<Shortfall> shortfall(Requests asked) {
        WeekRequest request = asked.request();
        Week week = GENERATOR.generate(request);
        int needed = Math.min(RowVolume.LEAST, RowVolume.wanted(asked.level(), asked.current()));
        return week.audit().reasons().stream().filter(reason -> reason.code() == Code.VOLUME_SHORTFALL).findFirst()
                .map(reason -> new Shortfall(asked, request, week, needed, reason.change()));
    }

    @Test
    void changes_of_every_kind_are_named() {
        assertThat(SHORTFALLS).extracting(Shortfall::named).filteredOn(change -> change != null).extracting(Change::kind)
                .containsAll(EnumSet.of(Kind.MODE, Kind.MINUTES, Kind.STATION));
    }

    @Test
    void the_change_named_fills_the_week() {
        assertThat(SHORTFALLS).filteredOn(each -> each.named() != null).allMatch(each -> each.isFilledBy(changed(each)));
    }

    private static WeekRequest changed(Shortfall shortfall) {
        String value = java.util.Objects.requireNonNull(shortfall.named()).value();
        return switch (shortfall.named().kind()) {
            case MODE -> shortfall.with(Mode.valueOf(value));
            case MINUTES -> shortfall.given(Integer.parseInt(value));
            case DAY -> shortfall.with(Mode.OWN_DAY);
            case STATION -> shortfall.request().with(value);
        };
    }

    @Test
    void no_mode_that_comes_before_the_change_named_would_do() {
        assertThat(SHORTFALLS).allSatisfy(each -> assertThat(each.otherModes().stream()
                .takeWhile(mode -> !each.isNamed(Kind.MODE) || !changed(each).athlete().priority().equals(mode)))
                .noneMatch(mode -> each.isFilledBy(each.with(mode))));
    }

    @Test
    void five_minutes_less_than_named_would_not_do() {
        assertThat(SHORTFALLS).filteredOn(each -> each.isNamed(Kind.MINUTES)).allMatch(each -> {
            int less = changed(each).athlete().minutesPerWeek() - MINUTES_STEP;
            return less <= each.minutes() || !each.isFilledBy(each.given(less));
        });
    }

    @Test
    void where_a_day_or_a_station_is_named_no_time_would_do() {
        assertThat(SHORTFALLS).filteredOn(each -> each.passedOver(Kind.MINUTES))
                .noneMatch(each -> each.isFilledBy(each.given(UNLIMITED_MINUTES)));
    }

    @Test
    void where_a_station_is_named_no_day_would_do() {
        assertThat(SHORTFALLS).filteredOn(each -> each.passedOver(Kind.DAY))
                .noneMatch(each -> each.isFilledBy(each.with(Mode.OWN_DAY)));
    }

    @Test
    void no_piece_that_comes_before_the_one_named_would_do() {
        assertThat(SHORTFALLS).filteredOn(each -> each.passedOver(Kind.DAY))
                .allSatisfy(each -> assertThat(each.pieces().stream()
                        .takeWhile(piece -> each.named() == null || !piece.equals(each.named().value())))
                        .noneMatch(piece -> each.isFilledBy(each.request().with(piece))));
    }
}
