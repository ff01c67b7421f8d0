package io.broadback.progression.simulation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.catalog.GridValue;
import io.broadback.platform.problem.Violations;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;

/** Says everything that is wrong with a simulation request, field by field; what passes can be simulated. */
final class SimulationCheck {
    static final int MAX_SESSIONS = 200;
    static final int MAX_SETS_PER_SESSION = 500;
    static final int MAX_SETS = 2_000;

    private final Violations violations = new Violations();
    private SimulatedPulls pulls = SimulatedPulls.NONE;

    private SimulationCheck() {
    }

    static Violations of(@Nullable SimulationRequest request) {
        SimulationCheck check = new SimulationCheck();
        if (check.violations.present(request, "body")) {
            check.check(Objects.requireNonNull(request));
        }
        return check.violations;
    }

    private void check(SimulationRequest request) {
        violations.present(request.exerciseId(), "exerciseId");
        violations.present(request.unit(), "unit");
        checkRange(request.repRange());
        checkStep(request.step());
        checkGrid(request);
        checkBodyweight(request);
        if (request.openingLoad() != null) {
            checkLifted(request.openingLoad(), "openingLoad");
        }
        if (violations.present(request.sessions(), "sessions")) {
            checkSessions(Objects.requireNonNull(request.sessions()));
        }
    }

    private void checkRange(SimulationRequest.@Nullable Range range) {
        if (!violations.present(range, "repRange")) {
            return;
        }
        Integer bottom = Objects.requireNonNull(range).bottom();
        Integer top = range.top();
        violations.present(bottom, "repRange.bottom");
        violations.present(top, "repRange.top");
        if (bottom != null && top != null) {
            RepRange unused = violations.build("repRange", () -> new RepRange(bottom, top));
        }
    }

    private void checkStep(SimulationRequest.@Nullable Step step) {
        if (step != null) {
            checkLoad(step.up(), "step.up");
            checkLoad(step.down(), "step.down");
        }
    }

    private void checkGrid(SimulationRequest request) {
        GridValue grid = request.grid();
        if (grid == null) {
            return;
        }
        int before = violations.found().size();
        checkNumbers(grid.loads(), "grid.loads");
        checkNumbers(grid.plates(), "grid.plates");
        checkNumbers(grid.counts(), "grid.counts");
        checkNumbers(grid.addOns(), "grid.addOns");
        violations.require(grid.unit() == null || grid.unit() == request.unit(), "grid.unit", "is not the request's unit");
        if (violations.present(grid.kind(), "grid.kind") && violations.found().size() == before) {
            Object unused = violations.build("grid", grid::toDefinition);
        }
    }

    private void checkBodyweight(SimulationRequest request) {
        if (request.grid() != null && request.grid().kind() != null) {
            pulls = SimulatedPulls.of(request.grid());
        }
        if (request.bodyweight() != null) {
            checkLoad(request.bodyweight(), "bodyweight");
            violations.require(request.grid() == null || pulls != SimulatedPulls.NONE, "bodyweight",
                    "goes with grids of kind added or assist");
        }
    }

    private void checkNumbers(@Nullable List<? extends @Nullable Number> numbers, String field) {
        if (numbers != null) {
            violations.require(!numbers.isEmpty() || field.equals("grid.addOns"), field, "must not be empty");
            violations.require(numbers.stream().allMatch(Objects::nonNull), field, "must not hold null");
        }
    }

    private void checkSessions(List<SimulationRequest.@Nullable Session> sessions) {
        violations.require(sessions.size() <= MAX_SESSIONS, "sessions", "has more than " + MAX_SESSIONS + " sessions");
        int sets = sessions.stream().mapToInt(session -> session == null || session.sets() == null ? 0 : session.sets().size())
                .sum();
        violations.require(sets <= MAX_SETS, "sessions", "have more than " + MAX_SETS + " sets");
        for (int i = 0; i < Math.min(sessions.size(), MAX_SESSIONS); i++) {
            String field = "sessions[" + i + "]";
            SimulationRequest.Session session = sessions.get(i);
            if (violations.present(session, field)
                    && violations.present(Objects.requireNonNull(session).sets(), field + ".sets")) {
                checkSets(Objects.requireNonNull(session.sets()), field + ".sets");
            }
        }
    }

    private void checkSets(List<SimulationRequest.@Nullable Set> sets, String field) {
        violations.require(sets.size() <= MAX_SETS_PER_SESSION, field, "has more than " + MAX_SETS_PER_SESSION + " sets");
        for (int i = 0; i < Math.min(sets.size(), MAX_SETS_PER_SESSION); i++) {
            String path = field + "[" + i + "]";
            SimulationRequest.Set set = sets.get(i);
            if (violations.present(set, path)) {
                checkSet(Objects.requireNonNull(set), path);
            }
        }
    }

    private void checkSet(SimulationRequest.Set set, String path) {
        checkLifted(set.load(), path + ".load");
        Integer reps = set.reps();
        if (violations.present(reps, path + ".reps") && reps != null) {
            violations.require(reps >= 0 && reps <= 100, path + ".reps", "must lie between 0 and 100");
        }
        Integer reserve = set.repsInReserve();
        violations.require(reserve == null || (reserve >= 0 && reserve <= 10), path + ".repsInReserve",
                "must lie between 0 and 10");
    }

    /** Pulls may be done with nothing added, or no help: 0 is a load of theirs (3.8). */
    private void checkLifted(@Nullable BigDecimal load, String field) {
        if (pulls == SimulatedPulls.NONE || load == null || load.signum() != 0) {
            checkLoad(load, field);
        }
    }

    private void checkLoad(@Nullable BigDecimal load, String field) {
        if (violations.present(load, field) && load != null) {
            violations.require(load.signum() > 0 && Load.isPlausible(load), field,
                    "must be above 0, at most 100000, with at most 4 decimals");
        }
    }
}
