package io.broadback.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/** An OpenID provider that runs already: its issuer URL, and where its keys are. */
public record RunningIssuer(String url, String keys) {

    /** Asks the provider's discovery document. */
    static RunningIssuer at(String url) {
        String issuer = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
                            .timeout(Duration.ofSeconds(10)).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new LaunchFailure("The issuer " + issuer + " answers " + answer.statusCode()
                        + " when asked for its OpenID configuration.");
            }
            JsonObject discovery = new JsonObject(answer.body());
            return new RunningIssuer(discovery.getString("issuer", issuer), discovery.getString("jwks_uri"));
        } catch (IOException | DecodeException | IllegalArgumentException failure) {
            throw new LaunchFailure("The issuer " + issuer + " cannot be asked for its OpenID configuration: "
                    + Reason.of(failure) + ".", failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted.", stop);
        }
    }
}
