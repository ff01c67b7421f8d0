package io.broadback.progression.copies;

import java.util.Collection;
import java.util.List;

import jakarta.inject.Singleton;

import io.broadback.platform.consumer.CopyHandler;
import io.broadback.platform.copy.ExerciseCopies;
import io.broadback.platform.copy.ExerciseCopyHandler;
import io.broadback.platform.event.Topics;
import io.broadback.platform.event.catalog.GymValue;
import io.broadback.platform.event.program.AthleteValue;
import io.broadback.platform.event.program.WeekValue;
import io.broadback.platform.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** One handler for every topic progression keeps a copy of; a change marks the athletes whose tracks it touches. */
final class ProgressionCopies {
    private ProgressionCopies() {
    }

    /** Marks athletes for folding again, in the transaction of the change: {@code select} gives their ids from $1 and $2. */
    private static Uni<Void> mark(SqlConnection transaction, Collection<CopyHandler.Copied> values, String select) {
        List<Tuple> rows = values.stream().filter(value -> !value.tenant().equals(TenantId.BUILT_IN))
                .map(value -> Tuple.of(value.tenant().value(), value.localKey())).toList();
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transaction.preparedQuery("insert into refold (tenant_id, athlete_id) " + select + " on conflict do nothing")
                .executeBatch(rows)
                .chain(() -> Refolding.announce(transaction,
                        values.stream().map(CopyHandler.Copied::tenant).filter(tenant -> !tenant.equals(TenantId.BUILT_IN))
                                .toList()));
    }

    @Singleton
    static final class Exercises extends ExerciseCopyHandler {
        private final Refolding refolding;

        Exercises(ExerciseCopies exercises, Refolding refolding) {
            super(exercises);
            this.refolding = refolding;
        }

        @Override
        protected Uni<Void> changed(SqlConnection transaction, Collection<Copied> values) {
            return mark(transaction, values, """
                    select distinct tenant_id, athlete_id from performed_set where tenant_id = $1 and exercise_id = $2""");
        }

        @Override
        public void committed(List<Copied> values) {
            super.committed(values);
            refolding.wake();
        }
    }

    @Singleton
    static final class Gyms extends CopyHandler {
        private final Refolding refolding;

        Gyms(Refolding refolding) {
            super(Topics.CATALOG_GYMS, GymValue.class);
            this.refolding = refolding;
        }

        @Override
        protected Uni<Void> changed(SqlConnection transaction, Collection<Copied> values) {
            return mark(transaction, values, """
                    select tenant_id, athlete_id from performed_set where tenant_id = $1 and gym_id = $2::text::uuid
                    union select tenant_id, athlete_id from performed_session where tenant_id = $1 and gym_id = $2::text::uuid
                    union select c.tenant_id, c.athlete_id from copied_value c
                           join athlete_head h on h.tenant_id = c.tenant_id and h.athlete_id = c.athlete_id
                           where c.tenant_id = $1 and c.topic = 'program.athletes.v1' and c.value ->> 'gymId' = $2::text""");
        }

        @Override
        public void committed(List<Copied> values) {
            refolding.wake();
        }
    }

    @Singleton
    static final class Athletes extends CopyHandler {
        private final Refolding refolding;

        Athletes(Refolding refolding) {
            super(Topics.PROGRAM_ATHLETES, AthleteValue.class);
            this.refolding = refolding;
        }

        @Override
        protected Uni<Void> changed(SqlConnection transaction, Collection<Copied> values) {
            return mark(transaction, values, """
                    select tenant_id, athlete_id from athlete_head where tenant_id = $1 and athlete_id = $2::text::uuid""");
        }

        @Override
        public void committed(List<Copied> values) {
            refolding.wake();
        }
    }

    /** Weeks tell what was planned; a new one folds nothing, because plateaus are judged when they are asked for. */
    @Singleton
    static final class Weeks extends CopyHandler {
        Weeks() {
            super(Topics.PROGRAM_WEEKS, WeekValue.class);
        }
    }
}
