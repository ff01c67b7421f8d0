package io.broadback.program.draft;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import io.broadback.platform.event.progression.TargetValue;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;
import io.broadback.program.week.domain.Target;

/** The targets that progression has published, in the words of the week. */
final class KnownTargets {
    private KnownTargets() {
    }

    static List<Target> of(List<TargetValue> values) {
        return values.stream().flatMap(KnownTargets::target).toList();
    }

    /** A coming session shows the opening, and after a pause what the pause leaves of it. */
    private static Stream<Target> target(TargetValue value) {
        TargetValue.Opening opening = value.opening();
        if (opening == null) {
            return Stream.empty();
        }
        List<Target.Later> later = later(value).map(after -> new Target.Later(after.days(), after.load(), after.assistance(),
                after.aimReps())).toList();
        return Stream
                .of(new Target(value.exerciseId(), value.gripVariant(), value.technique(), value.repRange(), opening.load(),
                        opening.assistance(), opening.aimReps(), opening.reason(), value.receiptId(), value.lastExposure(),
                        later));
    }

    private static Stream<TargetValue.AfterDays> later(TargetValue value) {
        return Objects.requireNonNullElse(value.after(), List.<TargetValue.AfterDays> of()).stream()
                .sorted(Comparator.comparingInt(TargetValue.AfterDays::days));
    }

    /** The goal of a strict slot's session on a date, in the words of the progression (3.5). */
    static Optional<String> goal(List<TargetValue> values, String exercise, RepRange range, WeightUnit unit, LocalDate date) {
        return values.stream()
                .filter(value -> value.exerciseId().equals(exercise) && value.gripVariant() == null && value.unit() == unit
                        && value.technique() == Technique.STRICT && value.repRange().equals(range))
                .findFirst().flatMap(value -> {
                    TargetValue.Opening opening = value.opening();
                    LocalDate last = value.lastExposure();
                    if (opening == null) {
                        return Optional.empty();
                    }
                    return last == null ? Optional.of(opening.text())
                            : later(value).filter(after -> after.days() <= ChronoUnit.DAYS.between(last, date))
                                    .reduce((earlier, next) -> next).map(TargetValue.AfterDays::text)
                                    .or(() -> Optional.of(opening.text()));
                });
    }
}
