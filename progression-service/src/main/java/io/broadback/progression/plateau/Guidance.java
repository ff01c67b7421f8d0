package io.broadback.progression.plateau;

import java.util.List;
import java.util.Objects;

import io.broadback.platform.event.progression.GuidanceValue;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.progression.plateau.domain.Outcome.Open;
import io.broadback.progression.plateau.domain.Outcome.Succeeded;

/**
 * What the plan of an athlete should take into account: changes that are tried or have brought a result, and calls for a
 * deload. What failed or was declined is no guidance.
 */
final class Guidance {
    private Guidance() {
    }

    /** Under version 0, so that equal guidance is equal text. */
    static GuidanceValue of(TenantId tenant, AthletePicture picture) {
        List<GuidanceValue.Change> changes = picture.experiments().stream()
                .filter(each -> each.experiment().outcome() instanceof Open || each.experiment().outcome() instanceof Succeeded)
                .map(Guidance::change).toList();
        List<GuidanceValue.DeloadCall> calls = picture.triggers().stream().map(trigger -> new GuidanceValue.DeloadCall(
                DeloadWords.kind(trigger), DeloadWords.on(trigger), DeloadWords.text(trigger))).toList();
        return new GuidanceValue(1, tenant.value(), picture.athlete(), changes, calls, 0);
    }

    private static GuidanceValue.Change change(StoredExperiment stored) {
        ExperimentView view = ExperimentView.of(stored);
        ProposalView change = view.change();
        return new GuidanceValue.Change(view.experimentId(), Objects.requireNonNull(change.rung()), change.kind(),
                view.exerciseId(), change.hypothesis(), view.startedOn(), Objects.requireNonNull(view.reviewOn()),
                change.from(), change.to(), change.rowSetsTo(), change.sets(), view.outcome());
    }
}
