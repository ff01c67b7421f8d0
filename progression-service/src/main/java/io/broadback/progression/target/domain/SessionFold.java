package io.broadback.progression.target.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Judges the sets of one session in their order and folds them into the next opening (3.1, 3.2, 3.16). */
final class SessionFold {
    private final Track track;
    private final TrackSession session;
    private final SessionStart start;

    private SessionFold(Track track, TrackSession session, SessionStart start) {
        this.track = track;
        this.session = session;
        this.start = start;
    }

    static SessionOutcome fold(Track track, TrackSession session, SessionStart start) {
        return new SessionFold(track, session, start).fold();
    }

    private SessionOutcome fold() {
        List<JudgedSet> judged = judged();
        List<JudgedSet> forOpening = judged.stream().filter(JudgedSet::countsForOpening).toList();
        BigDecimal stored = start.load(new Steps(track, session.conditions()));
        return new SessionOutcome(track, session, start, openingLoad(stored, forOpening), judged,
                opening(stored, forOpening, judged.stream().anyMatch(JudgedSet::counts)));
    }

    private List<JudgedSet> judged() {
        DoubleProgression rule = new DoubleProgression(track, session.conditions(), session.deload(), start.calibrating());
        Memory memory = new Memory(start.before());
        List<JudgedSet> judged = new ArrayList<>(session.sets().size());
        for (PerformedSet set : session.sets()) {
            JudgedSet next = new JudgedSet(set, rule.judge(set, memory));
            if (next.counts()) {
                memory.remember(next.seen());
            }
            judged.add(next);
        }
        return List.copyOf(judged);
    }

    private @Nullable TrackLoad openingLoad(@Nullable BigDecimal stored, List<JudgedSet> forOpening) {
        if (stored != null) {
            return track.load(stored);
        }
        return forOpening.isEmpty() ? null : forOpening.get(0).set().load();
    }

    private @Nullable Opening opening(@Nullable BigDecimal stored, List<JudgedSet> forOpening, boolean exposed) {
        if (!forOpening.isEmpty()) {
            return OpeningFold.of(track, stored, forOpening, session.conditions().policy());
        }
        Opening before = start.stored();
        if (before == null || stored == null || !exposed || stored.equals(before.load().value())) {
            return before;
        }
        // Only extra sets: they prove nothing for the opening, but the gap before them is over.
        return before.at(track, stored, before.reason());
    }
}
