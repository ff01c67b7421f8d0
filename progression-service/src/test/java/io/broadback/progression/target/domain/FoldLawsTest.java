package io.broadback.progression.target.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.broadback.platform.training.SetType;
import io.broadback.platform.training.WeightUnit;
import io.broadback.progression.target.domain.Worlds.Draft;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

@PropertyDefaults(tries = 10_000)
class FoldLawsTest {

    @Property
    void p18TheOrderOfArrivalDoesNotMatter(@ForAll("histories") List<TrackSession> history, @ForAll long seed) {
        List<TrackSession> shuffled = new ArrayList<>(
                history.stream().map(session -> withShuffledSets(session, seed)).toList());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(fold(shuffled)).isEqualTo(fold(history));
    }

    @Property
    void foldingSessionBySessionIsFoldingAllAtOnce(@ForAll("histories") List<TrackSession> history) {
        Progress progress = Progress.none(Sets.ROW, Calibration.FIRST_SESSIONS, null);
        List<SessionOutcome> outcomes = new ArrayList<>();
        for (TrackSession session : history.stream().filter(session -> !session.sets().isEmpty()).toList()) {
            SessionOutcome outcome = progress.judge(session, new TreeSet<>());
            outcomes.add(outcome);
            progress = progress.after(outcome);
        }

        assertThat(fold(history).sessions()).isEqualTo(outcomes);
    }

    @Property
    void deletingAndRestoringASetIsAsIfNothingHappened(@ForAll("histories") List<TrackSession> history, @ForAll long seed) {
        FoldedTrack before = fold(history);
        List<TrackSession> withoutOne = withoutASet(history, new Random(seed));
        List<TrackSession> restored = restored(history, withoutOne);

        assertThat(fold(restored)).isEqualTo(before);
    }

    @Property
    void p19SetsThatDoNotCountChangeNoState(@ForAll("histories") List<TrackSession> history, @ForAll long seed) {
        List<TrackSession> noisy = history.stream().map(session -> withNoise(session, new Random(seed))).toList();

        assertThat(fold(noisy).state().map(FoldLawsTest::withoutReceipt))
                .isEqualTo(fold(history).state().map(FoldLawsTest::withoutReceipt));
    }

    @Property
    void p19ADeloadSessionChangesNoState(@ForAll("histories") List<TrackSession> history, @ForAll long seed) {
        List<TrackSession> rested = new ArrayList<>(history);
        history.stream().filter(session -> new Random(seed ^ session.id().hashCode()).nextBoolean())
                .forEach(session -> rested.add(deloadAfter(session)));

        assertThat(fold(rested).state()).isEqualTo(fold(history).state());
    }

    @Property
    void everyLoadStaysInTheUnitOfItsTrack(@ForAll("histories") List<TrackSession> history) {
        assertThat(fold(history).state().stream().flatMap(FoldLawsTest::loads)).allMatch(load -> load.unit() == WeightUnit.LB);
    }

    @Property
    void everyReceiptRecomputesAndNamesItsContent(@ForAll("histories") List<TrackSession> history) {
        Optional<Receipt> receipt = fold(history).state().map(TrackState::receipt);

        assertThat(receipt.map(Receipt::recomputes)).isIn(Optional.empty(), Optional.of(true));
        assertThat(receipt.map(Receipt::id)).isEqualTo(fold(history).state().map(state -> state.receipt().id()));
    }

