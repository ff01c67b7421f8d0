package io.broadback.progression.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.platform.event.logbook.LogbookEvent;
import io.broadback.platform.event.logbook.LoggedSet;
import io.broadback.platform.identity.Author;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;
import io.broadback.progression.target.domain.NextSet;
import io.broadback.progression.target.domain.TrackState;

/** Examples of the rules that begin with what is logged: two sides, missing ranges, tracks, confirmations. */
class ExamplesTest {
    private static final RepRange FOUR_TO_SIX = new RepRange(4, 6);

    private final List<LogbookEvent> log = new ArrayList<>();

    @ParameterizedTest(name = "3.9: 225, {0} left and {1} right, {2} in reserve: {3}")
    @CsvSource(nullValues = "-", value = { "6, 6, -, RAISE 235 4 TOP_OF_RANGE", "6, 5, -, HOLD 225 5 IN_RANGE",
            "5, 6, -, HOLD 225 5 IN_RANGE", "5, 3, -, LOWER 220 4 BELOW_RANGE", "5, 3, 3, HOLD 225 4 TOO_EASY_REPS",
            "8, 6, -, RAISE 235 4 TOP_OF_RANGE" })
    void theWeakerSideDecides(int left, int right, @Nullable Integer reserve, String expected) {
        log(UUID.randomUUID(), set(225, FOUR_TO_SIX, "ok", new Reps(null, left, right, reserve)));

        assertThat(text(track("4-6").nextSet())).isEqualTo(expected);
    }

    @ParameterizedTest(name = "section 3: {0} reps without a range belong to {1}")
    @CsvSource({ "1, 4-6", "4, 4-6", "6, 4-6", "7, 6-10", "10, 6-10", "11, 10-15", "15, 10-15", "40, 10-15" })
    void aSetWithoutARangeTakesTheFirstOfItsExerciseThatHoldsItsReps(int reps, String range) {
        log(UUID.randomUUID(), set(100, null, "ok", Reps.both(reps)));

        assertThat(tracks()).extracting(state -> state.track().range().toString()).containsExactly(range);
    }

    @Test
    void r70TheSameExerciseInTwoRangesIsTwoTracks() {
        log(UUID.randomUUID(), set(225, FOUR_TO_SIX, "ok", Reps.both(6)));
        log(UUID.randomUUID(), set(185, new RepRange(8, 10), "ok", Reps.both(7)));

        assertThat(text(track("4-6").nextSet())).isEqualTo("RAISE 235 4 TOP_OF_RANGE");
        assertThat(text(track("8-10").nextSet())).isEqualTo("LOWER 180 8 BELOW_RANGE");
    }

    @Test
    void section314AConfirmedSetCountsAsIfItHadNeverWaited() {
        UUID jump = UUID.randomUUID();
        log(UUID.randomUUID(), set(225, FOUR_TO_SIX, "ok", Reps.both(5)));
        log(jump, set(265, FOUR_TO_SIX, "quarantined", Reps.both(6)));
        assertThat(text(track("4-6").nextSet())).isEqualTo("HOLD 225 5 IN_RANGE");

        log(jump, set(265, FOUR_TO_SIX, "ok", Reps.both(6)));
        assertThat(text(track("4-6").nextSet())).isEqualTo("RAISE 275 4 TOP_OF_RANGE");
    }

    @Test
    void section315CorrectingMondaysMissMovesTheOpenTarget() {
        UUID second = UUID.randomUUID();
        log(UUID.randomUUID(), set(225, FOUR_TO_SIX, "ok", Reps.both(6)));
        log(second, set(235, FOUR_TO_SIX, "ok", Reps.both(3)));
        assertThat(track("4-6").opening()).extracting(opening -> opening.text()).isEqualTo("230, at least 4");

        log(second, set(235, FOUR_TO_SIX, "ok", Reps.both(6)));
        assertThat(track("4-6").opening()).extracting(opening -> opening.text()).isEqualTo("245, at least 4");
    }

    /** What was done: both sides together, or each for itself. */
    private record Reps(@Nullable Integer both, @Nullable Integer left, @Nullable Integer right, @Nullable Integer reserve) {
        static Reps both(int reps) {
            return new Reps(reps, null, null, null);
        }
    }

    private void log(UUID id, LoggedSet set) {
        log.add(new LogbookEvent(1, Journal.TENANT, Journal.ATHLETE, log.size() + 1L, id, null, 1, set, null,
                new Author("issuer", "subject", "athlete")));
    }

    private LoggedSet set(int load, @Nullable RepRange range, String status, Reps reps) {
        int number = log.size() + 1;
        return new LoggedSet(new UUID(2, 1), OffsetDateTime.parse("2026-01-05T18:00:00Z").plusMinutes(number), "barbell_row",
                null, number, SetType.WORKING, Technique.STRICT, Load.of(load, WeightUnit.LB), null, reps.both(), reps.left(),
                reps.right(), reps.reserve(), range, null, null, false, null, Journal.HOME, false, status, List.of());
    }

    private List<TrackState> tracks() {
        return Journal.of(log).tracks("barbell_row");
    }

    private TrackState track(String range) {
        return tracks().stream().filter(state -> state.track().range().toString().equals(range)).findFirst().orElseThrow();
    }

    private static String text(NextSet next) {
        return next.decision() + " " + next.load().value().toPlainString() + " " + next.aim() + " " + next.reason();
    }
}
