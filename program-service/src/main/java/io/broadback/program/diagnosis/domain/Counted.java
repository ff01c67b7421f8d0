package io.broadback.program.diagnosis.domain;

import java.util.Collection;

/** How much a finding rests on: sets, the sessions they belong to, and the calendar weeks of those. */
public record Counted(int sets, int sessions, int weeks) {
    static Counted of(Collection<Session> sessions, int sets) {
        return new Counted(sets, sessions.size(), (int) sessions.stream().map(Session::monday).distinct().count());
    }
}
