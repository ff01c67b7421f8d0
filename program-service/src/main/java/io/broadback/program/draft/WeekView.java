package io.broadback.program.draft;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.broadback.platform.identity.Author;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.program.draft.domain.Adherence;
import io.broadback.program.draft.domain.Performed;
import io.broadback.program.draft.domain.Progress;
import io.broadback.program.draft.domain.SlotChange;
import io.broadback.program.draft.domain.SlotStatus;
import io.broadback.program.draft.domain.StandingDay;
import io.broadback.program.draft.domain.StandingWeek;
import io.broadback.program.draft.domain.Warning;
import io.broadback.program.week.WeekRepresentation.AuditRepresentation;
import io.broadback.program.week.WeekRepresentation.SlotRepresentation;
import io.broadback.program.week.domain.Mode;
import io.broadback.program.week.domain.Objection;
import io.broadback.program.week.domain.Week;

/**
 * An athlete's week as it stands: what was generated, with what coach and athlete have changed, the loads of today and what was
 * done. {@code warnings} stand in the answer to a change only and say what it has made worse.
 */
public record WeekView(UUID athleteId, String week, @Schema(description = "draft or approved") String status, Mode priority,
        Mode requestedPriority, int blockWeek, List<DayView> days, AuditRepresentation audit, Adherence adherence,
        @Nullable Approval approval, List<ConflictView> conflicts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Warning> warnings, int revision) {

    static WeekView of(WeekPicture picture) {
        return of(picture, picture.standing(), null);
    }

    static WeekView of(WeekPicture picture, StandingWeek standing, @Nullable List<Warning> warnings) {
        StoredWeek stored = picture.stored();
        Progress progress = picture.progress(standing);
        List<Week.Day> loaded = picture.loaded(standing);
        List<DayView> days = new ArrayList<>();
        for (int i = 0; i < loaded.size(); i++) {
            days.add(DayView.of(standing.days().get(i), loaded.get(i), progress, stored.log()));
        }
        return new WeekView(stored.athleteId(), stored.week(), stored.status(), standing.generated().priority(),
                standing.generated().requestedPriority(), picture.numbers().blockWeek(), days,
                AuditRepresentation.from(standing.audit()), picture.adherence(standing), stored.approval(),
                standing.conflicts().stream()
                        .map(conflict -> new ConflictView(conflict.day(), conflict.slotId(), conflict.detail())).toList(),
                warnings, stored.revision());
    }

    /**
     * A day; {@code plannedDate} is the one it was generated for if it was moved, {@code gymId} one that is not the home gym.
     */
    public record DayView(LocalDate date, DayOfWeek weekday, String name, boolean heavyAxial, BigDecimal minutes,
            BigDecimal rowMinutes, @Schema(description = "planned or skipped") String status, @Nullable LocalDate plannedDate,
            @Nullable UUID gymId, @Nullable DayChangeView change, List<SlotView> slots) {

        static DayView of(StandingDay day, Week.Day loaded, Progress progress, ChangeLog log) {
            List<SlotView> slots = new ArrayList<>();
            for (int i = 0; i < day.slots().size(); i++) {
                slots.add(SlotView.of(day, day.slots().get(i), loaded.slots().get(i), progress, log));
            }
            return new DayView(day.date(), loaded.weekday(), day.name(), day.heavyAxial(), loaded.minutes(),
                    loaded.rowMinutes(), day.skipped() ? "skipped" : "planned",
                    day.date().equals(day.planned()) ? null : day.planned(), day.gym(),
                    log.days().stream().filter(change -> change.change().day().equals(day.planned())).findFirst()
                            .map(change -> new DayChangeView(change.change().reason(), change.author(), change.at()))
                            .orElse(null),
                    slots);
        }
    }

    /** Who changed a day, when and why. */
    public record DayChangeView(@Nullable String reason, Author author, Instant at) {
    }

    /** A slot as generated weeks show it, with what became of it; {@code insteadOf} is the exercise it was generated with. */
    public record SlotView(@JsonUnwrapped SlotRepresentation slot, SlotStatus status, DoneView done,
            @Nullable String insteadOf, @Nullable QuestionView question, List<SlotChangeView> changes) {

        static SlotView of(StandingDay day, StandingDay.Slot slot, Week.Slot loaded, Progress progress, ChangeLog log) {
            return new SlotView(SlotRepresentation.from(loaded), progress.status(day, slot),
                    new DoneView(progress.of(slot.id()).size(),
                            progress.best(slot.id()).map(PerformedView::of).orElse(null)),
                    slot.generated().equals(slot.planned().exercise().id()) ? null : slot.generated(),
                    Optional.ofNullable(slot.question()).map(question -> new QuestionView(question.reason(),
                            question.missing(), question.substitutes())).orElse(null),
                    log.slots().stream().filter(change -> slot.changes().contains(change.change()))
                            .map(SlotChangeView::of).toList());
        }
    }

    /** How many sets of a slot are done, and the best of them. */
    public record DoneView(int sets, @Nullable PerformedView best) {
    }

    /** A set that was done. */
    public record PerformedView(LocalDate date, @Nullable Load load,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Load assistance, int reps, @Nullable Integer repsInReserve) {
        static PerformedView of(Performed set) {
            return new PerformedView(set.date(), set.load(), set.assistance(), set.reps(), set.repsInReserve());
        }
    }

    /** Why a slot cannot be done as it stands, what is missing, and the nearest substitutes. */
    public record QuestionView(Objection reason, List<String> missing, List<String> substitutes) {
    }

    /** What somebody wanted otherwise in a slot, who, when and why; null is as it was. */
    public record SlotChangeView(SlotChange.Kind kind, @Nullable String exerciseId, @Nullable Integer sets,
            @Nullable RepRange repRange, @Nullable Load load, String reason, Author author, Instant at) {
        static SlotChangeView of(ChangeLog.OfSlot stored) {
            SlotChange change = stored.change();
            return new SlotChangeView(change.kind(), change.exerciseId(), change.sets(), change.repRange(), change.load(),
                    change.reason(), stored.author(), stored.at());
        }
    }

    /** A change that has no place in the week as it was generated anew. */
    public record ConflictView(LocalDate date, @Nullable UUID slotId, String detail) {
    }
}
