package io.broadback.program.draft;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.broadback.program.week.WeekRepresentation;

/** An athlete's stored week as the API shows it. */
public record WeekView(UUID athleteId, @JsonUnwrapped WeekRepresentation generated, int revision) {
}
