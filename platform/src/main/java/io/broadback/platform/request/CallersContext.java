package io.broadback.platform.request;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Brings an answer that another request or a consumer produces back to the Vert.x context that asked for it. */
public final class CallersContext {
    private CallersContext() {
    }

    /** The same answer, on the context of the call: a session or connection of one request must not be used in another's. */
    public static <T> Uni<T> bring(Uni<T> answer) {
        Context caller = Vertx.currentContext();
        return caller == null ? answer : answer.emitOn(command -> caller.runOnContext(ignored -> command.run()));
    }
}
