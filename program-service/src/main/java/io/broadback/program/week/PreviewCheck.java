package io.broadback.program.week;

import java.time.DateTimeException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.problem.Violations;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;
import io.broadback.program.week.PreviewRequest.AthleteValue;
import io.broadback.program.week.PreviewRequest.PreviousRowValue;
import io.broadback.program.week.PreviewRequest.PreviousWeekValue;
import io.broadback.program.week.PreviewRequest.TargetValue;
import io.broadback.program.week.domain.Catalogue;
import io.broadback.program.week.domain.IsoWeek;

/** Says everything that is wrong with a preview's input, field by field; then what is right but cannot be planned. */
final class PreviewCheck {
    private static final int MAX_MINUTES = 7 * 24 * 60;
    private static final int MAX_ROW_SETS = 200;
    private static final int MAX_TARGETS = 500;
    private static final int MAX_NAMES = 200;

    private final BaseSplits splits;
    private final Catalogue catalogue;
    private final Violations violations = new Violations();

    private PreviewCheck(BaseSplits splits, Catalogue catalogue) {
        this.splits = splits;
        this.catalogue = catalogue;
    }

    /** Throws a problem unless a week can be generated from the request. */
    static void accept(@Nullable PreviewRequest request, BaseSplits splits, Catalogue catalogue) {
        PreviewCheck check = new PreviewCheck(splits, catalogue);
        if (check.violations.present(request, "body")) {
            check.fields(Objects.requireNonNull(request));
        }
        check.violations.throwIfAny();
        refuseImpossible(Objects.requireNonNull(request));
    }

    private void fields(PreviewRequest request) {
        if (violations.present(request.week(), "week")) {
            week(Objects.requireNonNull(request.week()));
        }
        if (violations.present(request.athlete(), "athlete")) {
            athlete(Objects.requireNonNull(request.athlete()));
        }
        if (violations.present(request.baseSplit(), "baseSplit")) {
            baseSplit(Objects.requireNonNull(request.baseSplit()));
        }
        if (violations.present(request.gym(), "gym")
                && violations.present(Objects.requireNonNull(request.gym()).equipment(), "gym.equipment")) {
            names(request.gym().equipment(), "gym.equipment");
        }
        targets(request.targets());
        previousWeek(request.previousWeek());
    }

    private void previousWeek(@Nullable PreviousWeekValue previous) {
        if (previous == null) {
            return;
        }
        if (violations.present(previous.blockWeek(), "previousWeek.blockWeek")) {
            between(previous.blockWeek(), 1, 6, "previousWeek.blockWeek");
        }
        if (violations.present(previous.rows(), "previousWeek.rows")) {
            List<@Nullable PreviousRowValue> rows = Objects.requireNonNull(previous.rows());
            violations.require(rows.size() <= MAX_NAMES, "previousWeek.rows", "has at most " + MAX_NAMES + " entries");
            violations.require(rows.stream().allMatch(row -> row != null && row.exerciseId() != null && row.zone() != null),
                    "previousWeek.rows", "needs exerciseId and zone in each");
        }
    }

    private void week(String week) {
        try {
            Object unused = IsoWeek.parse(week);
        } catch (DateTimeException | IllegalArgumentException refused) {
            violations.add("week", Objects.requireNonNullElse(refused.getMessage(), "is no week"));
        }
    }

    private void athlete(AthleteValue athlete) {
        violations.present(athlete.level(), "athlete.level");
        violations.present(athlete.unit(), "athlete.unit");
        violations.present(athlete.priority(), "athlete.priority");
        if (violations.present(athlete.currentRowSets(), "athlete.currentRowSets")) {
            between(athlete.currentRowSets(), 0, MAX_ROW_SETS, "athlete.currentRowSets");
        }
        if (violations.present(athlete.minutesPerWeek(), "athlete.minutesPerWeek")) {
            between(athlete.minutesPerWeek(), 0, MAX_MINUTES, "athlete.minutesPerWeek");
        }
        between(athlete.blockWeek(), 1, 6, "athlete.blockWeek");
        if (athlete.flags() != null) {
            violations.require(athlete.flags().stream().allMatch(Objects::nonNull), "athlete.flags", "holds null");
        }
        names(athlete.excludedExercises(), "athlete.excludedExercises");
    }

    private void baseSplit(SplitValue split) {
        if (split.custom() != null) {
            new CustomSplitCheck(violations, catalogue).check(split.custom());
            return;
        }
        violations.require(split.name() != null && splits.find(split.name()).isPresent(), "baseSplit",
                "is not one of " + splits.names());
    }

    private void targets(@Nullable List<@Nullable TargetValue> targets) {
        if (targets == null) {
            return;
        }
        violations.require(targets.size() <= MAX_TARGETS, "targets", "has at most " + MAX_TARGETS + " entries");
        Set<Track> tracks = new HashSet<>();
        for (int i = 0; i < Math.min(targets.size(), MAX_TARGETS); i++) {
            target(targets.get(i), "targets[" + i + "]");
            Track track = Track.of(targets.get(i));
            violations.require(track == null || tracks.add(track), "targets[" + i + "]", "is a second target of one track");
        }
    }

    /** What a target belongs to: two targets of one track would make the week depend on their order. */
    private record Track(@Nullable String exerciseId, @Nullable String gripVariant, Technique technique,
            PreviewRequest.@Nullable RangeValue repRange, @Nullable WeightUnit unit) {
        static @Nullable Track of(@Nullable TargetValue target) {
            return target == null || target.load() == null ? null
                    : new Track(target.exerciseId(), target.gripVariant(),
                            Objects.requireNonNullElse(target.technique(), Technique.STRICT), target.repRange(),
                            target.load().unit());
        }
    }

    private void target(@Nullable TargetValue target, String field) {
        if (!violations.present(target, field)) {
            return;
        }
        TargetValue given = Objects.requireNonNull(target);
        violations.present(given.exerciseId(), field + ".exerciseId");
        if (violations.present(given.load(), field + ".load")) {
            violations.present(Objects.requireNonNull(given.load()).unit(), field + ".load.unit");
        }
        between(given.aimReps(), 0, 100, field + ".aimReps");
        Integer bottom = given.repRange() == null ? null : given.repRange().bottom();
        Integer top = given.repRange() == null ? null : given.repRange().top();
        if (bottom == null || top == null) {
            violations.add(field + ".repRange", "needs bottom and top");
            return;
        }
        Object unused = violations.build(field + ".repRange", () -> new RepRange(bottom, top));
    }

    private void between(@Nullable Integer value, int least, int most, String field) {
        violations.require(value == null || (value >= least && value <= most), field,
                "lies between " + least + " and " + most);
    }

    private void names(@Nullable List<@Nullable String> names, String field) {
        if (names != null) {
            violations.require(names.size() <= MAX_NAMES, field, "has at most " + MAX_NAMES + " entries");
            violations.require(names.stream().noneMatch(name -> name == null || name.isBlank()), field, "holds an empty name");
        }
    }

    /** Well-formed, but there is no week for it (422). */
    private static void refuseImpossible(PreviewRequest request) {
        AthleteValue athlete = Objects.requireNonNull(request.athlete());
        SplitValue split = Objects.requireNonNull(request.baseSplit());
        if (Objects.requireNonNull(athlete.minutesPerWeek()) == 0) {
            throw Problem.of(ErrorCode.UNPROCESSABLE, "A plan for the back needs some minutes a week");
        }
        if (split.custom() != null && CustomSplitCheck.isEmpty(split.custom())) {
            throw Problem.of(ErrorCode.UNPROCESSABLE, "A base split has at least one slot");
        }
    }
}
