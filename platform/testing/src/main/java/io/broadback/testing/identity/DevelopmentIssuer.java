package io.broadback.testing.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;

/**
 * Serves what a resource server asks of an OpenID provider: the discovery document and the signing key. It has no login; tokens
 * are minted by whoever holds the {@link SigningKey}.
 */
public final class DevelopmentIssuer implements AutoCloseable {
    private final HttpServer server;
    private final SigningKey key;

    private DevelopmentIssuer(HttpServer server, SigningKey key) {
        this.server = server;
        this.key = key;
    }

    /** Starts on a port of localhost; 0 takes a free one. */
    public static DevelopmentIssuer start(SigningKey key, int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
            server.setExecutor(Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("issuer").factory()));
            DevelopmentIssuer issuer = new DevelopmentIssuer(server, key);
            issuer.answer("/.well-known/openid-configuration", issuer.discovery());
            issuer.answer("/jwks", key.jwks());
            server.start();
            return issuer;
        } catch (IOException failure) {
            throw new UncheckedIOException("The development issuer cannot listen on port " + port, failure);
        }
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Tokens of this issuer. */
    public Tokens tokens() {
        return new Tokens(url(), key);
    }

    private String discovery() {
        return """
                {"issuer":"%1$s","jwks_uri":"%1$s/jwks","authorization_endpoint":"%1$s/authorize",\
                "token_endpoint":"%1$s/token","response_types_supported":["code"],"subject_types_supported":["public"],\
                "id_token_signing_alg_values_supported":["RS256"]}""".formatted(url());
    }

    private void answer(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
