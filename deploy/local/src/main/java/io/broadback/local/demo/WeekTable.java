package io.broadback.local.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A week as {@code program} answers it, as a table for a person. */
public final class WeekTable {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final String ROW = "  %2d  %-26s %-9s %-8s %-7s %s";

    private final JsonObject week;

    public WeekTable(JsonObject week) {
        this.week = week;
    }

    public List<String> lines() {
        JsonObject audit = week.getJsonObject("audit");
        List<String> lines = new ArrayList<>();
        lines.add("%s, %s, %d row sets, score %s".formatted(week.getString("week"), week.getString("priority"),
                audit.getInteger("rowSets"), audit.getValue("score")));
        objects(week.getJsonArray("days")).forEach(day -> {
            lines.add("");
            lines.add(" %s: %s (%s min)".formatted(DAY.format(LocalDate.parse(day.getString("date"))), day.getString("name"),
                    day.getValue("minutes")));
            objects(day.getJsonArray("slots")).map(WeekTable::row).forEach(lines::add);
        });
        objects(audit.getJsonArray("reasons")).forEach(reason -> lines.add(" " + reason.getString("detail")));
        return lines;
    }

    private static String row(JsonObject slot) {
        JsonObject range = slot.getJsonObject("repRange");
        @Nullable
        Integer aim = slot.getInteger("aimReps");
        return ROW.formatted(slot.getInteger("order"), slot.getString("exerciseId"),
                slot.getInteger("sets") + " x " + range.getInteger("bottom") + "-" + range.getInteger("top"),
                load(slot.getJsonObject("targetLoad")), aim == null ? "" : "aim " + aim, remarks(slot)).stripTrailing();
    }

    private static String load(@Nullable JsonObject load) {
        return load == null ? "-" : load.getValue("value") + " " + load.getString("unit");
    }

    private static String remarks(JsonObject slot) {
        List<String> remarks = new ArrayList<>();
        @Nullable
        JsonObject calibration = slot.getJsonObject("calibration");
        if (calibration != null) {
            @Nullable
            JsonObject start = calibration.getJsonObject("startLoad");
            remarks.add(start == null ? "find the load" : "find the load, from " + load(start));
        }
        if (!slot.getJsonArray("swaySets").isEmpty()) {
            remarks.add("sway in sets " + numbers(slot.getJsonArray("swaySets")));
        }
        if (!slot.getJsonArray("failureSets").isEmpty()) {
            remarks.add("to failure in set " + numbers(slot.getJsonArray("failureSets")));
        }
        return String.join("; ", remarks);
    }

    private static String numbers(JsonArray sets) {
        return String.join(" and ", sets.stream().map(String::valueOf).toList());
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast);
    }
}
