package io.broadback.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

class FrontDoorTest {
    private final Ports ports = Ports.free();
    private final FrontDoor frontDoor = new FrontDoor(ports.frontDoor(),
            Map.of("catalog", ports.of(Service.CATALOG), "logbook", ports.of(Service.LOGBOOK)));
    private final HttpServer catalog = catalog();

    private HttpServer catalog() {
        try {
            HttpServer server = HttpServer
                    .create(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.of(Service.CATALOG)), 0);
            server.createContext("/", FrontDoorTest::echo);
            return server;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void echo(HttpExchange exchange) throws IOException {
        byte[] body = (exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(exchange.getRequestURI().getPath().endsWith("ready") ? 200 : 201, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @BeforeEach
    void start() {
        catalog.start();
        frontDoor.start();
    }

    @AfterEach
    void stop() {
        frontDoor.stop();
        catalog.stop(0);
    }

    @Test
    void the_first_segment_names_the_service() throws IOException, InterruptedException {
        HttpResponse<String> answer = send("PUT", "/catalog/v1/gyms/1?at=2", "{}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("PUT /catalog/v1/gyms/1?at=2 Bearer x {}");
    }

    @Test
    void an_unknown_segment_is_a_problem_404() throws IOException, InterruptedException {
        HttpResponse<String> answer = send("GET", "/catalogue/v1/gyms", "");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"NOT_FOUND\"", "catalogue", "catalog, logbook");
    }

    @Test
    void a_service_that_does_not_answer_is_a_problem_503() throws IOException, InterruptedException {
        HttpResponse<String> answer = send("PUT", "/logbook/v1/athletes/1/sets/2", "{}");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.body()).contains("\"code\":\"SERVICE_UNAVAILABLE\"");
    }

    @Test
    void the_whole_is_ready_when_every_service_is() throws IOException, InterruptedException {
        HttpResponse<String> answer = send("GET", "/q/health/ready", "");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{\"status\":\"DOWN\",\"checks\":[{\"status\":\"UP\",\"name\":\"catalog\"},"
                + "{\"status\":\"DOWN\",\"name\":\"logbook\"}]}");
    }

    private HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(frontDoor.url() + path)).header("Authorization", "Bearer x")
                    .method(method, HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
