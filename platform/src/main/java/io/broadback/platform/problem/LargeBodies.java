package io.broadback.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Refuses a body that says it is too large before any of it is read; one that does not say is cut off by the HTTP layer. */
@ApplicationScoped
public class LargeBodies {
    private static final int FIRST = 1000;

    private final long max;

    public LargeBodies(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize max) {
        this.max = max.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseLarge, FIRST);
    }

    private void refuseLarge(RoutingContext request) {
        @Nullable
        String length = request.request().getHeader("Content-Length");
        if (length == null || isWithin(length)) {
            request.next();
            return;
        }
        ErrorCode code = ErrorCode.BODY_TOO_LARGE;
        request.response().setStatusCode(code.status()).putHeader("Content-Type", "application/problem+json")
                .putHeader("Connection", "close")
                .end(new JsonObject().put("type", "https://broadback.io/problems/body-too-large").put("status", code.status())
                        .put("title", code.title()).put("detail", "A body has at most " + max + " bytes")
                        .put("code", code.name())
                        .encode());
    }

    private boolean isWithin(String length) {
        try {
            return Long.parseLong(length) <= max;
        } catch (NumberFormatException notANumber) {
            return true;
        }
    }
}
