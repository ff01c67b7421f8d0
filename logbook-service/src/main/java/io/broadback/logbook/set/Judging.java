package io.broadback.logbook.set;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.broadback.logbook.outlier.domain.History;
import io.broadback.logbook.outlier.domain.LiftedSet;
import io.broadback.logbook.outlier.domain.OutlierRule;
import io.broadback.logbook.outlier.domain.Quarantine;
import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.json.EventJson;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * What put_set has to know of rule 3.14 about one entry, and the decision when it asks for one. Nothing is judged that is
 * loaded by body weight: an added load says how strong somebody is only together with the body (3.8).
 */
final class Judging {
    private final @Nullable LiftedSet lifted;
    private final OffsetDateTime since;

    private Judging(@Nullable LiftedSet lifted, OffsetDateTime since) {
        this.lifted = lifted;
        this.since = since;
    }

    /** For a set that {@link SetRules} has found acceptable. */
    static Judging of(SetRequest set, ExerciseValue exercise) {
        OffsetDateTime since = Objects.requireNonNull(set.performedAt()).minus(OutlierRule.WINDOW);
        if (set.load() == null || exercise.loadBasis().equals("added")) {
            return new Judging(null, since);
        }
        return new Judging(new LiftedSet(Objects.requireNonNull(set.setType()), Objects.requireNonNull(set.technique()),
                set.load(), set.plannedLoad(), set.countedReps(), set.repsInReserve()), since);
    }

    /** The arguments of the first call: what the set is evidence of, what it claims, and how far a claim is ordinary. */
    Tuple ask(Tuple put) {
        return arguments(put, null, null);
    }

    /** The arguments of a further call: the decision on the facts that the call before has answered with. */
    Tuple decide(Tuple put, String facts) {
        Quarantine quarantine = judge(facts);
        return arguments(put, facts, quarantine == null ? null : EventJson.write(quarantine));
    }

    /** The decision on the facts that a call has answered with; null if the set is believed. */
    @Nullable
    Quarantine judge(String facts) {
        LiftedSet judged = Objects.requireNonNull(lifted, "Nothing is asked about a set that claims nothing");
        return OutlierRule.judge(judged, EventJson.readOwn(facts, History.class)).orElse(null);
    }

    /** What later entries are compared with, as a decimal; null if the set is no evidence. */
    @Nullable
    String evidence() {
        return strength(lifted != null && lifted.isEvidence());
    }

    /** What the set is judged by, as a decimal; null if it is not judged. */
    @Nullable
    String claim() {
        return strength(lifted != null && lifted.isJudged());
    }

    /** Where the weeks begin that it is judged by. */
    OffsetDateTime since() {
        return since;
    }

    private Tuple arguments(Tuple put, @Nullable String facts, @Nullable String quarantine) {
        return put.addString(evidence()).addString(claim()).addString(OutlierRule.SPAN.toPlainString())
                .addOffsetDateTime(since).addString(facts).addString(quarantine);
    }

    private @Nullable String strength(boolean wanted) {
        if (lifted == null || !wanted) {
            return null;
        }
        BigDecimal thirtyfold = lifted.strength().thirtyfold();
        return thirtyfold.toPlainString();
    }
}
