package io.broadback.progression.target.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The sets that counted: those of the track's session before, and those of this session so far. */
final class Memory {
    private final List<Seen> before;
    private final List<Seen> now = new ArrayList<>();

    Memory(List<Seen> before) {
        this.before = before;
    }

    void remember(Seen seen) {
        now.add(seen);
    }

    /** Both sessions in their order. */
    List<Seen> all() {
        List<Seen> all = new ArrayList<>(before);
        all.addAll(now);
        return all;
    }

    boolean hasTopSetAtLeast(BigDecimal load) {
        return now.stream().anyMatch(seen -> seen.top() && seen.load().compareTo(load) >= 0);
    }
}
