package io.broadback.progression.target;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.logbook.LoggedSet;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;
import io.broadback.progression.strength.domain.Effort;
import io.broadback.progression.target.FirstLoadView.Basis;
import io.broadback.progression.target.PerformedSets.Performed;

/** The sets of an exercise that tell where a new track begins: recent ones in its unit that can be trusted. */
final class FirstLoadSets {
    /** A lift that has rested longer is a new one (3.10). */
    static final int RECENT_DAYS = 119;
    private static final Set<SetType> TRUSTED = Set.of(SetType.WORKING, SetType.FAILURE, SetType.AMRAP);
    private static final Comparator<Performed> BY_TIME = Comparator.comparing((Performed each) -> each.set().performedAt(),
            OffsetDateTime.timeLineOrder()).thenComparing(each -> each.set().setIndex());

    private final String exerciseId;
    private final List<Performed> sets;

    FirstLoadSets(String exerciseId, List<Performed> sets, WeightUnit unit, Instant now) {
        Instant oldest = now.minus(RECENT_DAYS + 1L, ChronoUnit.DAYS);
        this.exerciseId = exerciseId;
        this.sets = sets.stream().filter(each -> isIn(unit, each.set().load()) && each.set().status().equals("ok")
                && each.set().performedAt().toInstant().isAfter(oldest)).sorted(BY_TIME).toList();
    }

    /** The last set of a technique that shows strength. */
    Optional<Basis> lastOf(Technique technique) {
        return last(each -> TRUSTED.contains(each.set().setType()) && !each.deload() && each.set().technique() == technique);
    }

    /** The ramp that is under way: the ramp sets since the last set of any other kind. */
    List<Basis> ramp() {
        List<Performed> rest = sets;
        for (int index = sets.size() - 1; index >= 0; index--) {
            if (sets.get(index).set().setType() != SetType.RAMP) {
                rest = sets.subList(index + 1, sets.size());
                break;
            }
        }
        return rest.stream().map(this::basis).toList();
    }

    static Effort effort(Basis basis) {
        return new Effort(basis.reps(), basis.repsInReserve());
    }

    private Optional<Basis> last(Predicate<Performed> wanted) {
        return sets.stream().filter(wanted).reduce((earlier, later) -> later).map(this::basis);
    }

    private Basis basis(Performed performed) {
        LoggedSet set = performed.set();
        return new Basis(exerciseId, performed.setId(), Objects.requireNonNull(set.load()), set.countedReps(),
                set.repsInReserve());
    }

    private static boolean isIn(WeightUnit unit, @Nullable Load load) {
        return load != null && load.unit() == unit;
    }
}
