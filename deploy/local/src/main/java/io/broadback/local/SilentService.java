package io.broadback.local;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/** Answers for a service that does not: 503 with a problem and a hint to come back. */
final class SilentService implements ProxyInterceptor {
    private static final ProblemBody PROBLEM = new ProblemBody(503, "SERVICE_UNAVAILABLE", "The service does not answer now");

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        return context.sendRequest().recover(failure -> Future.succeededFuture(context.request().release().response()
                .setStatusCode(PROBLEM.status()).putHeader("Content-Type", ProblemBody.TYPE).putHeader("Retry-After", "1")
                .setBody(Body.body(Buffer.buffer(PROBLEM.json())))));
    }
}
