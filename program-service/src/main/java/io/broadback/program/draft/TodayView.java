package io.broadback.program.draft;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.broadback.program.draft.WeekView.PerformedView;
import io.broadback.program.draft.WeekView.SlotView;

/**
 * What an athlete does on a day; without {@code session} it is a day of rest. {@code weekStatus} says whether a coach has
 * approved it.
 */
public record TodayView(UUID athleteId, LocalDate date, String week,
        @Schema(description = "draft or approved") String weekStatus, int revision, @Nullable SessionView session,
        @Nullable NextView next) {

    /** The session of the day. */
    public record SessionView(String name, @Nullable UUID gymId, BigDecimal minutes, List<TodaySlotView> slots) {
    }

    /** A slot with its goal in words and the last session of its track. */
    public record TodaySlotView(@JsonUnwrapped SlotView slot,
            @Schema(examples = "225, beat 5") @Nullable String goal, @Nullable LastView last) {
    }

    /** What was done last in this exercise and range: the sets, and the first of them in words. */
    public record LastView(LocalDate date, @Schema(examples = "225x5") String text, List<PerformedView> sets) {
    }

    /** The session that follows. */
    public record NextView(LocalDate date, String week, String name) {
    }
}
