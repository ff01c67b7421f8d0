package io.broadback.local.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.UUID;

import io.broadback.local.LaunchFailure;
import io.broadback.local.Patience;
import io.vertx.core.json.JsonObject;

/** What an athlete is to do next, as the API tells it: targets of one track, and drafts of the coming week. */
public final class TrainingPlan {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Api api;
    private final UUID athlete;

    public TrainingPlan(Api api, UUID athlete) {
        this.api = api;
        this.athlete = athlete;
    }

    /** An exercise in a repetition range, strict. */
    public record Track(String exercise, int bottom, int top) {

        boolean isOf(JsonObject targetOrSlot) {
            JsonObject range = targetOrSlot.getJsonObject("repRange");
            return targetOrSlot.getString("exerciseId").equals(exercise) && range.getInteger("bottom") == bottom
                    && range.getInteger("top") == top && targetOrSlot.getString("technique").equals("strict");
        }
    }

    /** The ISO week after the present one. */
    public static String nextWeek() {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusWeeks(1);
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** The target of a track once the set with this number is folded. */
    public Optional<JsonObject> target(Track track, long atLeastSequence) {
        JsonObject page = api.get("/progression/v1/athletes/" + athlete + "/targets?exerciseId=" + track.exercise()
                + "&waitMs=5000&atLeastSequence=" + atLeastSequence).expecting(200);
        return page.getJsonArray("items").stream().map(JsonObject.class::cast).filter(track::isOf).findFirst();
    }

    /** Drafts the coming week anew. */
    public JsonObject draft() {
        return api.post("/program/v1/athletes/" + athlete + "/weeks", new JsonObject().put("week", nextWeek()))
                .expecting(200, 201);
    }

    /** Drafts the coming week until the track's slot carries the load, which reaches it over Kafka. */
    public JsonObject draftCarrying(Track track, BigDecimal load) {
        JsonObject draft = Patience.of(PATIENCE).last(this::draft, week -> carries(week, track, load));
        if (!carries(draft, track, load)) {
            throw new LaunchFailure("Week " + nextWeek() + " of athlete " + athlete + " does not carry " + load + " for "
                    + track.exercise() + " after " + PATIENCE.toSeconds() + " seconds.");
        }
        return draft;
    }

    /** The slot of a track in a week. */
    public static Optional<JsonObject> slot(JsonObject week, Track track) {
        return week.getJsonArray("days").stream().map(JsonObject.class::cast)
                .flatMap(day -> day.getJsonArray("slots").stream().map(JsonObject.class::cast)).filter(track::isOf)
                .findFirst();
    }

    private static boolean carries(JsonObject week, Track track, BigDecimal load) {
        return slot(week, track).flatMap(slot -> Optional.ofNullable(slot.getJsonObject("targetLoad")))
                .filter(target -> load(target).compareTo(load) == 0).isPresent();
    }

    /** The number of a load like {@code {"value": 225, "unit": "lb"}}. */
    public static BigDecimal load(JsonObject load) {
        return new BigDecimal(load.getValue("value").toString());
    }

}
