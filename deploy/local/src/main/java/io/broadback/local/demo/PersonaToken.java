package io.broadback.local.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import io.broadback.local.LaunchFailure;
import io.broadback.testing.identity.SigningKey;
import io.broadback.testing.identity.Tokens;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Prints a fresh token of a persona, or who the personas are. */
public final class PersonaToken {

    private PersonaToken() {
    }

    /** Arguments: the data folder, then a persona or {@code --list}. */
    public static void main(String[] arguments) {
        try {
            System.out.println(answer(Path.of(arguments[0]), arguments.length == 2 ? arguments[1] : ""));
        } catch (LaunchFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    private static String answer(Path data, String wanted) {
        if (wanted.equals("--list")) {
            return new JsonArray(Arrays.stream(Persona.values()).map(Persona::description).toList()).encodePrettily();
        }
        Persona persona = Persona.named(wanted).orElseThrow(() -> new LaunchFailure(
                "There is no persona '" + wanted + "'; there are " + Persona.names() + " (--list tells their ids)."));
        Path addresses = data.resolve("addresses.json");
        Path key = data.resolve("issuer.key");
        if (!Files.exists(addresses) || !Files.exists(key)) {
            throw new LaunchFailure("No local platform has run with its own issuer on " + data + ": start it with deploy/up.");
        }
        try {
            String issuer = new JsonObject(Files.readString(addresses)).getString("issuer");
            return persona.token(new Tokens(issuer, SigningKey.keptIn(key)));
        } catch (IOException failure) {
            throw new LaunchFailure("The file " + addresses + " cannot be read: " + failure.getMessage(), failure);
        }
    }
}
