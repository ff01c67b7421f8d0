package io.broadback.program.template;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.identity.Author;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.outbox.PendingWork;
import io.broadback.platform.outbox.PendingWork.Job;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Publications and the worker's list of those that run. */
final class PublicationStore {
    static final String WORKER = "templates";

    private PublicationStore() {
    }

    /** A publication and the athlete it has come to. */
    record Progress(PublicationView publication, @Nullable UUID lastAthlete) {
    }

    static Uni<Void> start(SqlConnection transaction, TenantId tenant, UUID id, TemplateView template, List<UUID> gyms,
            List<UUID> except, Author author) {
        return transaction.preparedQuery("""
                insert into template_publication
                       (tenant_id, publication_id, template_id, version, gym_ids, except_ids, author)
                values ($1, $2, $3, $4, $5, $6, $7::text::json)""")
                .execute(Tuple.tuple().addUUID(tenant.value()).addUUID(id).addUUID(template.templateId())
                        .addInteger(template.version()).addArrayOfUUID(gyms.toArray(UUID[]::new))
                        .addArrayOfUUID(except.toArray(UUID[]::new)).addString(EventJson.write(author)))
                .chain(() -> PendingWork.announce(transaction, WORKER, new Job(tenant, id)));
    }

    static Uni<Progress> require(SqlConnection transaction, TenantId tenant, @Nullable UUID template, UUID id) {
        return transaction.preparedQuery("""
                select publication_id, template_id, version, gym_ids, except_ids, status, athletes_done, changed, conflicts,
                       author::text, created_at, last_athlete
                  from template_publication
                 where tenant_id = $1 and publication_id = $2 and ($3::uuid is null or template_id = $3)""")
                .execute(Tuple.tuple().addUUID(tenant.value()).addUUID(id).addUUID(template)).map(rows -> {
                    if (rows.size() == 0) {
                        throw Problem.notFound("There is no publication " + id + " here");
                    }
                    return progress(rows.iterator().next());
                });
    }

    private static Progress progress(Row row) {
        return new Progress(new PublicationView(row.getUUID(0), row.getUUID(1), row.getInteger(2),
                List.of(row.getArrayOfUUIDs(3)), List.of(row.getArrayOfUUIDs(4)), row.getString(5), row.getLong(6),
                row.getLong(7), row.getLong(8), EventJson.readOwn(row.getString(9), Author.class),
                row.getOffsetDateTime(10)), row.getUUID(11));
    }

    static Uni<Void> finish(SqlConnection transaction, Job publication) {
        return transaction.preparedQuery("""
                update template_publication set status = 'DONE' where tenant_id = $1 and publication_id = $2""")
                .execute(Tuple.of(publication.chain().value(), publication.id()))
                .chain(() -> PendingWork.ended(transaction, WORKER, publication));
    }
}
