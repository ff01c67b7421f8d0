package io.broadback.catalog.exercise;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.broadback.platform.event.Ids;
import io.broadback.platform.event.OutgoingEvent;
import io.broadback.platform.event.Topics;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.outbox.OutboxRelay;
import io.broadback.platform.panache.PanacheOutbox;
import io.broadback.platform.panache.TenantTransactions;
import io.broadback.platform.tenancy.TenantId;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Publishes the built-in exercises under the nil tenant, when the service starts and only what has changed since it was last
 * published. Replicas that start together take turns at the row of each exercise, and the later one finds nothing to do. An
 * exercise that is no longer part of the content is published once more, as retired.
 */
@ApplicationScoped
public class PublishingBuiltInExercises {
    private static final Logger LOG = Logger.getLogger(PublishingBuiltInExercises.class);
    private static final String TOPIC = Topics.CATALOG_EXERCISES.topic();
    private static final String REMEMBER_IF_CHANGED = """
            insert into published_content as p (tenant_id, topic, record_key, body, version)
            values (:tenant, :topic, :key, :body, next_version(null))
            on conflict (tenant_id, topic, record_key) do update
               set body = excluded.body, version = next_version(p.version)
             where p.body <> excluded.body
            returning version""";

    private final BuiltInExercises builtIn;
    private final ExerciseCatalogue catalogue;
    private final TenantTransactions transactions;
    private final OutboxRelay relay;
    private final Clock clock;

    public PublishingBuiltInExercises(BuiltInExercises builtIn, ExerciseCatalogue catalogue,
            TenantTransactions transactions, OutboxRelay relay, Clock clock) {
        this.builtIn = builtIn;
        this.catalogue = catalogue;
        this.transactions = transactions;
        this.relay = relay;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent started) throws Throwable {
        int published = VertxContextSupport.subscribeAndAwait(this::publish);
        LOG.infof("%d built-in exercises, %d of them published now", builtIn.all().size(), published);
    }

    /** Publishes what has changed and tells how many exercises that were. */
    Uni<Integer> publish() {
        return transactions.run(TenantId.BUILT_IN, this::publishChanged)
                .invoke(published -> {
                    if (published > 0) {
                        relay.wake();
                    }
                })
                .call(() -> transactions.run(TenantId.BUILT_IN, session -> remembered())
                        .invoke(rows -> catalogue.published(versions(rows.values()))));
    }

    private Uni<Integer> publishChanged(Mutiny.Session session) {
        return remembered().chain(rows -> Multi.createFrom().iterable(changed(rows).entrySet())
                .onItem().transformToUniAndConcatenate(entry -> publish(session, entry.getKey(), entry.getValue()))
                .collect().asList().map(counts -> counts.stream().mapToInt(Integer::intValue).sum()));
    }

    /** JSON by exercise id, in the order in which every replica locks the rows. */
    private Map<String, String> changed(Map<String, PublishedContentEntity> remembered) {
        Map<String, String> wanted = new TreeMap<>();
        builtIn.all().forEach(exercise -> wanted.put(exercise.id().value(), EventJson.write(exercise.toValue(0))));
        remembered.forEach((id, row) -> wanted.computeIfAbsent(id, gone -> retired(row.body)));
        wanted.entrySet().removeIf(entry -> {
            PublishedContentEntity row = remembered.get(entry.getKey());
            return row != null && row.body.equals(entry.getValue());
        });
        return wanted;
    }

    private Uni<Integer> publish(Mutiny.Session session, String id, String body) {
        return session.createNativeQuery(REMEMBER_IF_CHANGED, Long.class)
                .setParameter("tenant", TenantId.BUILT_IN.value()).setParameter("topic", TOPIC).setParameter("key", id)
                .setParameter("body", body).getResultList()
                .chain(versions -> versions.isEmpty() ? Uni.createFrom().item(0)
                        : PanacheOutbox.add(session, event(id, body, versions.get(0))).replaceWith(1));
    }

    private OutgoingEvent event(String id, String body, long version) {
        ObjectNode value = (ObjectNode) EventJson.tree(body);
        return OutgoingEvent.ofChain(TenantId.BUILT_IN, id, Topics.CATALOG_EXERCISES, "/catalog",
                "io.broadback.catalog.exercise.changed.v1", Ids.timeOrdered(clock), clock.instant(), "exercises/" + id,
                value.put("version", version));
    }

    private static String retired(String body) {
        return EventJson.write(((ObjectNode) EventJson.tree(body)).put("retired", true));
    }

    private static Uni<Map<String, PublishedContentEntity>> remembered() {
        return PublishedContentEntity
                .<PublishedContentEntity> list("key.tenantId = ?1 and key.topic = ?2", TenantId.BUILT_IN.value(), TOPIC)
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> row.key.recordKey(), Function.identity())));
    }

    private static Map<ExerciseId, Long> versions(Iterable<PublishedContentEntity> rows) {
        Map<ExerciseId, Long> versions = new HashMap<>();
        rows.forEach(row -> versions.put(new ExerciseId(row.key.recordKey()), row.version));
        return versions;
    }
}
