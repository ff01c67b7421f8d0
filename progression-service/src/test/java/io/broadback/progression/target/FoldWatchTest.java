package io.broadback.progression.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.broadback.platform.tenancy.TenantId;
import io.broadback.progression.AthleteKey;
import io.broadback.testing.BroadbackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "progression"))
@SuppressWarnings("NullAway.Init")
class FoldWatchTest {
    private static final int MANY = 20_000;

    @Inject
    FoldWatch watch;
    @Inject
    Vertx vertx;

    @Test
    void everyone_who_waits_goes_on_whether_the_fold_comes_or_not() throws Exception {
        TenantId chain = new TenantId(UUID.randomUUID());
        List<CompletableFuture<Void>> all = new ArrayList<>();
        AtomicInteger onAnotherContext = new AtomicInteger();
        for (int i = 0; i < MANY; i++) {
            AthleteKey athlete = new AthleteKey(chain, UUID.randomUUID());
            Context context = vertx.getOrCreateContext();
            CompletableFuture<Void> goesOn = new CompletableFuture<>();
            context.runOnContext(start -> {
                FoldWatch.Waiting waiting = watch.expect(athlete, 1);
                waiting.orUntil(Duration.ofMillis(1 + (athlete.athlete().hashCode() & 7))).onTermination()
                        .invoke(waiting::close)
                        .subscribe().with(done -> {
                            if (Vertx.currentContext() != context) {
                                onAnotherContext.incrementAndGet();
                            }
                            goesOn.complete(null);
                        }, goesOn::completeExceptionally);
            });
            all.add(goesOn);
            boolean folded = (i & 1) == 0;
            if (folded) {
                watch.moved(athlete, 1);
            }
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);
        assertThat(onAnotherContext).hasValue(0);
    }
}
