package io.broadback.catalog.exercise;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import io.broadback.catalog.citation.Citations;
import io.broadback.catalog.muscle.Muscle;
import io.broadback.catalog.muscle.MuscleId;
import io.broadback.catalog.muscle.Muscles;
import io.broadback.platform.event.catalog.ExerciseValue.Step;

/** What every exercise keeps, built in or a chain's own. Each rule tells every field that breaks it. */
public final class ExerciseRules {
    private final Muscles muscles;
    private final Citations citations;
    private final List<Rule> rules = List.of(this::musclesAreKnown, this::aMuscleIsNamedOnce, this::citationsAreKnown,
            this::rangesAreLegal, this::loadsArePositive, this::ratingsAreInRange, this::thereIsAWayToDoIt,
            this::aRowSetIsACompoundHorizontalPull, this::aBigCompoundIsACompound, this::swayNeedsABarbell,
            this::hingesHaveNoTechnique, this::supportLeavesNoMomentum);

    public ExerciseRules(Muscles muscles, Citations citations) {
        this.muscles = muscles;
        this.citations = citations;
    }

    /** A field that breaks a rule, and what is wrong with it. */
    public record Violation(String field, String message) {
    }

    private interface Rule {
        Stream<Violation> check(Exercise exercise);
    }

    public List<Violation> violations(Exercise exercise) {
        return rules.stream().flatMap(rule -> rule.check(exercise)).toList();
    }

    private Stream<Violation> musclesAreKnown(Exercise exercise) {
        return Stream.concat(unusable("primaryMuscles", exercise.primaryMuscles()),
                unusable("secondaryMuscles", exercise.secondaryMuscles()));
    }

    private Stream<Violation> unusable(String field, List<MuscleId> ids) {
        return ids.stream().filter(id -> !muscles.find(id).map(Muscle::setsCounted).orElse(false))
                .map(id -> new Violation(field, "'" + id + "' is no muscle that sets are counted for"));
    }

    private Stream<Violation> aMuscleIsNamedOnce(Exercise exercise) {
        if (exercise.primaryMuscles().isEmpty()) {
            return Stream.of(new Violation("primaryMuscles", "An exercise has at least one primary muscle"));
        }
        List<MuscleId> named = Stream
                .concat(exercise.primaryMuscles().stream(), exercise.secondaryMuscles().stream()).toList();
        return broken(named.stream().distinct().count() < named.size(), "secondaryMuscles",
                "A muscle is named once, as primary or as secondary");
    }

    private Stream<Violation> citationsAreKnown(Exercise exercise) {
        return exercise.citations().stream().filter(id -> citations.find(id).isEmpty())
                .map(id -> new Violation("citations", "There is no citation '" + id + "'"));
    }

    private Stream<Violation> rangesAreLegal(Exercise exercise) {
        if (exercise.repRanges().isEmpty()) {
            return Stream.of(new Violation("repRanges", "An exercise has at least one rep range"));
        }
        return exercise.repRanges().stream().filter(range -> !exercise.allows(range))
                .map(range -> new Violation("repRanges",
                        "Ranges of this exercise start at " + exercise.lowestBottom() + " reps or more, not " + range));
    }

    private Stream<Violation> loadsArePositive(Exercise exercise) {
        return Stream.of(notPositive("step.lb", exercise.step().lb()), notPositive("step.kg", exercise.step().kg()),
                broken(exercise.plausibleMax().lb().signum() <= 0, "plausibleMax.lb", "A greatest load is above 0"),
                broken(exercise.plausibleMax().kg().signum() <= 0, "plausibleMax.kg", "A greatest load is above 0"))
                .flatMap(violations -> violations);
    }

    private static Stream<Violation> notPositive(String field, Step step) {
        return Stream.of(step.up(), step.down()).filter(size -> size.compareTo(BigDecimal.ZERO) <= 0)
                .map(size -> new Violation(field, "A step is above 0, not " + size.toPlainString()));
    }

    private Stream<Violation> ratingsAreInRange(Exercise exercise) {
        return Stream.concat(
                broken(exercise.axialCost() < 0 || exercise.axialCost() > 3, "axialCost",
                        "The axial cost is 0 to 3, not " + exercise.axialCost()),
                broken(exercise.loadability() < 1 || exercise.loadability() > 3, "loadability",
                        "The loadability is 1 to 3, not " + exercise.loadability()));
    }

    private Stream<Violation> thereIsAWayToDoIt(Exercise exercise) {
        return broken(exercise.equipmentOptions().isEmpty(), "equipmentOptions",
                "An exercise can be done in at least one way (which may need no equipment)");
    }

    private Stream<Violation> aRowSetIsACompoundHorizontalPull(Exercise exercise) {
        return broken(
                exercise.rowSet() && (exercise.pattern() != MovementPattern.HORIZONTAL_PULL
                        || exercise.type() != ExerciseType.COMPOUND),
                "rowSet", "Only a compound horizontal pull counts as a row set");
    }

    private Stream<Violation> aBigCompoundIsACompound(Exercise exercise) {
        return broken(exercise.bigCompound() && exercise.type() != ExerciseType.COMPOUND, "bigCompound",
                "A big compound is a compound exercise");
    }

    private Stream<Violation> swayNeedsABarbell(Exercise exercise) {
        boolean barbell = exercise.equipmentOptions().stream().allMatch(way -> way.contains(Equipment.BARBELL));
        return broken(exercise.techniquePolicy() == TechniquePolicy.SWAY_ALLOWED && !barbell, "techniquePolicy",
                "Sway is for barbell exercises");
    }

    private Stream<Violation> hingesHaveNoTechnique(Exercise exercise) {
        boolean hinge = exercise.pattern() == MovementPattern.HINGE;
        return broken(hinge != (exercise.techniquePolicy() == TechniquePolicy.NOT_APPLICABLE), "techniquePolicy",
                "'not_applicable' is the policy of hinges and of nothing else");
    }

    private Stream<Violation> supportLeavesNoMomentum(Exercise exercise) {
        return broken(
                exercise.techniquePolicy() == TechniquePolicy.STRICT_BY_SUPPORT
                        && !Boolean.FALSE.equals(exercise.momentumPossible()),
                "momentumPossible", "Where the support forbids a sway, momentum is not possible");
    }

    private static Stream<Violation> broken(boolean broken, String field, String message) {
        return broken ? Stream.of(new Violation(field, message)) : Stream.empty();
    }
}
