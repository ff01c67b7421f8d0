package io.broadback.progression.simulation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.progression.target.ReceiptRepresentation;
import io.broadback.progression.target.domain.Decision;
import io.broadback.progression.target.domain.Direction;
import io.broadback.progression.target.domain.JudgedSet;
import io.broadback.progression.target.domain.Reason;
import io.broadback.progression.target.domain.Receipt;
import io.broadback.progression.target.domain.SessionOutcome;
import io.broadback.progression.target.domain.TrackLoad;

/** The decisions for every set, the openings between the sessions, and one receipt per session. */
public record SimulationResponse(List<Session> sessions, List<ReceiptRepresentation> receipts) {

    /** {@code openingLoad} is after a gap before the session, {@code nextOpeningLoad} before any gap after it. */
    public record Session(@Nullable LocalDate date, @Schema(nullable = true) @Nullable BigDecimal openingLoad, List<Set> sets,
            @Schema(nullable = true) @Nullable BigDecimal nextOpeningLoad) {
    }

    /** What the next set should be. */
    public record Set(Direction decision, Reason reason, BigDecimal nextLoad,
            @Schema(nullable = true) @Nullable Integer aimReps) {
    }

    static SimulationResponse from(List<SessionOutcome> outcomes, SimulatedPulls pulls) {
        return new SimulationResponse(outcomes.stream().map(outcome -> session(outcome, pulls)).toList(), outcomes.stream()
                .map(outcome -> ReceiptRepresentation.from(Receipt.of(outcome, null))).toList());
    }

    private static Session session(SessionOutcome outcome, SimulatedPulls pulls) {
        return new Session(outcome.session().date(), value(outcome.openingLoad(), pulls),
                outcome.sets().stream().map(JudgedSet::decision).map(decision -> set(decision, pulls)).toList(),
                outcome.opening() == null ? null : value(outcome.opening().load(), pulls));
    }

    private static Set set(Decision decision, SimulatedPulls pulls) {
        return new Set(decision.direction(), decision.reason(), pulls.number(decision.next()), decision.aim());
    }

    private static @Nullable BigDecimal value(@Nullable TrackLoad load, SimulatedPulls pulls) {
        return load == null ? null : pulls.number(load);
    }
}
