package io.broadback.progression.target;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.copy.ReachedAthletes;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;
import io.broadback.progression.AthleteKey;
import io.broadback.progression.strength.domain.FirstLoad;
import io.broadback.progression.strength.domain.FirstLoads;
import io.broadback.progression.strength.domain.Known;
import io.broadback.progression.strength.domain.NewTrack;
import io.broadback.progression.strength.domain.Ramp;
import io.broadback.progression.strength.domain.RampStep;
import io.broadback.progression.strength.domain.TransferRatios;
import io.broadback.progression.target.FirstLoadView.Basis;
import io.broadback.progression.target.FirstLoadView.Method;
import io.broadback.progression.target.FoldingTracks.Material;
import io.broadback.progression.target.domain.Opening;
import io.broadback.progression.target.domain.TrackState;
import io.smallrye.mutiny.Uni;

/** Says what a lift begins with (3.13), from what the athlete has lifted. Nothing of it is stored. */
@ApplicationScoped
class SelectFirstLoads {
    private static final int RESERVE = 3;

    private final TenantPool pool;
    private final FoldingTracks tracks;
    private final Clock clock;

    SelectFirstLoads(TenantPool pool, FoldingTracks tracks, Clock clock) {
        this.pool = pool;
        this.tracks = tracks;
        this.clock = clock;
    }

    /** The track that is to begin; without a gym it is the home gym's loads that count. */
    record Question(UUID athlete, String exerciseId, Technique technique, RepRange range, WeightUnit unit,
            @Nullable UUID gym) {
    }

    Uni<FirstLoadView> of(Caller caller, Question question) {
        Reach reach = caller.may(Operation.READ_TARGETS);
        AthleteKey athlete = new AthleteKey(caller.tenant(), question.athlete());
        SortedSet<TouchedExercise> exercises = new TreeSet<>(List.of(new TouchedExercise(athlete, question.exerciseId())));
        if (TransferRatios.DEFAULT.inBarbellRows().containsKey(question.exerciseId())) {
            TransferRatios.DEFAULT.inBarbellRows().keySet()
                    .forEach(related -> exercises.add(new TouchedExercise(athlete, related)));
        }
        return pool.run(caller.tenant(), transaction -> ReachedAthletes
                .require(transaction, caller.tenant(), reach, question.athlete())
                .chain(() -> tracks.material(transaction, exercises, question.gym())))
                .map(material -> answer(question, material));
    }

    private FirstLoadView answer(Question question, Map<String, Material> material) {
        Material own = material.get(question.exerciseId());
        if (own == null) {
            throw Problem.of(ErrorCode.UNKNOWN_EXERCISE, "There is no exercise '" + question.exerciseId() + "'");
        }
        List<TrackState> states = own.tracks().states(own.sets());
        return target(question, states, question.technique()).map(opening -> ofTarget(question, opening))
                .or(() -> own.tracks().exercise().loadBasis().equals("added") ? Optional.of(ofBody(question))
                        : Optional.empty())
                .orElseGet(() -> begun(question, own, material, states));
    }

    private static Optional<Opening> target(Question question, List<TrackState> states, Technique technique) {
        return states.stream().filter(state -> state.track().technique() == technique
                && state.track().range().equals(question.range()) && state.track().unit() == question.unit())
                .flatMap(state -> Stream.ofNullable(state.opening())).findFirst();
    }

