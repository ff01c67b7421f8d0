package io.broadback.local.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;

import io.broadback.local.demo.TrainingLog.Lift;
import io.broadback.local.demo.TrainingLog.Session;
import io.broadback.local.demo.TrainingLog.SetDone;
import io.vertx.core.json.JsonObject;

/** One athlete of the demo: who they are, where they train and what they have done so far, ready to be put. */
record DemoAthlete(Persona persona, UUID gym, ZoneId zone, String unit, JsonObject profile, TrainingLog log) {
    private static final int WEEKS = 4;
    private static final Duration BETWEEN_SETS = Duration.ofMinutes(4);

    static DemoAthlete of(Persona persona, UUID gym, String timezone) {
        JsonObject profile = DemoFiles.json(persona.toString()).put("gymId", gym.toString()).put("timezone", timezone);
        return new DemoAthlete(persona, gym, ZoneId.of(timezone), profile.getString("unit"), profile,
                TrainingLog.parse(DemoFiles.text(persona + ".txt")));
    }

    UUID id() {
        return persona.athlete().orElseThrow();
    }

    /** A name-based id: the same each time the demo is loaded. */
    UUID sessionId(Session session) {
        return named("session " + session.week() + " " + session.day());
    }

    UUID setId(Session session, Lift lift, int index) {
        return named("set " + session.week() + " " + session.day() + " " + lift.exercise() + " " + lift.bottom() + "-"
                + lift.top() + " " + index);
    }

    private UUID named(String what) {
        return UUID.nameUUIDFromBytes(("demo " + persona + " " + what).getBytes(StandardCharsets.UTF_8));
    }

    /** When a session began, so that the last one of each weekday lies within the seven days before {@code today}. */
    ZonedDateTime start(Session session, LocalDate today) {
        LocalDate last = today.with(TemporalAdjusters.previous(session.day()));
        return last.minusWeeks(WEEKS - session.week()).atTime(session.start()).atZone(zone);
    }

    JsonObject session(Session session, LocalDate today) {
        ZonedDateTime start = start(session, today);
        long sets = session.lifts().stream().mapToLong(lift -> lift.sets().size()).sum();
        return new JsonObject().put("startedAt", start.toOffsetDateTime().toString())
                .put("endedAt", start.plus(BETWEEN_SETS.multipliedBy(sets + 2)).toOffsetDateTime().toString())
                .put("gymId", gym.toString()).put("bodyweight", profile.getJsonObject("bodyweight"))
                .put("sessionRpe", session.exertion());
    }

    /** A set; {@code number} counts the sets of the session, {@code index} those of the lift, both from 1. */
    JsonObject set(Session session, Lift lift, int index, int number, LocalDate today) {
        SetDone done = lift.sets().get(index - 1);
        return new JsonObject().put("sessionId", sessionId(session).toString())
                .put("performedAt",
                        start(session, today).plus(BETWEEN_SETS.multipliedBy(number)).toOffsetDateTime().toString())
                .put("exerciseId", lift.exercise()).put("setIndex", index)
                .put("load", new JsonObject().put("value", done.load()).put("unit", unit)).put("reps", done.reps())
                .put("repsInReserve", done.inReserve())
                .put("repRange", new JsonObject().put("bottom", lift.bottom()).put("top", lift.top()));
    }
}
