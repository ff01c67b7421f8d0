package io.broadback.progression.target;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.logbook.LoggedSet;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Side;
import io.broadback.progression.strength.domain.SidedSet;
import io.broadback.progression.strength.domain.WeakSide;
import io.broadback.progression.target.PerformedSets.Performed;

/** Reads the sides out of the sets of a track (3.9): working sets that say the reps of both. */
final class OneSidedWork {
    private OneSidedWork() {
    }

    static @Nullable Side weakSide(List<Performed> track) {
        Map<UUID, List<SidedSet>> sessions = new LinkedHashMap<>();
        track.stream().filter(OneSidedWork::shows)
                .sorted(Comparator.comparing((Performed performed) -> performed.set().performedAt(),
                        OffsetDateTime.timeLineOrder()))
                .forEach(performed -> sidesOf(performed.set(),
                        sessions.computeIfAbsent(performed.set().sessionId(), fresh -> new ArrayList<>())));
        return WeakSide.of(List.copyOf(sessions.values())).orElse(null);
    }

    private static boolean shows(Performed performed) {
        return performed.set().setType() == SetType.WORKING && !performed.deload()
                && !performed.set().status().equals("quarantined");
    }

    private static void sidesOf(LoggedSet set, List<SidedSet> session) {
        Integer left = set.repsLeft();
        Integer right = set.repsRight();
        if (left != null && right != null) {
            session.add(new SidedSet(left, right));
        }
    }
}
