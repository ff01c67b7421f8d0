package io.broadback.logbook.analytics.domain;

import java.time.LocalDate;

/** The sets of one exercise in the week that begins on a Monday. */
public record WeekOfExercise(LocalDate monday, Exercise exercise, SetCount count) {
}
