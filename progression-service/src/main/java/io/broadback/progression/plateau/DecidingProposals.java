package io.broadback.progression.plateau;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.broadback.platform.copy.ExerciseCopies;
import io.broadback.platform.copy.ReachedAthletes;
import io.broadback.platform.event.Ids;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.progression.AthleteKey;
import io.broadback.progression.log.LogHeads;
import io.broadback.progression.plateau.domain.Experiment;
import io.broadback.progression.plateau.domain.Outcome.Declined;
import io.broadback.progression.plateau.domain.Proposal;
import io.broadback.progression.plateau.domain.Proposal.Change;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Accepts or declines what the ladder proposes for a track just now. The athlete's head is locked, so that two coaches do not
 * begin two changes, and no set comes in between.
 */
@ApplicationScoped
class DecidingProposals {
    private final TenantPool pool;
    private final ExerciseCopies exercises;
    private final SelectPictures pictures;
    private final PublishingGuidance guidance;
    private final Clock clock;

    DecidingProposals(TenantPool pool, ExerciseCopies exercises, SelectPictures pictures, PublishingGuidance guidance,
            Clock clock) {
        this.pool = pool;
        this.exercises = exercises;
        this.pictures = pictures;
        this.guidance = guidance;
        this.clock = clock;
    }

    /** An experiment, and whether this decision made it. */
    record Decided(ExperimentView experiment, boolean isNew) {
    }

    private record Decision(Caller caller, UUID athlete, UUID track, DecisionRequest request) {
        int rung() {
            return Objects.requireNonNull(request.rung());
        }

        boolean declines() {
            return request.reason() != null;
        }

        /** Whether an earlier decision was this one. */
        boolean repeats(StoredExperiment earlier) {
            Experiment experiment = earlier.experiment();
            return earlier.trackId().equals(track) && experiment.rung().number() == rung()
                    && (request.hypothesis() == null || request.hypothesis().equals(experiment.hypothesis()))
                    && (declines() ? experiment.outcome().equals(new Declined(Objects.requireNonNull(request.reason())))
                            : experiment.isOpen());
        }
    }

    Uni<Decided> accept(Caller caller, UUID athlete, UUID track, DecisionRequest request) {
        Reach reach = caller.may(Operation.DECIDE_EXPERIMENTS);
        request.check(false);
        return decide(reach, new Decision(caller, athlete, track, request));
    }

    Uni<Decided> decline(Caller caller, UUID athlete, UUID track, DecisionRequest request) {
        Reach reach = caller.may(Operation.DECIDE_EXPERIMENTS);
        request.check(true);
        return decide(reach, new Decision(caller, athlete, track, request));
    }

    private Uni<Decided> decide(Reach reach, Decision decision) {
        AthleteKey key = new AthleteKey(decision.caller().tenant(), decision.athlete());
        return exercises.all(key.tenant()).map(Catalogue::new)
                .chain(catalogue -> pool.run(key.tenant(), transaction -> ReachedAthletes
                        .require(transaction, key.tenant(), reach, key.athlete())
                        .chain(() -> LogHeads.lock(transaction, new TreeSet<>(List.of(key))))
                        .chain(() -> pictures.one(transaction, key.tenant(), key.athlete(), catalogue))
                        .chain(picture -> decide(transaction, decision, picture, catalogue)))
                        .invoke(guidance::wake));
    }

    private Uni<Decided> decide(SqlConnection transaction, Decision decision, AthletePicture picture, Catalogue catalogue) {
        StoredResult track = picture.track(decision.track()).filter(found -> catalogue.isRow(found.exerciseId()))
                .orElseThrow(() -> Problem.notFound("The athlete has no track " + decision.track() + " of a row"));
        Optional<StoredExperiment> earlier = picture.experiments().stream().filter(decision::repeats)
                .reduce((first, second) -> second);
        if (earlier.isPresent()) {
            return Uni.createFrom().item(new Decided(ExperimentView.of(earlier.get()), false));
        }
        Change change = wanted(decision, picture.judge(track).proposal());
        StoredExperiment added = experiment(decision, picture, track, change);
        return ExperimentStore.settle(transaction, decision.caller().tenant(), picture.experiments())
                .chain(() -> ExperimentStore.add(transaction, decision.caller().tenant(), added))
                .chain(() -> GuidanceDue.now(transaction, new AthleteKey(decision.caller().tenant(), decision.athlete())))
                .replaceWith(() -> new Decided(ExperimentView.of(added), true));
    }

    /** The change that is proposed now, if it is the one that was answered. */
    private static Change wanted(Decision decision, Proposal proposal) {
        String seen = decision.request().hypothesis();
        if (proposal instanceof Change change && change.rung().number() == decision.rung()
                && (seen == null || seen.equals(change.hypothesis()))) {
            return change;
        }
        throw Problem.of(ErrorCode.CONFLICT, "Something else is proposed now", "current", ProposalView.of(proposal));
    }

    private StoredExperiment experiment(Decision decision, AthletePicture picture, StoredResult track, Change change) {
        String reason = decision.request().reason();
        Experiment experiment = reason == null ? Experiment.started(change, picture.today())
                : Experiment.declined(change, picture.today(), reason);
        return new StoredExperiment(Ids.timeOrdered(clock), decision.athlete(), track.trackId(), track.exerciseId(), experiment,
                ProposalView.of(change), decision.request().note(), decision.caller().authorFor(decision.athlete()));
    }
}
