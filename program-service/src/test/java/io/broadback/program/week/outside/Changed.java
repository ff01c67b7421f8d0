package io.broadback.program.week.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.broadback.program.week.PreviewRequest;
import io.broadback.program.week.PreviewRequest.AthleteValue;
import io.broadback.program.week.PreviewRequest.Priority;
import io.broadback.program.week.WeekRepresentation.ChangeRepresentation;

/** A request after the change that a reason names. */
final class Changed {
    private Changed() {
    }

    static PreviewRequest by(PreviewRequest request, ChangeRepresentation change) {
        return switch (change.kind()) {
            case MODE -> with(request, Priority.valueOf(change.value()));
            case DAY -> with(request, Priority.OWN_DAY);
            case MINUTES -> AnyRequest.with(request, Map.of("minutesPerWeek", Integer.valueOf(change.value())), null);
            case STATION -> {
                List<@Nullable String> gym = new ArrayList<>(
                        Objects.requireNonNull(Objects.requireNonNull(request.gym()).equipment()));
                gym.add(change.value());
                yield AnyRequest.at(request, gym);
            }
        };
    }

    static PreviewRequest with(PreviewRequest request, Priority priority) {
        AthleteValue athlete = Objects.requireNonNull(request.athlete());
        return new PreviewRequest(request.week(),
                new AthleteValue(athlete.level(), athlete.unit(), priority, athlete.flags(), athlete.excludedExercises(),
                        athlete.primaryRow(), athlete.primaryRowSince(), athlete.countVerticalPulls(), athlete.bodyweight(),
                        athlete.currentRowSets(), athlete.minutesPerWeek(), athlete.blockWeek()),
                request.baseSplit(), request.gym(), request.targets());
    }
}
