package io.broadback.program.template;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.identity.Author;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Versions of templates; none is ever changed. */
final class TemplateStore {
    private static final String COLUMNS = "template_id, version, body::text, author::text, created_at";

    private TemplateStore() {
    }

    /** A version, the latest if none is named; a problem 404 if there is none. */
    static Uni<TemplateView> require(SqlConnection transaction, TenantId tenant, UUID template, @Nullable Integer version) {
        return find(transaction, tenant, template, version).map(found -> {
            if (found.isEmpty()) {
                throw Problem.notFound("There is no " + (version == null ? "" : "version " + version + " of a ") + "template "
                        + template + " here");
            }
            return found.getFirst();
        });
    }

    /** One version or none. */
    static Uni<List<TemplateView>> find(SqlConnection transaction, TenantId tenant, UUID template, @Nullable Integer version) {
        return transaction.preparedQuery("select " + COLUMNS + " from template where tenant_id = $1 and template_id = $2"
                + " and ($3::int is null or version = $3) order by version desc limit 1")
                .execute(Tuple.tuple().addUUID(tenant.value()).addUUID(template).addInteger(version)).map(TemplateStore::views);
    }

    /** The latest version of each template, latest template first; ids are ordered by time. */
    static Uni<List<TemplateView>> latest(SqlConnection transaction, TenantId tenant, @Nullable UUID before, int count) {
        return transaction.preparedQuery("select distinct on (template_id) " + COLUMNS + " from template"
                + " where tenant_id = $1 and ($2::uuid is null or template_id < $2)"
                + " order by template_id desc, version desc limit $3")
                .execute(Tuple.tuple().addUUID(tenant.value()).addUUID(before).addInteger(count)).map(TemplateStore::views);
    }

    /** Adds a version; false if another transaction has added it meanwhile. */
    static Uni<Boolean> add(SqlConnection transaction, TenantId tenant, UUID template, int version, TemplateRequest content,
            Author author) {
        return transaction.preparedQuery("""
                insert into template (tenant_id, template_id, version, body, author)
                values ($1, $2, $3, $4::text::json, $5::text::json) on conflict do nothing""")
                .execute(Tuple.of(tenant.value(), template, version, EventJson.write(content), EventJson.write(author)))
                .map(rows -> rows.rowCount() == 1);
    }

    private static List<TemplateView> views(Iterable<Row> rows) {
        List<TemplateView> views = new ArrayList<>();
        rows.forEach(row -> views.add(new TemplateView(row.getUUID(0), row.getInteger(1),
                EventJson.readOwn(row.getString(2), TemplateRequest.class),
                EventJson.readOwn(row.getString(3), Author.class), row.getOffsetDateTime(4))));
        return views;
    }
}
