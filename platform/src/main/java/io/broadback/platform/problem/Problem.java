package io.broadback.platform.problem;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** A request that cannot be answered as asked: a code of the catalogue and a sentence about this case. */
public final class Problem extends HttpProblem {
    private static final String TYPE = "https://broadback.io/problems/";

    private final ErrorCode code;

    private Problem(ErrorCode code, HttpProblem.Builder builder) {
        super(builder);
        this.code = code;
    }

    public static Problem of(ErrorCode code, String detail) {
        return new Problem(code, builder(code, detail));
    }

    /** A problem that carries one more member, for example the stored representation of a conflict. */
    public static Problem of(ErrorCode code, String detail, String member, Object value) {
        return new Problem(code, builder(code, detail).with(member, value));
    }

    /** A problem that carries more members, in their order. */
    public static Problem of(ErrorCode code, String detail, Map<String, Object> members) {
        HttpProblem.Builder builder = builder(code, detail);
        members.forEach(builder::with);
        return new Problem(code, builder);
    }

    /** A problem that asks the client to try again after some seconds. */
    public static Problem retryable(ErrorCode code, String detail, int retryAfterSeconds) {
        return new Problem(code, builder(code, detail).withHeader("Retry-After", Integer.toString(retryAfterSeconds)));
    }

    public static Problem invalid(List<Violation> violations) {
        return of(ErrorCode.VALIDATION_FAILED, summary(violations), "violations", List.copyOf(violations));
    }

    public static Problem notFound(String detail) {
        return of(ErrorCode.NOT_FOUND, detail);
    }

    public ErrorCode code() {
        return code;
    }

    private static String summary(List<Violation> violations) {
        Violation first = violations.get(0);
        String rest = violations.size() == 1 ? "" : " (and " + (violations.size() - 1) + " more)";
        return first.field() + ": " + first.message() + rest;
    }

    static HttpProblem.Builder builder(ErrorCode code, @Nullable String detail) {
        HttpProblem.Builder builder = HttpProblem.builder()
                .withType(URI.create(TYPE + code.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')))
                .withTitle(code.title())
                .withStatus(new Status(code))
                .with("code", code.name());
        return builder.withDetail(Objects.requireNonNullElse(detail, code.title()));
    }

    /** HTTP status of a code; own type because not every status is in the JAX-RS enumeration. */
    private record Status(ErrorCode code) implements Response.StatusType {
        @Override
        public int getStatusCode() {
            return code.status();
        }

        @Override
        public Response.Status.Family getFamily() {
            return Response.Status.Family.familyOf(code.status());
        }

        @Override
        public String getReasonPhrase() {
            return code.title();
        }
    }
}
