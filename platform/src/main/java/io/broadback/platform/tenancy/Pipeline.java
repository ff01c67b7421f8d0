package io.broadback.platform.tenancy;

import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.tuples.Tuple2;
import io.smallrye.mutiny.tuples.Tuple3;
import io.smallrye.mutiny.tuples.Tuple4;

/**
 * Statements of one connection that need nothing of each other's results, sent in one go: PostgreSQL runs them in this order,
 * and the wait for the network is paid once. All are waited for, so that nothing runs on after a rollback; the first one that
 * failed is the one that is told, because the ones after it fail only since the transaction is aborted.
 */
public final class Pipeline {
    private Pipeline() {
    }

    public static <A, B> Uni<Tuple2<A, B>> of(Uni<A> first, Uni<B> second) {
        return causeOf(Uni.combine().all().unis(first, second).collectFailures().asTuple());
    }

    public static <A, B, C> Uni<Tuple3<A, B, C>> of(Uni<A> first, Uni<B> second, Uni<C> third) {
        return causeOf(Uni.combine().all().unis(first, second, third).collectFailures().asTuple());
    }

    public static <A, B, C, D> Uni<Tuple4<A, B, C, D>> of(Uni<A> first, Uni<B> second, Uni<C> third, Uni<D> fourth) {
        return causeOf(Uni.combine().all().unis(first, second, third, fourth).collectFailures().asTuple());
    }

    private static <T> Uni<T> causeOf(Uni<T> all) {
        return all.onFailure(CompositeException.class)
                .transform(several -> ((CompositeException) several).getCauses().getFirst());
    }
}
