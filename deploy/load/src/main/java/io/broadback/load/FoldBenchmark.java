package io.broadback.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import io.broadback.platform.training.GridDefinition;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;
import io.broadback.progression.target.domain.Conditions;
import io.broadback.progression.target.domain.Equipment;
import io.broadback.progression.target.domain.PerformedSet;
import io.broadback.progression.target.domain.Policy;
import io.broadback.progression.target.domain.SessionId;
import io.broadback.progression.target.domain.SetId;
import io.broadback.progression.target.domain.StepSize;
import io.broadback.progression.target.domain.Track;
import io.broadback.progression.target.domain.TrackFold;
import io.broadback.progression.target.domain.TrackLoad;
import io.broadback.progression.target.domain.TrackSession;

/** The pure fold of one track of 200 sets, with the receipt of its last session and the id made of that. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class FoldBenchmark {
    static final int SETS = 200;
    private static final int SETS_A_SESSION = 4;
    private static final long SEED = 20261102;

    private final Track track = new Track("track", "barbell_row", null, Technique.STRICT, new RepRange(4, 6), WeightUnit.LB);
    private final Conditions conditions = new Conditions(
            new Equipment("barbell", "gym#1", new GridDefinition.Barbell(new BigDecimal("45"),
                    Stream.of("45", "35", "25", "10", "5", "2.5").map(BigDecimal::new).toList(), null)
                    .loads(new BigDecimal("700"))),
            StepSize.of("10", "5"), Policy.LITERAL, true);
    private final List<TrackSession> sessions = sessions();

    /** Sessions twice a week, in the order in which a database might return them. */
    private List<TrackSession> sessions() {
        Random random = new Random(SEED);
        LocalDate day = LocalDate.of(2026, 1, 5);
        List<TrackSession> made = new ArrayList<>();
        for (int session = 0; session < SETS / SETS_A_SESSION; session++) {
            List<PerformedSet> sets = new ArrayList<>();
            for (int index = 1; index <= SETS_A_SESSION; index++) {
                Integer reserve = random.nextBoolean() ? null : Integer.valueOf(random.nextInt(5));
                sets.add(new PerformedSet(new SetId(new UUID(session, index).toString()),
                        day.atTime(18, 4 * index).toInstant(ZoneOffset.UTC), index, SetType.WORKING, Technique.STRICT,
                        TrackLoad.of(200 + 5L * random.nextInt(10), WeightUnit.LB), 2 + random.nextInt(6), reserve, false,
                        false));
            }
            made.add(new TrackSession(new SessionId("session " + session), day, false, conditions, sets));
            day = day.plusDays(3 + session % 2);
        }
        Collections.shuffle(made, random);
        return List.copyOf(made);
    }

    @Benchmark
    @OperationsPerInvocation(SETS)
    public UUID fold() {
        return TrackFold.fold(track, sessions, new TreeSet<>(), conditions).state().orElseThrow().receipt().id();
    }
}
