package io.broadback.program.template;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.Ids;
import io.broadback.platform.event.Topics;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.problem.Violations;
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.program.template.PublicationStore.Progress;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Starts publications and tells how far they are. */
@ApplicationScoped
class PublishingTemplates {
    private static final int MOST = 500;

    private final TenantPool pool;
    private final PublicationWorker worker;
    private final Clock clock;

    PublishingTemplates(TenantPool pool, PublicationWorker worker, Clock clock) {
        this.pool = pool;
        this.worker = worker;
        this.clock = clock;
    }

    Uni<PublicationView> start(Caller caller, UUID template, PublicationView.Request request) {
        caller.may(Operation.WRITE_TEMPLATES);
        Violations violations = new Violations();
        List<UUID> gyms = ids(violations, request.gymIds(), "gymIds");
        List<UUID> except = ids(violations, request.except(), "except");
        violations.require(!gyms.isEmpty(), "gymIds", "names at least one gym");
        violations.throwIfAny();
        UUID id = Ids.timeOrdered(clock);
        return pool.run(caller.tenant(), transaction -> TemplateStore
                .require(transaction, caller.tenant(), template, request.version())
                .call(() -> requireGyms(transaction, caller, gyms))
                .chain(found -> PublicationStore.start(transaction, caller.tenant(), id, found, gyms, except,
                        caller.authorFor(null)))
                .chain(() -> PublicationStore.require(transaction, caller.tenant(), template, id)).map(Progress::publication))
                .invoke(worker::wake);
    }

    Uni<PublicationView> one(Caller caller, UUID template, UUID publication) {
        caller.may(Operation.WRITE_TEMPLATES);
        return pool.run(caller.tenant(), transaction -> PublicationStore
                .require(transaction, caller.tenant(), template, publication).map(Progress::publication));
    }

    private static List<UUID> ids(Violations violations, @Nullable List<@Nullable UUID> asked, String field) {
        List<@Nullable UUID> all = Objects.requireNonNullElse(asked, List.of());
        violations.require(all.size() <= MOST, field, "holds at most " + MOST + " ids");
        violations.require(all.stream().allMatch(Objects::nonNull), field, "holds ids, not null");
        return all.stream().filter(Objects::nonNull).distinct().sorted().toList();
    }

    private static Uni<Void> requireGyms(SqlConnection transaction, Caller caller, List<UUID> gyms) {
        return transaction.preparedQuery("""
                select record_key from copied_value
                 where tenant_id = $1 and topic = $2 and record_key = any ($3) and value is not null""")
                .execute(Tuple.of(caller.tenant().value(), Topics.CATALOG_GYMS.topic())
                        .addArrayOfString(gyms.stream().map(UUID::toString).toArray(String[]::new)))
                .invoke(rows -> {
                    Set<String> unknown = gyms.stream().map(UUID::toString)
                            .collect(Collectors.toCollection(HashSet::new));
                    rows.forEach(row -> unknown.remove(row.getString(0)));
                    if (!unknown.isEmpty()) {
                        throw Problem.of(ErrorCode.UNKNOWN_GYM,
                                "There is no gym " + unknown.stream().sorted().collect(Collectors.joining(", ")));
                    }
                }).replaceWithVoid();
    }
}
