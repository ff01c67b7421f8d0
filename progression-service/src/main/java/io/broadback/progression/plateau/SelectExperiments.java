package io.broadback.progression.plateau;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.copy.ExerciseCopies;
import io.broadback.platform.copy.ReachedAthletes;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.paging.Cursor;
import io.broadback.platform.tenancy.TenantPool;
import io.smallrye.mutiny.Uni;

/** Tells an athlete's experiments, oldest first, the open one with what the log says of it. */
@ApplicationScoped
class SelectExperiments {
    private final TenantPool pool;
    private final ExerciseCopies exercises;
    private final SelectPictures pictures;

    SelectExperiments(TenantPool pool, ExerciseCopies exercises, SelectPictures pictures) {
        this.pool = pool;
        this.exercises = exercises;
        this.pictures = pictures;
    }

    /** A page after the experiment the cursor names. */
    Uni<ExperimentView.Page> page(Caller caller, UUID athlete, @Nullable Cursor after, int limit) {
        Reach reach = caller.may(Operation.READ_EXPERIMENTS);
        UUID last = after == null ? null : after.uuid(0);
        return exercises.all(caller.tenant()).map(Catalogue::new)
                .chain(catalogue -> pool.run(caller.tenant(), transaction -> ReachedAthletes
                        .require(transaction, caller.tenant(), reach, athlete)
                        .chain(() -> pictures.one(transaction, caller.tenant(), athlete, catalogue))))
                .map(picture -> page(picture.experiments(), last, limit));
    }

    private static ExperimentView.Page page(List<StoredExperiment> all, @Nullable UUID last, int limit) {
        List<StoredExperiment> rest = last == null ? all
                : all.stream().dropWhile(each -> !each.id().equals(last)).skip(1).toList();
        List<ExperimentView> items = rest.stream().limit(limit).map(ExperimentView::of).toList();
        return new ExperimentView.Page(items,
                rest.size() > limit ? Cursor.of(items.getLast().experimentId()).encoded() : null);
    }
}
