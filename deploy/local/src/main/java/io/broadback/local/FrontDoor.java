package io.broadback.local;

import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;

/** One address for the four services, as the ingress is in a cluster: the first path segment names the service. */
final class FrontDoor implements Part {
    private static final int CONNECTIONS_PER_SERVICE = 256;

    private final int port;
    private final Map<String, SocketAddress> services;
    private @Nullable Vertx vertx;

    FrontDoor(int port, Map<String, Integer> ports) {
        this.port = port;
        this.services = ports.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
                each -> SocketAddress.inetSocketAddress(each.getValue(), "localhost")));
    }

    @Override
    public String name() {
        return "front door";
    }

    String url() {
        return "http://localhost:" + port;
    }

    @Override
    public synchronized void start() {
        Vertx started = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
        vertx = started;
        HttpClient client = started.createHttpClient(
                new HttpClientOptions().setMaxPoolSize(CONNECTIONS_PER_SERVICE).setConnectTimeout(2_000));
        HttpProxy proxy = HttpProxy.reverseProxy(client)
                .originSelector(request -> Future.succeededFuture(services.get(segment(request))))
                .addInterceptor(new SilentService());
        HealthOfAll health = new HealthOfAll(client, services);
        HttpServerOptions options = new HttpServerOptions().setHost("localhost").setPort(port);
        try {
            started.createHttpServer(options).requestHandler(request -> route(request, health, proxy))
                    .listen().toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException failure) {
            throw new LaunchFailure("The front door cannot listen on port " + port + ".", failure);
        }
    }

    private void route(HttpServerRequest request, HealthOfAll health, HttpProxy proxy) {
        if (HealthOfAll.PATH.equals(request.path())) {
            health.answer(request.response());
            return;
        }
        if (services.containsKey(segment(request))) {
            proxy.handle(request);
            return;
        }
        ProblemBody problem = new ProblemBody(404, "NOT_FOUND", "Nothing here is called '" + segment(request)
                + "': a path begins with one of " + String.join(", ", services.keySet().stream().sorted().toList()));
        Future<Void> sent = request.response().setStatusCode(404).putHeader("Content-Type", ProblemBody.TYPE)
                .end(problem.json());
        sent.onFailure(gone -> request.connection().close());
    }

    private static String segment(HttpServerRequest request) {
        @Nullable
        String path = request.path();
        if (path == null || path.isEmpty()) {
            return "";
        }
        int end = path.indexOf('/', 1);
        return path.substring(1, end < 0 ? path.length() : end);
    }

    @Override
    public synchronized void stop() {
        Vertx running = vertx;
        if (running != null) {
            vertx = null;
            running.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
