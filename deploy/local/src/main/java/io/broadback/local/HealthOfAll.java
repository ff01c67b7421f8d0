package io.broadback.local;

import java.util.List;
import java.util.Map;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.SocketAddress;

/** Readiness of the whole: that of every service, in the shape of one service's own. */
final class HealthOfAll {
    static final String PATH = "/q/health/ready";

    private final HttpClient client;
    private final Map<String, SocketAddress> services;

    HealthOfAll(HttpClient client, Map<String, SocketAddress> services) {
        this.client = client;
        this.services = services;
    }

    void answer(HttpServerResponse response) {
        List<Future<JsonObject>> checks = services.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(each -> isReady(each.getValue()).map(up -> state(up).put("name", each.getKey()))).toList();
        Future<Void> sent = Future.all(checks).compose(done -> {
            boolean up = checks.stream().allMatch(each -> each.result().getString("status").equals("UP"));
            return response.setStatusCode(up ? 200 : 503).putHeader("Content-Type", "application/json")
                    .end(state(up).put("checks", new JsonArray(checks.stream().map(Future::result).toList())).encode());
        });
        sent.onFailure(gone -> response.reset());
    }

    private Future<Boolean> isReady(SocketAddress service) {
        RequestOptions options = new RequestOptions().setMethod(HttpMethod.GET).setURI(PATH)
                .setHost(service.host()).setPort(service.port()).setTimeout(5_000);
        return client.request(options).compose(HttpClientRequest::send).map(HttpClientResponse::statusCode)
                .map(status -> status == 200).otherwise(false);
    }

    private static JsonObject state(boolean up) {
        return new JsonObject().put("status", up ? "UP" : "DOWN");
    }
}