    @Property
    void theLongerThePauseTheLighterTheOpening(@ForAll("histories") List<TrackSession> history) {
        List<BigDecimal> scaled = fold(history).state().stream().flatMap(state -> state.after().stream())
                .filter(later -> later.days() >= Gap.THREE_WEEKS.fromDay()).map(later -> later.load().value()).toList();

        assertThat(scaled).isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static FoldedTrack fold(List<TrackSession> sessions) {
        return TrackFold.fold(Sets.ROW, sessions, new TreeSet<>(), Sets.barbell());
    }

    private static List<Object> withoutReceipt(TrackState state) {
        List<Object> facts = new ArrayList<>(
                List.of(state.nextSet(), state.after(), state.lastExposure(), state.calibrating()));
        facts.add(Optional.ofNullable(state.opening()));
        return facts;
    }

    private static Stream<TrackLoad> loads(TrackState state) {
        return Stream.concat(Stream.of(state.nextSet().load()), Stream.concat(
                Stream.ofNullable(state.opening()).map(Opening::load), state.after().stream().map(LaterOpening::load)));
    }

    /** The same work a little later the same day, as a deload. */
    private static TrackSession deloadAfter(TrackSession session) {
        List<PerformedSet> sets = session.sets().stream()
                .map(set -> new PerformedSet(new SetId(set.id() + "/deload"), set.performedAt().plusSeconds(60), set.setIndex(),
                        set.type(), set.technique(), set.load(), set.reps(), set.repsInReserve(), false, false))
                .toList();
        return new TrackSession(new SessionId(session.id().value() + "/deload"), session.date(), true, session.conditions(),
                sets);
    }

    private static TrackSession withShuffledSets(TrackSession session, long seed) {
        List<PerformedSet> sets = new ArrayList<>(session.sets());
        Collections.shuffle(sets, new Random(seed));
        return with(session, sets);
    }

    private static List<TrackSession> withoutASet(List<TrackSession> history, Random random) {
        return history.stream().map(session -> {
            List<PerformedSet> sets = new ArrayList<>(session.sets());
            if (!sets.isEmpty() && random.nextBoolean()) {
                PerformedSet removed = sets.remove(random.nextInt(sets.size()));
                assertThat(sets).doesNotContain(removed);
            }
            return with(session, sets);
        }).toList();
    }

    private static List<TrackSession> restored(List<TrackSession> history, List<TrackSession> withoutOne) {
        return IntStream.range(0, history.size()).mapToObj(i -> {
            List<PerformedSet> sets = new ArrayList<>(withoutOne.get(i).sets());
            history.get(i).sets().stream().filter(set -> !sets.contains(set)).toList().forEach(sets::add);
            return with(history.get(i), sets);
        }).toList();
    }

    /** The session with a warm-up before, and a deload set, a quarantined set and one in another unit after each set. */
    private static TrackSession withNoise(TrackSession session, Random random) {
        List<PerformedSet> sets = new ArrayList<>();
        for (PerformedSet set : session.sets()) {
            int index = set.setIndex() * 10;
            sets.add(noise(set, index, SetType.WARM_UP, false, WeightUnit.LB, random));
            sets.add(new PerformedSet(set.id(), set.performedAt(), index + 1, set.type(), set.technique(), set.load(),
                    set.reps(), set.repsInReserve(), set.beyondPlan(), set.quarantined()));
            sets.add(noise(set, index + 2, SetType.DELOAD, false, WeightUnit.LB, random));
            sets.add(noise(set, index + 3, SetType.WORKING, true, WeightUnit.LB, random));
            sets.add(noise(set, index + 4, SetType.WORKING, false, WeightUnit.KG, random));
        }
        return with(session, sets);
    }

    private static PerformedSet noise(PerformedSet near, int index, SetType type, boolean quarantined, WeightUnit unit,
            Random random) {
        PerformedSet draft = new Draft(type, near.technique(), near.load().value(), random.nextInt(40), null, false,
                quarantined,
                unit).at(Sets.MONDAY, index);
        return new PerformedSet(new SetId(near.id() + "/noise " + index), near.performedAt(), index, draft.type(),
                draft.technique(), draft.load(), draft.reps(), null, false, quarantined);
    }

    private static TrackSession with(TrackSession session, List<PerformedSet> sets) {
        return new TrackSession(session.id(), session.date(), session.deload(), session.conditions(), sets);
    }

    @Provide
    Arbitrary<List<TrackSession>> histories() {
        return Worlds.histories();
    }
}
