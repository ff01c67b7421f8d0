package io.broadback.program.draft.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.LoadGrid;
import io.broadback.program.week.domain.WeekRequest;

/** What a week meets: other gyms than the home gym, and slots that have sets already, which nothing changes any more. */
public record Surroundings(Map<UUID, Place> gyms, Set<UUID> underWay) {
    private static final Place NOTHING = new Place(Set.of(), Map.of());

    public Surroundings {
        gyms = Map.copyOf(gyms);
        underWay = Set.copyOf(underWay);
    }

    /** The request as it is in a gym; null is the home gym, and in one that is not known nothing stands. */
    public WeekRequest at(WeekRequest request, @Nullable UUID gym) {
        if (gym == null) {
            return request;
        }
        Place place = gyms.getOrDefault(gym, NOTHING);
        return request.in(place.equipment(), place.grids(), request.targets());
    }

    /** The request with all that stands in any of the week's gyms. */
    WeekRequest anywhere(WeekRequest request, List<StandingDay> days) {
        Set<String> equipment = new HashSet<>(request.equipment());
        for (StandingDay day : days) {
            equipment.addAll(at(request, day.gym()).equipment());
        }
        Map<String, LoadGrid> grids = request.grids();
        return request.in(equipment, grids, request.targets());
    }
}
