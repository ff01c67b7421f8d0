package io.broadback.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;

import io.broadback.local.LaunchFailure;
import io.vertx.core.json.JsonObject;

/** The product's API as one person uses it: through the front door, with their token. */
public final class Api {
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();

    private final String frontDoor;
    private final String token;

    public Api(String frontDoor, String token) {
        this.frontDoor = frontDoor;
        this.token = token;
    }

    /** What came back. */
    public record Answer(String request, int status, String text) {

        /** The JSON object in it; a sentence if the status is none of these. */
        public JsonObject expecting(int... statuses) {
            if (Arrays.stream(statuses).noneMatch(expected -> expected == status)) {
                throw new LaunchFailure(request + " answered " + status + ": " + text);
            }
            return new JsonObject(text);
        }
    }

    public Answer get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody());
    }

    public Answer put(String path, JsonObject body, String... headers) {
        return send("PUT", path, HttpRequest.BodyPublishers.ofString(body.encode()), headers);
    }

    public Answer post(String path, JsonObject body) {
        return send("POST", path, HttpRequest.BodyPublishers.ofString(body.encode()));
    }

    /** Sends a file as text/csv. */
    public Answer upload(String path, String file) {
        return send("POST", path, "text/csv", HttpRequest.BodyPublishers.ofString(file));
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        return send(method, path, "application/json", body, headers);
    }

    private Answer send(String method, String path, String type, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(frontDoor + path)).method(method, body)
                .timeout(Duration.ofSeconds(30)).header("Authorization", "Bearer " + token)
                .header("Content-Type", type);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(method + " " + path, answer.statusCode(), answer.body());
        } catch (IOException failure) {
            throw new LaunchFailure(method + " " + path + " was not answered: " + failure.getMessage(), failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted", stop);
        }
    }
}
