package io.broadback.program.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.json.EventJson;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.program.athlete.Profile;
import io.broadback.program.template.domain.TemplateMerge;
import io.broadback.program.template.domain.TemplateMerge.Difference;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Athletes of gyms with the version that was applied to them last. */
final class Members {
    private Members() {
    }

    /** An athlete, and what the version before said. */
    record Member(UUID athlete, UUID gym, Profile profile, @Nullable Integer appliedVersion, Map<String, Object> before) {
        List<Difference> against(TemplateRequest template) {
            return TemplateMerge.of(before, TemplateRequest.fieldsOf(profile), template.fields());
        }
    }

    /** By id, those after {@code after}. */
    static Uni<List<Member>> of(SqlConnection transaction, TenantId tenant, Collection<UUID> gyms, @Nullable UUID after,
            int count) {
        return transaction.preparedQuery("""
                select a.athlete_id, a.gym_id, a.body, t.version, v.body::text
                  from athlete a
                  left join template_of_athlete t on t.tenant_id = a.tenant_id and t.athlete_id = a.athlete_id
                  left join template v on v.tenant_id = t.tenant_id and v.template_id = t.template_id and v.version = t.version
                 where a.tenant_id = $1 and a.gym_id = any ($2) and ($3::uuid is null or a.athlete_id > $3)
                 order by a.athlete_id limit $4""")
                .execute(Tuple.tuple().addUUID(tenant.value()).addArrayOfUUID(gyms.toArray(UUID[]::new)).addUUID(after)
                        .addInteger(count))
                .map(rows -> {
                    List<Member> members = new ArrayList<>();
                    rows.forEach(row -> members.add(new Member(row.getUUID(0), row.getUUID(1),
                            EventJson.readOwn(row.getString(2), Profile.class), row.getInteger(3), fields(row.getString(4)))));
                    return members;
                });
    }

    private static Map<String, Object> fields(@Nullable String template) {
        return template == null ? Map.of() : EventJson.readOwn(template, TemplateRequest.class).fields();
    }
}
