package io.broadback.logbook.imports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.logbook.exchange.domain.ExerciseNames.Meaning;
import io.broadback.logbook.exchange.domain.Line.LoggedRow;
import io.broadback.logbook.exchange.domain.LocalTimes;
import io.broadback.logbook.exchange.domain.OwnRow;
import io.broadback.logbook.exchange.domain.OwnRow.OwnSession;
import io.broadback.logbook.exchange.domain.OwnRow.OwnSet;
import io.broadback.logbook.exchange.domain.Units;
import io.broadback.logbook.exchange.domain.Weights;
import io.broadback.logbook.exchange.domain.Workout;
import io.broadback.logbook.session.SessionRequest;
import io.broadback.logbook.set.SetRequest;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;

/** Says a row of a file as a set and a session of this log. */
record Translating(ZoneId zone, Units units) {

    /**
     * Empty if the weight can be no load. Apps know only when a workout began; each set of it is taken to be a second after the
     * one before, which keeps their order.
     */
    Optional<SetRequest> set(ImportedRow imported, Meaning meaning) {
        OwnRow own = imported.own();
        if (own != null) {
            return Optional.ofNullable(own.set()).map(set -> own(own.session(), set, meaning));
        }
        LoggedRow row = imported.logged();
        Optional<Load> weight = row.weight() == null ? Optional.empty() : lifted(row.weight(), row.unit());
        if (row.weight() != null && weight.isEmpty()) {
            return Optional.empty();
        }
        boolean helped = row.weight() != null && row.weight().signum() < 0
                || row.exercise().toLowerCase(Locale.ROOT).contains("assisted");
        Load load = weight.orElse(null);
        return Optional.of(new SetRequest(imported.sessionId(),
                LocalTimes.in(zone, row.workout().start()).plusSeconds(imported.placed().ordinal()), meaning.exerciseId(),
                meaning.gripVariant(), imported.placed().setIndex(), row.type(), Technique.STRICT, helped ? null : load,
                helped ? load : null, row.reps(), null, null, row.repsInReserve(), null, null, null, row.superset(), false,
                row.note()));
    }

    /** As it was exported, in which a mapping may only put another exercise. */
    private static SetRequest own(OwnSession session, OwnSet set, Meaning meaning) {
        return new SetRequest(session.id(), set.performedAt(), meaning.exerciseId(), set.gripVariant(), set.setIndex(),
                set.setType(), set.technique(), set.load(), set.assistance(), set.reps(), set.repsLeft(), set.repsRight(),
                set.repsInReserve(), set.repRange(), set.plannedLoad(), set.slotId(), set.supersetGroup(), set.pain(),
                set.note());
    }

    private Optional<Load> lifted(BigDecimal weight, @Nullable WeightUnit unit) {
        return Weights.lifted(weight.abs(), unit == null ? units.written() : unit, units.usual());
    }

    /** A session of our own keeps what it says; a gym that the chain does not have is left out. */
    SessionRequest session(ImportedRow imported, Instant now, Set<UUID> gyms) {
        OwnRow own = imported.own();
        if (own == null) {
            return session(imported.logged().workout(), now);
        }
        OwnSession session = own.session();
        return new SessionRequest(session.startedAt(), session.endedAt(),
                session.gymId() == null || !gyms.contains(session.gymId()) ? null : session.gymId(), session.bodyweight(),
                session.sessionRpe(), session.deload(), session.note());
    }

    /** The title stands before the note. An end that lies before the start, as a jumping clock can make it, is the start. */
    private SessionRequest session(Workout workout, Instant now) {
        OffsetDateTime start = LocalTimes.in(zone, workout.start());
        OffsetDateTime end = workout.end() == null ? null : LocalTimes.in(zone, workout.end());
        if (end != null && end.isBefore(start)) {
            end = start;
        }
        if (end != null && end.toInstant().isAfter(now)) {
            end = null;
        }
        String note = workout.note() == null ? workout.title() : workout.title() + "\n" + workout.note();
        return new SessionRequest(start, end, null, null, null, false, note.length() > 2000 ? note.substring(0, 2000) : note);
    }
}
