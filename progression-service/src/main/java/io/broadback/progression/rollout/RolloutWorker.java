package io.broadback.progression.rollout;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.json.EventJson;
import io.broadback.platform.outbox.JobWorker;
import io.broadback.platform.outbox.PendingWork;
import io.broadback.platform.outbox.PendingWork.Job;
import io.broadback.platform.tenancy.Background;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.progression.AthleteKey;
import io.broadback.progression.target.FoldingTracks;
import io.broadback.progression.target.ShadowTrack;
import io.broadback.progression.target.domain.PolicyVersion;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Folds the athletes of running rollouts both ways, some at a time: what was found and how far it has come are one commit, so
 * a worker that dies is followed where it stopped. Live targets and heads are only read.
 */
@Singleton
class RolloutWorker extends JobWorker {
    /** From and where of the athletes a rollout is about: $1 the chain, $3 the gym or null. */
    static final String WHO = """

             from athlete_head h
            where h.tenant_id = $1 and ($3::uuid is null or exists (
                  select 1 from copied_value c where c.tenant_id = h.tenant_id and c.topic = 'program.athletes.v1'
                     and c.record_key = h.athlete_id::text and c.value ->> 'gymId' = $3::uuid::text))""";
    private static final String WORKER = "rollouts";
    private static final int CHUNK = 50;

    private final FoldingTracks tracks;

    RolloutWorker(@Background TenantPool pool, FoldingTracks tracks) {
        super(pool, "progression-rollouts", WORKER);
        this.tracks = tracks;
    }

    private record Running(UUID id, @Nullable UUID gym, PolicyVersion candidate, @Nullable UUID lastAthlete) {
    }

    /** Remembers a rollout for the worker, in the transaction that starts it. */
    static Uni<Void> announce(SqlConnection transaction, TenantId tenant, UUID rollout) {
        return PendingWork.announce(transaction, WORKER, new Job(tenant, rollout));
    }

    @Override
    protected void piece(Job rollout) {
        TenantId tenant = rollout.chain();
        pool().run(tenant, transaction -> running(transaction, tenant, rollout.id())
                .chain(found -> chunk(transaction, tenant, found))).await().atMost(TIMEOUT);
    }

    private static Uni<Running> running(SqlConnection transaction, TenantId tenant, UUID rollout) {
        return transaction.preparedQuery("""
                select gym_id, policy::text, last_athlete from rollout where tenant_id = $1 and rollout_id = $2 for update""")
                .execute(Tuple.of(tenant.value(), rollout)).map(rows -> {
                    Row row = rows.iterator().next();
                    return new Running(rollout, row.getUUID(0), EventJson.readOwn(row.getString(1), PolicyVersion.class),
                            row.getUUID(2));
                });
    }

    private Uni<Void> chunk(SqlConnection transaction, TenantId tenant, Running rollout) {
        return next(transaction, tenant, rollout).chain(athletes -> {
            if (athletes.isEmpty()) {
                return transaction.preparedQuery("""
                        update rollout set status = 'DONE' where tenant_id = $1 and rollout_id = $2 and status = 'RUNNING'""")
                        .execute(Tuple.of(tenant.value(), rollout.id()))
                        .chain(() -> PendingWork.ended(transaction, WORKER, new Job(tenant, rollout.id())));
            }
            return tracks.shadow(transaction, athletes, book -> book.assuming(rollout.candidate()))
                    .chain(shadows -> store(transaction, tenant, rollout, athletes, shadows));
        });
    }

    private static Uni<List<AthleteKey>> next(SqlConnection transaction, TenantId tenant, Running rollout) {
        return transaction.preparedQuery("select h.athlete_id" + WHO + """
                and ($2::uuid is null or h.athlete_id > $2) order by h.athlete_id limit $4""")
                .execute(Tuple.tuple().addUUID(tenant.value()).addUUID(rollout.lastAthlete()).addUUID(rollout.gym())
                        .addInteger(CHUNK))
                .map(rows -> {
                    List<AthleteKey> athletes = new ArrayList<>();
                    rows.forEach(row -> athletes.add(new AthleteKey(tenant, row.getUUID(0))));
                    return athletes;
                });
    }

    private static Uni<Void> store(SqlConnection transaction, TenantId tenant, Running rollout, List<AthleteKey> athletes,
            List<ShadowTrack> shadows) {
        List<ShadowTrack> moved = shadows.stream().filter(ShadowTrack::differs).toList();
        long raised = moved.stream().filter(shadow -> shadow.movement().signum() > 0).count();
        long lowered = moved.stream().filter(shadow -> shadow.movement().signum() < 0).count();
        Uni<Void> differences = moved.isEmpty() ? Uni.createFrom().voidItem()
                : transaction.preparedQuery("""
                        insert into rollout_difference (tenant_id, rollout_id, athlete_id, track_id, body)
                        values ($1, $2, $3, $4, $5::text::json)""")
                        .executeBatch(moved.stream()
                                .map(shadow -> Tuple.of(tenant.value(), rollout.id(), shadow.athlete().athlete(),
                                        shadow.trackId(), EventJson.write(RolloutView.Difference.of(shadow))))
                                .toList())
                        .replaceWithVoid();
        return differences.chain(() -> transaction.preparedQuery("""
                update rollout set athletes_done = athletes_done + $3, last_athlete = $4, tracks = tracks + $5,
                       raised = raised + $6, lowered = lowered + $7, aim_only = aim_only + $8
                 where tenant_id = $1 and rollout_id = $2""")
                .execute(Tuple.tuple().addUUID(tenant.value()).addUUID(rollout.id()).addLong((long) athletes.size())
                        .addUUID(athletes.getLast().athlete()).addLong((long) shadows.size()).addLong(raised).addLong(lowered)
                        .addLong(moved.size() - raised - lowered)))
                .replaceWithVoid();
    }
}
