package io.broadback.load;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;

/**
 * Sends HTTP requests to one service over connections that are kept. It is leaner than a full client, because the load shares
 * the processor with what it measures. To be used on the event loop only.
 */
final class Http {
    private final NetClient client;
    private final int port;
    private final Deque<KeepAlive> idle = new ArrayDeque<>();

    Http(Vertx vertx, int port) {
        this.client = vertx.createNetClient(new NetClientOptions().setTcpNoDelay(true).setConnectTimeout(5_000));
        this.port = port;
    }

    Future<Answer> get(String path, String token) {
        return send(request("GET", path, token, "", ""));
    }

    /** Asks for one form of what is there. */
    Future<Answer> get(String path, String token, String type) {
        return send(request("GET", path, token, "", "", type));
    }

    Future<Answer> put(String path, String token, String body) {
        return send(request("PUT", path, token, body, ""));
    }

    /** Changes what is at this revision. */
    Future<Answer> put(String path, String token, String body, int revision) {
        return send(request("PUT", path, token, body, "\r\nIf-Match: \"" + revision + '"'));
    }

    Future<Answer> post(String path, String token, String body) {
        return send(request("POST", path, token, body, ""));
    }

    private Future<Answer> send(Buffer request) {
        return connection().compose(connection -> connection.send(request).onSuccess(answer -> idle.push(connection)));
    }

    private Future<KeepAlive> connection() {
        return idle.isEmpty() ? client.connect(port, "localhost").map(KeepAlive::new) : Future.succeededFuture(idle.pop());
    }

    private static Buffer request(String method, String path, String token, String body, String condition) {
        return request(method, path, token, body, condition, "*/*");
    }

    private static Buffer request(String method, String path, String token, String body, String condition, String accept) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String type = content.length == 0 ? "" : "\r\nContent-Type: application/json\r\nContent-Length: " + content.length;
        return Buffer.buffer(
                method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + accept + "\r\nAuthorization: Bearer "
                        + token + condition + type + "\r\n\r\n",
                "ISO-8859-1").appendBytes(content);
    }
}
