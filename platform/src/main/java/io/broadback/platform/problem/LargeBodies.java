package io.broadback.platform.problem;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses a body that says it is too large before any of it is read; one that does not say is cut off by the HTTP layer. A
 * service may accept larger ones on paths of its own: files, which it reads as they come.
 */
@ApplicationScoped
public class LargeBodies {
    private static final int FIRST = 1000;

    /** After the HTTP layer has noted its own limit for the request, before anything reads the body. */
    private static final int NOTED = 1;

    private final long max;
    private final long maxOfFiles;
    private final Optional<Pattern> files;

    public LargeBodies(@ConfigProperty(name = "broadback.http.max-body-size") MemorySize max,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxOfFiles,
            @ConfigProperty(name = "broadback.http.paths-of-files") Optional<Pattern> files) {
        this.max = max.asLongValue();
        this.maxOfFiles = maxOfFiles.asLongValue();
        this.files = files;
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseLarge, FIRST);
        filters.register(this::limit, NOTED);
    }

    private void limit(RoutingContext request) {
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, maxFor(request));
        request.next();
    }

    private long maxFor(RoutingContext request) {
        return files.filter(paths -> paths.matcher(request.normalizedPath()).matches()).isPresent() ? maxOfFiles : max;
    }

    private void refuseLarge(RoutingContext request) {
        @Nullable
        String length = request.request().getHeader("Content-Length");
        long limit = maxFor(request);
        if (length == null || isWithin(length, limit)) {
            request.next();
            return;
        }
        ErrorCode code = ErrorCode.BODY_TOO_LARGE;
        request.response().setStatusCode(code.status()).putHeader("Content-Type", "application/problem+json")
                .putHeader("Connection", "close")
                .end(new JsonObject().put("type", "https://broadback.io/problems/body-too-large").put("status", code.status())
                        .put("title", code.title()).put("detail", "A body has at most " + limit + " bytes")
                        .put("code", code.name())
                        .encode());
    }

    private boolean isWithin(String length, long limit) {
        try {
            return Long.parseLong(length) <= limit;
        } catch (NumberFormatException notANumber) {
            return true;
        }
    }
}
