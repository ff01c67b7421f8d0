package io.broadback.local;

import java.util.Locale;

import io.vertx.core.json.JsonObject;

/** A problem (RFC 9457) that the front door answers itself, in the form all services use. */
record ProblemBody(int status, String code, String detail) {
    static final String TYPE = "application/problem+json";

    String json() {
        return new JsonObject().put("status", status).put("code", code)
                .put("title", code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' '))
                .put("detail", detail).encode();
    }
}
