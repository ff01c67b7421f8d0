package io.broadback.program.diagnosis;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;
import io.broadback.program.athlete.Profile;
import io.broadback.program.diagnosis.domain.Performed;
import io.broadback.program.diagnosis.domain.PlannedDay;
import io.broadback.program.diagnosis.domain.Session;
import io.broadback.program.diagnosis.domain.Training;
import io.broadback.program.done.DoneSet;
import io.broadback.program.draft.AthletesWeeks;
import io.broadback.program.draft.WeekView.DayView;
import io.broadback.program.draft.WeekView.SlotView;
import io.broadback.program.week.KnownExercises;
import io.broadback.program.week.WeekRepresentation.SlotRepresentation;
import io.broadback.program.week.domain.Catalogue;
import io.broadback.program.week.domain.Exercise;
import io.broadback.program.week.domain.Level;
import io.broadback.program.week.domain.Role;
import io.broadback.program.week.domain.Zone;

/**
 * An athlete's training as the diagnosis sees it: sets of work with the facts of their exercises, and the rows that the stored
 * weeks ask for. A set of an exercise the catalogue does not know cannot be judged; {@code unknownSets} says how many.
 */
record TrainingOf(Training training, int unknownSets) {
    private static final int MOST_LOW_REPS = 6;

    static TrainingOf athlete(AthletesWeeks weeks, LocalDate today, List<DoneSet> done) {
        Profile profile = weeks.profile();
        Catalogue catalogue = KnownExercises.of(weeks.exercises());
        boolean verticalPulls = Boolean.TRUE.equals(profile.countVerticalPulls());
        List<DoneSet> work = done.stream().filter(DoneSet::isWork).toList();
        Map<UUID, List<DoneSet>> bySession = work.stream()
                .filter(set -> catalogue.find(set.exerciseId()).isPresent())
                .collect(Collectors.groupingBy(DoneSet::sessionId, LinkedHashMap::new, Collectors.toList()));
        List<Session> sessions = bySession.values().stream().map(sets -> session(sets, catalogue)).toList();
        List<PlannedDay> plan = weeks.weeks().stream().flatMap(week -> week.view().days().stream())
                .map(day -> planned(day, catalogue, verticalPulls)).toList();
        return new TrainingOf(new Training(today, profile.level() == Level.NOVICE, verticalPulls, sessions, plan),
                work.size() - bySession.values().stream().mapToInt(List::size).sum());
    }

    int sets() {
        return training.sessions().stream().mapToInt(session -> session.sets().size()).sum();
    }

    private static Session session(List<DoneSet> sets, Catalogue catalogue) {
        DoneSet first = sets.getFirst();
        return new Session(first.sessionId(), first.date(), first.sessionRpe(), isOrderKnown(sets),
                sets.stream()
                        .flatMap(set -> catalogue.find(set.exerciseId()).map(exercise -> performed(set, exercise)).stream())
                        .toList());
    }

    private static boolean isOrderKnown(List<DoneSet> sets) {
        return sets.stream().collect(Collectors.groupingBy(DoneSet::performedAt,
                Collectors.mapping(DoneSet::exerciseId, Collectors.toSet()))).values().stream()
                .noneMatch(same -> same.size() > 1);
    }

    private static Performed performed(DoneSet set, Exercise exercise) {
        return new Performed(exercise, set.technique() == Technique.SWAY, set.deload() || set.setType() == SetType.DELOAD,
                set.repsInReserve(), isLow(set.repRange(), set.reps()), set.slotId());
    }

    private static boolean isLow(@Nullable RepRange range, int reps) {
        return range == null ? reps <= MOST_LOW_REPS : Zone.of(range) == Zone.LOW;
    }

    /** A skipped day was planned all the same (R4). */
    private static PlannedDay planned(DayView day, Catalogue catalogue, boolean verticalPulls) {
        List<SlotRepresentation> slots = day.slots().stream().map(SlotView::slot).toList();
        return new PlannedDay(day.date(),
                slots.stream().filter(slot -> isRow(slot, catalogue, verticalPulls)).mapToInt(SlotRepresentation::sets).sum(),
                slots.stream().filter(slot -> slot.role() == Role.PRIMARY_ROW).map(SlotRepresentation::slotId)
                        .collect(Collectors.toSet()));
    }

    private static boolean isRow(SlotRepresentation slot, Catalogue catalogue, boolean verticalPulls) {
        return slot.role() == Role.PRIMARY_ROW || slot.role() == Role.ROW || catalogue.find(slot.exerciseId())
                .filter(exercise -> exercise.countsAsRow(verticalPulls)).isPresent();
    }
}
