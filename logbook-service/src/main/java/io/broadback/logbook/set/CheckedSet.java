package io.broadback.logbook.set;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.json.EventJson;

/** A set that may be stored under its id: complete, within the rules, with its warnings. Made by {@link #check} alone. */
public final class CheckedSet {
    private final UUID id;
    private final SetRequest set;
    private final List<String> warnings;
    private final @Nullable Integer ifMatch;
    private final Judging judging;

    private CheckedSet(UUID id, SetRequest set, List<String> warnings, @Nullable Integer ifMatch, Judging judging) {
        this.id = id;
        this.set = set;
        this.warnings = warnings;
        this.ifMatch = ifMatch;
        this.judging = judging;
    }

    /** Throws a problem with everything that is wrong with the set; {@code ifMatch} is the revision that it corrects. */
    public static CheckedSet check(UUID id, SetRequest request, Optional<ExerciseValue> exercise, Instant now,
            @Nullable Integer ifMatch) {
        SetRequest complete = request.withDefaults();
        List<String> warnings = SetRules.check(complete, exercise, now);
        return new CheckedSet(id, complete, warnings, ifMatch, Judging.of(complete, exercise.orElseThrow()));
    }

    public UUID id() {
        return id;
    }

    public SetRequest set() {
        return set;
    }

    List<String> warnings() {
        return warnings;
    }

    @Nullable
    Integer ifMatch() {
        return ifMatch;
    }

    Judging judging() {
        return judging;
    }

    /** The set as put_sets takes it; with facts if the call before has asked for a judgement on them (rule 3.14). */
    Map<String, @Nullable Object> entry(UUID event, @Nullable String facts) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("id", id);
        entry.put("body", set);
        entry.put("warnings", warnings);
        entry.put("ifMatch", ifMatch);
        entry.put("eventId", event);
        entry.put("strength", judging.evidence());
        entry.put("claimed", judging.claim());
        entry.put("since", judging.since());
        if (facts != null) {
            entry.put("facts", EventJson.tree(facts));
            entry.put("quarantine", judging.judge(facts));
        }
        return entry;
    }
}