    private FirstLoadView begun(Question question, Material own, Map<String, Material> material, List<TrackState> states) {
        FirstLoadSets sets = sets(question, question.exerciseId(), own);
        NewTrack track = new NewTrack(question.exerciseId(), question.technique(), question.range(), question.unit(),
                own.tracks().gridAtHome(question.unit()));
        List<Basis> ramp = sets.ramp();
        if (!ramp.isEmpty()) {
            return ofRamp(question, new Ramp(track), ramp);
        }
        Optional<Basis> recent = sets.lastOf(question.technique());
        List<Basis> others = new ArrayList<>();
        material.forEach((exercise, other) -> {
            if (!exercise.equals(question.exerciseId())) {
                sets(question, exercise, other).lastOf(Technique.STRICT).ifPresent(others::add);
            }
        });
        Load strict = target(question, states, Technique.STRICT).map(opening -> opening.load().load()).orElse(null);
        Known known = new Known(
                recent.map(set -> new Known.RecentSet(question.technique(), set.load(), FirstLoadSets.effort(set)))
                        .orElse(null),
                strict, others.stream().map(set -> new Known.RelatedTrack(set.exerciseId(), set.load(),
                        FirstLoadSets.effort(set))).toList());
        FirstLoads loads = new FirstLoads(track, TransferRatios.DEFAULT);
        return loads.choose(known).map(first -> switch (first.method()) {
            case RECENT_SET -> ofRecent(question, first, recent.orElseThrow());
            case RELATED_TRACK -> ofRelated(question, first, loads.relative(known)
                    .flatMap(
                            related -> others.stream().filter(set -> set.exerciseId().equals(related.exerciseId())).findFirst())
                    .orElse(null));
            case RAMP -> view(question, Method.RAMP, first.load(), first.reps(), null, 1, null,
                    "Nothing is known yet: start a ramp with "
                            + number(first.load()) + "x" + first.reps() + " and say how many reps were left");
        }).orElseGet(() -> view(question, Method.NOT_LOADABLE, null, null, null, null, null,
                "Nothing can be loaded for this exercise here"));
    }

    private FirstLoadSets sets(Question question, String exercise, Material material) {
        return new FirstLoadSets(exercise, material.sets(), question.unit(), clock.instant());
    }

    private static FirstLoadView ofTarget(Question question, Opening opening) {
        return view(question, Method.TARGET, opening.load().load(), opening.aim(), null, null, null,
                "The track has a target already: " + opening.text());
    }

    private static FirstLoadView ofBody(Question question) {
        return view(question, Method.BODYWEIGHT, new Load(BigDecimal.ZERO, question.unit()),
                question.range().bottom(), null, null, null,
                "Begin with the body alone; if no rep is possible, take help or lower"
                        + " yourself slowly, and from twelve strict reps on add load");
    }

    private static FirstLoadView ofRecent(Question question, FirstLoad first, Basis recent) {
        return view(question, Method.RECENT_SET, first.load(), first.reps(), RESERVE, null, recent,
                recent + " is about " + number(first.load()) + " for " + first.reps() + " with " + RESERVE
                        + " left, rounded down");
    }

    private static FirstLoadView ofRelated(Question question, FirstLoad first, @Nullable Basis related) {
        String text = question.technique() == Technique.SWAY && related == null
                ? "Sway sets begin with the load of the strict ones, " + number(first.load())
                : related + ", by the usual ratio of the two and a tenth less to be careful: " + number(first.load());
        return view(question, Method.RELATED_TRACK, first.load(), first.reps(), null, null, related, text);
    }

    private static FirstLoadView ofRamp(Question question, Ramp ramp, List<Basis> done) {
        Basis last = done.getLast();
        int number = Math.min(done.size(), Ramp.MAX_SETS);
        return switch (ramp.after(last.load(), FirstLoadSets.effort(last), number)) {
            case RampStep.Next next -> view(question, Method.RAMP, next.load(), next.reps(), null, number + 1, last,
                    last + ": next " + number(next.load()) + "x" + next.reps());
            case RampStep.Found found -> view(question, Method.RAMP, found.load(), question.range().bottom(), null, null, last,
                    last + ": " + switch (found.reason()) {
                        case HARD_ENOUGH -> "hard enough";
                        case NO_HEAVIER -> "nothing heavier can be loaded";
                        case LAST_RAMP_SET -> "the ramp ends after " + Ramp.MAX_SETS + " sets";
                    } + ", work with " + number(found.load()));
        };
    }

    private static String number(Load load) {
        return load.value().toPlainString();
    }

    private static FirstLoadView view(Question question, Method method, @Nullable Load load, @Nullable Integer aim,
            @Nullable Integer reserve, @Nullable Integer rampSet, @Nullable Basis basis, String text) {
        return new FirstLoadView(question.exerciseId(), question.technique(), question.range(), question.unit(), method, load,
                aim, reserve, rampSet, basis, text);
    }
}
