package io.broadback.progression.simulation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.problem.Violations;
import io.broadback.platform.training.GridDefinition;
import io.broadback.platform.training.LoadGrid;
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
import io.broadback.progression.target.domain.Simulation;
import io.broadback.progression.target.domain.StepSize;
import io.broadback.progression.target.domain.Track;
import io.broadback.progression.target.domain.TrackLoad;
import io.broadback.progression.target.domain.TrackSession;

/** Turns a checked request and the defaults of its exercise into a simulation, and runs it. */
final class Simulating {
    private final SimulationRequest request;
    private final ExerciseDefaults defaults;
    private final WeightUnit unit;
    private final Technique technique;
    private final SimulatedPulls pulls;

    private Simulating(SimulationRequest request, ExerciseDefaults defaults) {
        this.request = request;
        this.defaults = defaults;
        this.unit = Objects.requireNonNull(request.unit());
        this.technique = request.technique() == null ? Technique.STRICT : request.technique();
        this.pulls = SimulatedPulls.of(request, defaults);
    }

    /** Answers the request, which has passed {@link SimulationCheck}; throws what only the defaults could reveal. */
    static SimulationResponse run(SimulationRequest request, ExerciseDefaults defaults) {
        Simulating simulating = new Simulating(request, defaults);
        return SimulationResponse.from(simulating.simulation().run(), simulating.pulls);
    }

    private Simulation simulation() {
        SimulationRequest.Range range = Objects.requireNonNull(request.repRange());
        Track track = new Track("simulation", Objects.requireNonNull(request.exerciseId()), null, technique,
                new RepRange(Objects.requireNonNull(range.bottom()), Objects.requireNonNull(range.top())), unit,
                pulls.resistance());
        Conditions conditions = new Conditions(equipment(), step(), policy(), defaults.swayAllowed(), request.bodyweight());
        List<TrackSession> sessions = new ArrayList<>();
        for (SimulationRequest.Session session : Objects.requireNonNull(request.sessions())) {
            sessions.add(session(Objects.requireNonNull(session), "sessions[" + sessions.size() + "]", conditions));
        }
        TrackLoad opening = request.openingLoad() == null ? null : pulls.place(request.openingLoad(), unit);
        return new Simulation(track, opening, Boolean.TRUE.equals(request.calibrating()), sessions);
    }

    private Equipment equipment() {
        Violations violations = new Violations();
        GridDefinition definition = request.grid() == null ? defaults.grid() : pulls.axis(request.grid().toDefinition());
        violations.present(definition, "grid");
        violations.throwIfAny();
        LoadGrid loads = violations.build("grid", () -> Objects.requireNonNull(definition).loads(defaults.plausibleMax()));
        violations.throwIfAny();
        return new Equipment(request.grid() == null ? "catalogue" : request.grid().kind(), "as requested",
                Objects.requireNonNull(loads));
    }

    private StepSize step() {
        SimulationRequest.Step step = request.step();
        return step == null ? defaults.step()
                : new StepSize(Objects.requireNonNull(step.up()), Objects.requireNonNull(step.down()));
    }

    private Policy policy() {
        SimulationRequest.PolicyChoice choice = request.policy();
        Policy chain = defaults.policy();
        return choice == null ? chain
                : new Policy("as requested", 0, choice.trigger() == null ? chain.trigger() : choice.trigger(),
                        choice.damping() == null ? chain.damping() : choice.damping());
    }

    private TrackSession session(SimulationRequest.Session session, String path, Conditions conditions) {
        List<PerformedSet> sets = new ArrayList<>();
        for (SimulationRequest.Set set : Objects.requireNonNull(session.sets())) {
            sets.add(set(Objects.requireNonNull(set), sets.size(), path, session.date()));
        }
        return new TrackSession(new SessionId(path), session.date(), false, conditions, sets);
    }

    private PerformedSet set(SimulationRequest.Set set, int index, String path, @Nullable LocalDate date) {
        BigDecimal load = Objects.requireNonNull(set.load());
        return new PerformedSet(new SetId(path + ".sets[" + index + "]"),
                date == null ? Instant.EPOCH : date.atStartOfDay().toInstant(ZoneOffset.UTC), index + 1,
                set.setType() == null ? SetType.WORKING : set.setType(),
                set.technique() == null ? technique : set.technique(), pulls.place(load, unit),
                Objects.requireNonNull(set.reps()), set.repsInReserve(), false, false);
    }
}
