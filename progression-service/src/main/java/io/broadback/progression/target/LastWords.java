package io.broadback.progression.target;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import io.broadback.platform.event.logbook.LogbookEvent;

/** Of a run of events in order, the last one on each set and on each session. */
record LastWords(Collection<LogbookEvent> sets, Collection<LogbookEvent> sessions) {
    static LastWords of(List<LogbookEvent> events) {
        return new LastWords(
                last(events.stream().filter(event -> event.set() != null && event.setId() != null),
                        event -> event.athleteId() + "/" + event.setId()),
                last(events.stream().filter(event -> event.session() != null && event.sessionId() != null),
                        event -> event.athleteId() + "/" + event.sessionId()));
    }

    private static Collection<LogbookEvent> last(Stream<LogbookEvent> events, Function<LogbookEvent, String> subject) {
        Map<String, LogbookEvent> last = new LinkedHashMap<>();
        events.forEach(event -> last.put(subject.apply(event), event));
        return last.values();
    }
}
