package io.broadback.platform.problem;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;

/**
 * Gives every problem that a framework raised its code of the catalogue, and says what is wrong with a body in the client's
 * words instead of a parser's.
 */
@ApplicationScoped
public class CatalogueOfProblems implements ProblemPostProcessor {

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getParameters().containsKey("code")) {
            return problem;
        }
        JsonProcessingException json = jsonCause(context.cause);
        if (json != null) {
            return ofJson(json);
        }
        ErrorCode code = ErrorCode.ofStatus(problem.getStatusCode());
        // The detail of a failure of ours stays in the log: it may speak of tables and hosts.
        String detail = problem.getStatusCode() >= 500 ? code.title() : problem.getDetail();
        HttpProblem.Builder builder = Problem.builder(code, detail).withInstance(problem.getInstance());
        problem.getHeaders().forEach(builder::withHeader);
        if (problem.getParameters().containsKey("violations")) {
            builder.with("violations", problem.getParameters().get("violations"));
        }
        return builder.build();
    }

    /** After the library's own processors, so that its log still sees the original. */
    @Override
    public int priority() {
        return 50;
    }

    /** The problem of a value that cannot be read. */
    public static HttpProblem ofJson(JsonProcessingException json) {
        String field = json instanceof JsonMappingException mapping ? path(mapping) : "";
        if (json instanceof UnrecognizedPropertyException unknown) {
            return Problem.builder(ErrorCode.UNKNOWN_PROPERTY, "There is no property '" + unknown.getPropertyName() + "' here")
                    .with("violations", List.of(new Violation(field, "is not a known property"))).build();
        }
        if (json instanceof JsonMappingException && !field.isEmpty()) {
            String message = reason(json);
            return Problem.builder(ErrorCode.VALIDATION_FAILED, field + " " + message)
                    .with("violations", List.of(new Violation(field, message))).build();
        }
        return Problem.builder(ErrorCode.MALFORMED_JSON, "The body could not be read as JSON").build();
    }

    /** What our own value types say about a value they refuse, or else that its type is wrong. */
    private static String reason(JsonProcessingException json) {
        return json instanceof ValueInstantiationException && json.getCause() instanceof IllegalArgumentException refused
                && refused.getMessage() != null ? refused.getMessage()
                        : "has a value of the wrong type or outside its enumeration";
    }

    private static @Nullable JsonProcessingException jsonCause(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException json) {
                return json;
            }
        }
        return null;
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
