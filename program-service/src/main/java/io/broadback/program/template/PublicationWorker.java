package io.broadback.program.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.broadback.platform.outbox.JobWorker;
import io.broadback.platform.outbox.OutboxRelay;
import io.broadback.platform.outbox.PendingWork.Job;
import io.broadback.platform.panache.TenantTransactions;
import io.broadback.platform.tenancy.Background;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.program.athlete.Profile;
import io.broadback.program.athlete.Roster;
import io.broadback.program.template.Members.Member;
import io.broadback.program.template.PublicationStore.Progress;
import io.broadback.program.template.domain.TemplateMerge;
import io.broadback.program.template.domain.TemplateMerge.Difference;
import io.broadback.program.template.domain.TemplateMerge.Outcome;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;

/**
 * Applies publications, some athletes at a time. Profiles, what was applied and how far it has come are one commit, so a worker
 * that dies is followed where it stopped, and a chain of any size holds nobody up.
 */
@Singleton
class PublicationWorker extends JobWorker {
    private static final int CHUNK = 25;

    private final TenantTransactions transactions;
    private final Roster roster;
    private final OutboxRelay relay;

    PublicationWorker(@Background TenantPool pool, TenantTransactions transactions, Roster roster, OutboxRelay relay) {
        super(pool, "program-templates", PublicationStore.WORKER);
        this.transactions = transactions;
        this.roster = roster;
        this.relay = relay;
    }

    /** What a chunk applies, and to whom. */
    private record Chunk(TenantId tenant, Progress progress, TemplateView template, List<Member> members) {
        UUID publication() {
            return progress.publication().publicationId();
        }
    }

    @Override
    protected void piece(Job publication) {
        Chunk chunk = next(publication);
        if (chunk.members().isEmpty()) {
            pool().run(publication.chain(), transaction -> PublicationStore.finish(transaction, publication)).await()
                    .atMost(TIMEOUT);
            return;
        }
        apply(chunk);
        relay.wake();
    }

    private Chunk next(Job publication) {
        TenantId tenant = publication.chain();
        return pool().run(tenant, transaction -> PublicationStore.require(transaction, tenant, null, publication.id())
                .chain(progress -> TemplateStore
                        .require(transaction, tenant, progress.publication().templateId(), progress.publication().version())
                        .chain(template -> Members.of(transaction, tenant, progress.publication().gymIds(),
                                progress.lastAthlete(), CHUNK)
                                .map(members -> new Chunk(tenant, progress, template, members)))))
                .await().atMost(TIMEOUT);
    }

    private void apply(Chunk chunk) {
        try {
            VertxContextSupport.subscribeAndAwait(
                    () -> transactions.run(chunk.tenant(), session -> apply(session, chunk)).ifNoItem().after(TIMEOUT).fail());
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Uni<Void> apply(Mutiny.Session session, Chunk chunk) {
        Set<UUID> except = new HashSet<>(chunk.progress().publication().except());
        List<Member> members = chunk.members().stream().filter(member -> !except.contains(member.athlete())).toList();
        List<Outcome> outcomes = new ArrayList<>();
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Member member : members) {
            all = all.chain(() -> apply(session, chunk, member, outcomes));
        }
        return all.chain(() -> session.createNativeQuery("""
                update template_publication
                   set last_athlete = :last, athletes_done = athletes_done + :done, changed = changed + :changed,
                       conflicts = conflicts + :conflicts
                 where tenant_id = :tenant and publication_id = :publication""")
                .setParameter("last", chunk.members().getLast().athlete()).setParameter("done", (long) members.size())
                .setParameter("changed", count(outcomes, Outcome.CHANGED))
                .setParameter("conflicts", count(outcomes, Outcome.CONFLICT))
                .setParameter("tenant", chunk.tenant().value()).setParameter("publication", chunk.publication())
                .executeUpdate().replaceWithVoid());
    }

    private static long count(List<Outcome> outcomes, Outcome wanted) {
        return outcomes.stream().filter(outcome -> outcome == wanted).count();
    }

    /** Judged against the profile as it is under the row's lock; {@code outcomes} gets one entry of each kind that occurs. */
    private Uni<Void> apply(Mutiny.Session session, Chunk chunk, Member member, List<Outcome> outcomes) {
        TemplateRequest template = chunk.template().content();
        return roster.change(session, chunk.tenant(), member.athlete(), profile -> {
            List<Difference> differences = TemplateMerge.of(member.before(), TemplateRequest.fieldsOf(profile),
                    template.fields());
            differences.stream().map(Difference::outcome).distinct().forEach(outcomes::add);
            return changed(profile, differences);
        }).chain(() -> session.createNativeQuery("""
                insert into template_of_athlete (tenant_id, athlete_id, template_id, version)
                values (:tenant, :athlete, :template, :version)
                on conflict (tenant_id, athlete_id) do update
                   set template_id = excluded.template_id, version = excluded.version""")
                .setParameter("tenant", chunk.tenant().value()).setParameter("athlete", member.athlete())
                .setParameter("template", chunk.template().templateId()).setParameter("version", chunk.template().version())
                .executeUpdate()).replaceWithVoid();
    }

    private static Profile changed(Profile profile, List<Difference> differences) {
        Map<String, Object> fields = new HashMap<>();
        differences.stream().filter(difference -> difference.outcome() == Outcome.CHANGED)
                .forEach(difference -> fields.put(difference.field(), difference.template()));
        return TemplateRequest.applied(profile, fields);
    }
}
