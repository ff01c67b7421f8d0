package io.broadback.program.week.domain;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The tables made so far while one request is settled. Between numbers of row sets that use the same zones only the sets
 * differ, between rows that may lead not even the sessions do, and making a table anew costs more than many of the searches in
 * it.
 */
final class KnownTables {
    private final Map<Key, SearchTable> tables = new HashMap<>();
    private final Map<Mode, Map<List<RowSession>, SessionTable>> sessions = new HashMap<>();

    private record Key(Mode mode, String lead, Object concession, boolean low, boolean mid, boolean high) {
    }

    /** A table of the same rows and sessions, of the space that {@code first} gives if there is none. */
    SearchTable like(Mode mode, Exercise lead, Object concession, Zones zones, Supplier<SearchSpace> first) {
        Key key = new Key(mode, lead.id(), concession, zones.low() > 0, zones.mid() > 0, zones.high() > 0);
        return tables.computeIfAbsent(key, unknown -> of(mode, first.get()));
    }

    /** A table of this space. */
    SearchTable of(Mode mode, SearchSpace space) {
        return new SearchTable(space, sessions.computeIfAbsent(mode, first -> new IdentityHashMap<>())
                .computeIfAbsent(space.sessions(), list -> new SessionTable(list, space.limits())));
    }
}
