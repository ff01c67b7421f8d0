package io.broadback.logbook.exchange.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.broadback.logbook.exchange.domain.Line.LoggedRow;

/**
 * Names and numbers the sets of one file, so that the same file gives the same ids again. An id is made of the athlete, the
 * app,
 * the start of the workout, the title of the exercise, the number the app gives the set, and a count where all that is the
 * same;
 * not of the workout's title, which people change.
 */
public final class Numbering {
    private final String origin;
    private final Map<LocalDateTime, List<String>> titles = new HashMap<>();
    /** By the name of what is counted, which is made an id because names are many and long. */
    private final Map<UUID, Integer> counts = new HashMap<>();

    public Numbering(UUID athlete, Source source) {
        this.origin = athlete + "/" + source;
    }

    /**
     * Where a set belongs: {@code ordinal} counts the sets of the workout, {@code setIndex} those of the exercise in it, both
     * from 1.
     */
    public record Place(UUID sessionId, UUID setId, int ordinal, int setIndex) {
    }

    public Place place(LoggedRow row) {
        LocalDateTime start = row.workout().start();
        List<String> known = titles.computeIfAbsent(start, none -> new ArrayList<>(1));
        if (!known.contains(row.workout().title())) {
            known.add(row.workout().title());
        }
        String session = origin + "/" + start + "/" + (known.indexOf(row.workout().title()) + 1);
        String exercise = origin + "/" + start + "/" + row.exercise();
        int occurrence = next(exercise + "#" + row.order());
        return new Place(id("session/" + session), id("set/" + exercise + "#" + row.order() + "/" + occurrence),
                next("ordinal/" + session), next("index/" + session + "/" + row.exercise()));
    }

    private int next(String key) {
        return counts.merge(id(key), 1, Integer::sum);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }
}
