package io.broadback.program.template;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.copy.ExerciseCopies;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.program.athlete.Profile;
import io.broadback.program.week.KnownExercises;
import io.broadback.program.week.WeekPreview;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Puts a template: its first version, or the next one with If-Match; the same content is no new version. */
@ApplicationScoped
class WritingTemplates {
    private static final String ANY_WEEK = "2026-W01";

    private final TenantPool pool;
    private final ExerciseCopies exercises;
    private final WeekPreview preview;

    WritingTemplates(TenantPool pool, ExerciseCopies exercises, WeekPreview preview) {
        this.pool = pool;
        this.exercises = exercises;
        this.preview = preview;
    }

    /** A version, and whether this put made it. */
    record Written(boolean isNew, TemplateView template) {
    }

    Uni<Written> put(Caller caller, UUID template, TemplateRequest content, @Nullable Integer ifMatch) {
        caller.may(Operation.WRITE_TEMPLATES);
        content.check();
        Profile trained = TemplateRequest.applied(Profile.EMPTY, content.fields());
        return exercises.all(caller.tenant())
                .invoke(known -> preview.check(trained.asRequest(ANY_WEEK, List.of("barbell")), KnownExercises.of(known)))
                .chain(() -> pool.run(caller.tenant(), transaction -> put(transaction, caller, template, content, ifMatch)));
    }

    private static Uni<Written> put(SqlConnection transaction, Caller caller, UUID template, TemplateRequest content,
            @Nullable Integer ifMatch) {
        TenantId tenant = caller.tenant();
        return TemplateStore.find(transaction, tenant, template, null).chain(found -> {
            if (!found.isEmpty() && found.getFirst().content().equals(content)) {
                return Uni.createFrom().item(new Written(false, found.getFirst()));
            }
            int latest = found.isEmpty() ? 0 : found.getFirst().version();
            requireLatest(found, ifMatch);
            return TemplateStore.add(transaction, tenant, template, latest + 1, content, caller.authorFor(null))
                    .chain(added -> TemplateStore.require(transaction, tenant, template, null)
                            .invoke(now -> {
                                if (!added) {
                                    throw changedMeanwhile(now);
                                }
                            }))
                    .map(now -> new Written(true, now));
        });
    }

    private static void requireLatest(List<TemplateView> found, @Nullable Integer ifMatch) {
        if (found.isEmpty()) {
            if (ifMatch != null) {
                throw Problem.of(ErrorCode.PRECONDITION_FAILED, "There is no such template yet; put it without If-Match");
            }
            return;
        }
        TemplateView latest = found.getFirst();
        if (ifMatch == null) {
            throw Problem.of(ErrorCode.CONFLICT, "The template says something else; send If-Match to add a version", "current",
                    latest);
        }
        if (ifMatch != latest.version()) {
            throw changedMeanwhile(latest);
        }
    }

    private static Problem changedMeanwhile(TemplateView latest) {
        return Problem.of(ErrorCode.PRECONDITION_FAILED, "The template is at version " + latest.version(), "current", latest);
    }
}
