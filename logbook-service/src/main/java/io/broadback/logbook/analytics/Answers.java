package io.broadback.logbook.analytics;

import java.util.function.Function;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.broadback.logbook.analytics.chart.Chart;
import io.broadback.platform.request.Parameters;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** One answer in two forms: numbers, or the same drawn. Drawing takes milliseconds of a processor, hence a worker's. */
final class Answers {
    private Answers() {
    }

    /**
     * {@code parameters} hold what was read of the request so far; what is wrong with it, or with the size of the chart, is
     * told
     * before anything is looked up.
     */
    static <T> Uni<RestResponse<Object>> of(Parameters parameters, ChartParameters wanted, Lookup<T> lookup,
            Function<Seen<T>, Object> representation, Function<Seen<T>, Chart> chart) {
        var size = wanted.size(parameters);
        parameters.check();
        if (!wanted.wantsChart()) {
            return lookup.get().map(seen -> answer(representation.apply(seen), MediaType.APPLICATION_JSON));
        }
        return lookup.get().emitOn(Infrastructure.getDefaultWorkerPool())
                .map(seen -> answer(chart.apply(seen).svg(size), ChartParameters.SVG + ";charset=UTF-8"));
    }

    /** What is asked of the diary once the request is known to be sound. */
    interface Lookup<T> {
        Uni<Seen<T>> get();
    }

    private static RestResponse<Object> answer(Object entity, String type) {
        return ResponseBuilder.ok(entity).header(HttpHeaders.CONTENT_TYPE, type).header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
