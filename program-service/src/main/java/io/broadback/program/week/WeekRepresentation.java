package io.broadback.program.week;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.Technique;
import io.broadback.program.week.domain.Audit;
import io.broadback.program.week.domain.Calibration;
import io.broadback.program.week.domain.Kind;
import io.broadback.program.week.domain.Mode;
import io.broadback.program.week.domain.Muscle;
import io.broadback.program.week.domain.PlannedSlot;
import io.broadback.program.week.domain.Prescription;
import io.broadback.program.week.domain.Reason;
import io.broadback.program.week.domain.Role;
import io.broadback.program.week.domain.Week;
import io.broadback.program.week.domain.Zone;

/** A week on the wire. */
public record WeekRepresentation(String week, String status, Mode priority, Mode requestedPriority,
        List<DayRepresentation> days, AuditRepresentation audit) {

    static WeekRepresentation from(Week week, String status) {
        return new WeekRepresentation(week.week().toString(), status, week.priority(), week.requestedPriority(),
                week.days().stream().map(DayRepresentation::from).toList(), AuditRepresentation.from(week.audit()));
    }

    /** One training day; its slots stand in the order they are done. */
    public record DayRepresentation(LocalDate date, DayOfWeek weekday, String name, boolean heavyAxial, BigDecimal minutes,
            BigDecimal rowMinutes, List<SlotRepresentation> slots) {

        static DayRepresentation from(Week.Day day) {
            return new DayRepresentation(day.date(), day.weekday(), day.name(), day.heavyAxial(), day.minutes(),
                    day.rowMinutes(), day.slots().stream().map(SlotRepresentation::from).toList());
        }
    }

    /**
     * Sets of one exercise; {@code calibration} stands where there is no target yet, {@code kind} on base slots only, and
     * {@code targetAssistance} where a bodyweight pull has help.
     */
    public record SlotRepresentation(UUID slotId, int order, String exerciseId, Role role, int sets, RepRange repRange,
            Zone zone, ReserveRepresentation repsInReserve, Technique technique, List<Integer> swaySets,
            List<Integer> failureSets, @Nullable UUID supersetWith, @Nullable Load targetLoad,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Load targetAssistance, @Nullable Integer aimReps,
            @Nullable String targetReason, @Nullable UUID receiptId, @Nullable CalibrationRepresentation calibration,
            @Nullable Mode mode, @Nullable Kind kind, @Nullable TargetRepresentation swayTarget, int restSeconds,
            BigDecimal minutes) {

        public static SlotRepresentation from(Week.Slot slot) {
            PlannedSlot planned = slot.planned();
            Prescription target = slot.target();
            return new SlotRepresentation(slot.id().value(), slot.order(), planned.exercise().id(), planned.role(),
                    planned.sets(), planned.repRange(), planned.zone(),
                    new ReserveRepresentation(planned.repsInReserve().min(), planned.repsInReserve().max()),
                    Technique.STRICT, planned.swaySets(), planned.failureSets(),
                    slot.supersetWith() == null ? null : slot.supersetWith().value(), target.load(), target.assistance(),
                    target.aimReps(),
                    target.reason(), target.receiptId(), CalibrationRepresentation.from(target.calibration()),
                    planned.mode(), planned.kind(), TargetRepresentation.from(slot.swayTarget()), planned.restSeconds(),
                    slot.minutes());
        }
    }

    /** Planned reps in reserve. */
    public record ReserveRepresentation(int min, int max) {
    }

    /** The load of the sway sets, which have a track of their own. */
    public record TargetRepresentation(@Nullable Load load,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Load assistance, @Nullable Integer aimReps,
            @Nullable String reason,
            @Nullable UUID receiptId, @Nullable CalibrationRepresentation calibration) {

        static @Nullable TargetRepresentation from(@Nullable Prescription target) {
            return target == null ? null
                    : new TargetRepresentation(target.load(), target.assistance(), target.aimReps(), target.reason(),
                            target.receiptId(),
                            CalibrationRepresentation.from(target.calibration()));
        }
    }

    /** How to find a load. */
    public record CalibrationRepresentation(Calibration.Method method, @Nullable Load startLoad, int reps,
            List<StepRepresentation> steps, String text) {

        static @Nullable CalibrationRepresentation from(@Nullable Calibration calibration) {
            return calibration == null ? null
                    : new CalibrationRepresentation(calibration.method(), calibration.startLoad(), calibration.reps(),
                            calibration.steps().stream().map(step -> new StepRepresentation(step.minRir(), step.percent()))
                                    .toList(),
                            calibration.text());
        }
    }

    /** How much heavier the next ramp set is. */
    public record StepRepresentation(int minRir, int percent) {
    }

    /** What the week amounts to; {@code scoreBound} is null where no week of the same row sets scores more. */
    public record AuditRepresentation(int rowSets, int verticalPullSets, ZonesRepresentation zones, BigDecimal compoundShare,
            BigDecimal minutesAdded, int interferenceCost, Map<String, BigDecimal> fractionalSets,
            Map<String, BigDecimal> fractionalSetsTotal, BigDecimal score,
            @Nullable BigDecimal scoreBound, List<CheckRepresentation> checks,
            List<ReasonRepresentation> reasons) {

        public static AuditRepresentation from(Audit audit) {
            return new AuditRepresentation(audit.rowSets(), audit.verticalPullSets(),
                    new ZonesRepresentation(audit.zones().low(), audit.zones().mid(), audit.zones().high()),
                    audit.compoundShare(), audit.minutesAdded(), audit.interferenceCost(), byName(audit.fractionalSets()),
                    byName(audit.fractionalSetsTotal()), audit.score(), audit.scoreBound(),
                    audit.checks().stream()
                            .map(check -> new CheckRepresentation(check.rule(), check.passed(), check.detail())).toList(),
                    audit.reasons().stream()
                            .map(reason -> new ReasonRepresentation(reason.code(), reason.detail(), reason.value())).toList());
        }

        private static Map<String, BigDecimal> byName(Map<Muscle, BigDecimal> sets) {
            Map<String, BigDecimal> named = new LinkedHashMap<>();
            sets.forEach((muscle, count) -> named.put(muscle.toString(), count));
            return named;
        }
    }

    /** Row sets per zone. */
    public record ZonesRepresentation(int low, int mid, int high) {
    }

    /** The verdict on one hard rule. */
    public record CheckRepresentation(String rule, boolean passed, String detail) {
    }

    /** Why the week is not the full programme, or what the coach should know. */
    public record ReasonRepresentation(Reason.Code code, String detail, @Nullable BigDecimal value) {
    }
}
