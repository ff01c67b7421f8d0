package io.broadback.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Uni;

class PipelineTest {

    @Test
    void all_are_started_before_the_first_has_answered() {
        CompletableFuture<Integer> first = new CompletableFuture<>();
        Uni<String> second = Uni.createFrom().item(() -> {
            first.complete(1);
            return "two";
        });

        var both = Pipeline.of(Uni.createFrom().completionStage(first), second).await().indefinitely();

        assertThat(both.getItem1()).isEqualTo(1);
        assertThat(both.getItem2()).isEqualTo("two");
    }

    @Test
    void the_first_failure_in_the_order_of_the_statements_is_told_when_all_have_ended() {
        CompletableFuture<Void> first = new CompletableFuture<>();
        Uni<Void> second = Uni.createFrom().deferred(() -> {
            first.completeExceptionally(new IllegalStateException("the cause"));
            return Uni.createFrom().failure(new IllegalStateException("the transaction is aborted"));
        });

        assertThatThrownBy(() -> Pipeline.of(Uni.createFrom().completionStage(first), second, second).await().indefinitely())
                .hasMessage("the cause");
    }
}
