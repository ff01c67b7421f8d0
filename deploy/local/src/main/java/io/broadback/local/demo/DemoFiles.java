package io.broadback.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import io.vertx.core.json.JsonObject;

/** The demo's content, kept as files beside the code. */
final class DemoFiles {

    private DemoFiles() {
    }

    static JsonObject json(String name) {
        return new JsonObject(text(name + ".json"));
    }

    static String text(String name) {
        try (InputStream file = DemoFiles.class.getResourceAsStream("/demo/" + name)) {
            if (file == null) {
                throw new IllegalStateException("The demo file " + name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
