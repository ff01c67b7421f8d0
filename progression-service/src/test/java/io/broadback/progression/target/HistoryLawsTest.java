package io.broadback.progression.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import io.broadback.platform.event.logbook.LogbookEvent;
import io.broadback.platform.event.logbook.LoggedSet;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.WeightUnit;
import io.broadback.progression.target.domain.TrackState;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;

/**
 * The laws of 3.15 over whole logs, with corrections, deletions, restorations, confirmations and back-filled sets. A law that
 * fails names the seed of its diary, and the shortest beginning of it that fails.
 */
@PropertyDefaults(tries = 10_000)
class HistoryLawsTest {

    @Property
    void anyOrderOfArrivalWithRepetitionsIsFoldingAllAtOnce(@ForAll long seed,
            @ForAll @IntRange(min = 1, max = 20) int length) {
        List<LogbookEvent> diary = Journal.diary(seed, length);
        Random random = new Random(seed);
        List<LogbookEvent> arrivals = new ArrayList<>(diary);
        diary.stream().filter(event -> random.nextInt(3) == 0).forEach(arrivals::add);
        Collections.shuffle(arrivals, random);

        assertThat(Journal.of(arrivals).tracks()).isEqualTo(Journal.of(diary).tracks());
    }

    @Property
    void foldingOnlyWhatEachEventTouchesIsFoldingAllAtOnce(@ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int length) {
        List<LogbookEvent> diary = Journal.diary(seed, length);
        Journal journal = new Journal();
        Map<String, List<TrackState>> incremental = new TreeMap<>(journal.tracks());
        for (LogbookEvent event : diary) {
            journal.take(event).forEach(exercise -> incremental.put(exercise, journal.tracks(exercise)));
        }

        assertThat(incremental).isEqualTo(Journal.of(diary).tracks());
    }

    @Property
    void whatWasDeletedAndRestoredOrCorrectedBackLeavesNoTrace(@ForAll long seed,
            @ForAll @IntRange(min = 1, max = 14) int length) {
        List<LogbookEvent> diary = Journal.diary(seed, length);
        List<LogbookEvent> undone = new ArrayList<>(diary);
        lastWords(diary).forEach(event -> {
            undone.add(renumbered(event, undone.size() + 1L,
                    set -> seed % 2 == 0 ? with(set, set.load(), "deleted") : with(set, Load.of(5, WeightUnit.LB), "ok")));
            undone.add(renumbered(event, undone.size() + 1L, set -> set));
        });

        assertThat(Journal.of(undone).tracks()).isEqualTo(Journal.of(diary).tracks());
    }

    @Property
    void p20SetsInKilogramsNeverChangeATrackInPounds(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int length) {
        List<LogbookEvent> diary = Journal.diary(seed, length);
        List<LogbookEvent> poundsOnly = lastWords(diary).stream().filter(HistoryLawsTest::inPounds)
                .collect(Collectors.toCollection(ArrayList::new));
        diary.stream().filter(event -> event.set() == null).forEach(poundsOnly::add);

        assertThat(inPounds(Journal.of(diary))).isEqualTo(inPounds(Journal.of(poundsOnly)));
    }

    /** The last event of each set, in order. */
    private static List<LogbookEvent> lastWords(List<LogbookEvent> diary) {
        return List.copyOf(diary.stream().filter(event -> event.set() != null).collect(
                Collectors.toMap(LogbookEvent::setId, event -> event, (earlier, later) -> later, java.util.LinkedHashMap::new))
                .values());
    }

    private static boolean inPounds(LogbookEvent event) {
        Load load = Objects.requireNonNull(event.set()).load();
        return load == null || load.unit() == WeightUnit.LB;
    }

    private static List<TrackState> inPounds(Journal journal) {
        return journal.tracks().values().stream().flatMap(List::stream).filter(state -> state.track().unit() == WeightUnit.LB)
                .toList();
    }

    private static LogbookEvent renumbered(LogbookEvent event, long sequence, UnaryOperator<LoggedSet> change) {
        return new LogbookEvent(1, event.tenantId(), event.athleteId(), sequence, event.setId(), null, event.revision() + 1,
                change.apply(Objects.requireNonNull(event.set())), null, event.author());
    }

    private static LoggedSet with(LoggedSet set, @org.jspecify.annotations.Nullable Load load, String status) {
        return new LoggedSet(set.sessionId(), set.performedAt(), set.exerciseId(), set.gripVariant(), set.setIndex(),
                set.setType(), set.technique(), load, set.assistance(), set.reps(), set.repsLeft(), set.repsRight(),
                set.repsInReserve(), set.repRange(), set.plannedLoad(), set.slotId(), set.pain(), set.note(), set.gymId(),
                set.beyondPlan(), status, set.warnings());
    }
}
