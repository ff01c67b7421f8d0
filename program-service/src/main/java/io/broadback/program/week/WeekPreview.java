package io.broadback.program.week;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.problem.Violations;
import io.broadback.platform.training.LoadGrid;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.Technique;
import io.broadback.program.week.PreviewRequest.AthleteValue;
import io.broadback.program.week.PreviewRequest.GymValue;
import io.broadback.program.week.PreviewRequest.Priority;
import io.broadback.program.week.PreviewRequest.TargetValue;
import io.broadback.program.week.domain.Athlete;
import io.broadback.program.week.domain.BaseSplit;
import io.broadback.program.week.domain.Catalogue;
import io.broadback.program.week.domain.Exercise;
import io.broadback.program.week.domain.IsoWeek;
import io.broadback.program.week.domain.Mode;
import io.broadback.program.week.domain.PlanRules;
import io.broadback.program.week.domain.PreviousWeek;
import io.broadback.program.week.domain.Target;
import io.broadback.program.week.domain.WeekGenerator;
import io.broadback.program.week.domain.WeekRequest;
import io.broadback.program.week.domain.ZoneMove;

/** The preview: checks the input, generates, represents. A pure function of the request and the catalogue. */
public final class WeekPreview {
    private final BaseSplits splits = BaseSplits.offered();
    private final PlanRules rules;
    private final WeekGenerator generator;

    public WeekPreview(PlanRules rules) {
        this.rules = rules;
        this.generator = new WeekGenerator(rules);
    }

    /** {@code grids} holds the loads that can be made for an exercise in the athlete's unit, where they are known. */
    public WeekRepresentation of(@Nullable PreviewRequest request, Catalogue catalogue, Map<String, LoadGrid> grids) {
        return WeekRepresentation.from(generator.generate(toDomain(request, catalogue, grids)), "preview");
    }

    /** The week of an athlete whose targets are known with their dates, with sets moved to another zone if that is tried. */
    public WeekRepresentation draft(PreviewRequest request, Catalogue catalogue, Map<String, LoadGrid> grids,
            List<Target> targets, Optional<ZoneMove> move) {
        WeekRequest wanted = toDomain(request, catalogue, grids);
        return WeekRepresentation.from(generator.generate(wanted.in(wanted.equipment(), grids, targets).moving(move)),
                "draft");
    }

    /**
     * What a stored week is judged by. It is not refused: an exercise that has left the catalogue since is a question for the
     * coach, not an error.
     */
    public WeekRequest ofStoredWeek(PreviewRequest accepted, Catalogue catalogue, Map<String, LoadGrid> grids,
            List<Target> targets) {
        WeekRequest stored = converted(accepted, catalogue, grids);
        return stored.in(stored.equipment(), grids, targets);
    }

    public PlanRules rules() {
        return rules;
    }

    /** The rows that athlete, flags and gym of the request allow, the preferred one first. */
    public List<String> possibleRows(PreviewRequest request, Catalogue catalogue) {
        return possibleRows(toDomain(request, catalogue, Map.of()));
    }

    public List<String> possibleRows(WeekRequest request) {
        return generator.possibleRows(request);
    }

    /** Throws a problem unless a week could be generated from the request. */
    public void check(@Nullable PreviewRequest request, Catalogue catalogue) {
        PreviewCheck.accept(request, splits, catalogue);
        knownExercises(Objects.requireNonNull(Objects.requireNonNull(request).athlete()), catalogue);
    }

    WeekRequest toDomain(@Nullable PreviewRequest request, Catalogue catalogue, Map<String, LoadGrid> grids) {
        check(request, catalogue);
        return converted(Objects.requireNonNull(request), catalogue, grids);
    }

    private WeekRequest converted(PreviewRequest accepted, Catalogue catalogue, Map<String, LoadGrid> grids) {
        AthleteValue athlete = Objects.requireNonNull(accepted.athlete());
        BaseSplit split = Objects.requireNonNull(accepted.baseSplit()).toDomain(splits);
        GymValue gym = Objects.requireNonNull(accepted.gym());
        return new WeekRequest(IsoWeek.parse(Objects.requireNonNull(accepted.week())), athlete(athlete), split,
                set(gym.equipment()), targets(accepted), grids, catalogue, previousWeek(accepted), Optional.empty());
    }

    private static Optional<PreviousWeek> previousWeek(PreviewRequest request) {
        return Optional.ofNullable(request.previousWeek())
                .map(given -> new PreviousWeek(Objects.requireNonNull(given.blockWeek()),
                        Objects.requireNonNull(given.rows()).stream().map(Objects::requireNonNull)
                                .map(row -> new PreviousWeek.Row(Objects.requireNonNull(row.exerciseId()),
                                        Objects.requireNonNull(row.zone())))
                                .toList()));
    }

    /** A typing error in an exclusion must not vanish; the primary row has to be a row. */
    private static void knownExercises(AthleteValue athlete, Catalogue catalogue) {
        Stream.concat(set(athlete.excludedExercises()).stream().sorted(), Stream.ofNullable(athlete.primaryRow()))
                .filter(id -> catalogue.find(id).isEmpty()).findFirst().ifPresent(id -> {
                    throw Problem.of(ErrorCode.UNKNOWN_EXERCISE, "There is no exercise '" + id + "'");
                });
        Violations violations = new Violations();
        violations.require(athlete.primaryRow() == null
                || catalogue.find(athlete.primaryRow()).filter(Exercise::rowSet).isPresent(), "athlete.primaryRow",
                "is not a row");
        violations.throwIfAny();
    }

    private static Athlete athlete(AthleteValue given) {
        return new Athlete(Objects.requireNonNull(given.level()), Objects.requireNonNull(given.unit()),
                mode(Objects.requireNonNull(given.priority())), set(given.flags()), set(given.excludedExercises()),
                given.primaryRow(), given.primaryRowSince(), Boolean.TRUE.equals(given.countVerticalPulls()),
                given.bodyweight(), Objects.requireNonNull(given.currentRowSets()),
                Objects.requireNonNull(given.minutesPerWeek()), Objects.requireNonNullElse(given.blockWeek(), 1));
    }

    private static Mode mode(Priority priority) {
        return switch (priority) {
            case OWN_DAY -> Mode.OWN_DAY;
            case ROWS_FIRST -> Mode.ROWS_FIRST;
            case SUPERSET -> Mode.SUPERSET;
            case MIX -> Mode.MIX;
        };
    }

    private static List<Target> targets(PreviewRequest request) {
        return Objects.requireNonNullElse(request.targets(), List.<@Nullable TargetValue> of()).stream()
                .map(Objects::requireNonNull).map(WeekPreview::target).toList();
    }

    private static Target target(TargetValue given) {
        PreviewRequest.RangeValue range = Objects.requireNonNull(given.repRange());
        return new Target(Objects.requireNonNull(given.exerciseId()), given.gripVariant(),
                Objects.requireNonNullElse(given.technique(), Technique.STRICT),
                new RepRange(Objects.requireNonNull(range.bottom()), Objects.requireNonNull(range.top())),
                Objects.requireNonNull(given.load()), given.aimReps(), given.reason(), given.receiptId());
    }

    private static <T> Set<T> set(@Nullable List<@Nullable T> list) {
        return list == null ? Set.of() : list.stream().map(Objects::requireNonNull).collect(Collectors.toSet());
    }
}
