package io.broadback.platform.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;

/**
 * Answers what Quarkus itself would answer without a problem document. The library's mappers of the security exceptions do not
 * fit this Quarkus version (they read a field of the HTTP challenge that is private now), hence the higher priority.
 */
public class FrameworkProblems {
    private static final int BEFORE_THE_LIBRARY = 1;

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = BEFORE_THE_LIBRARY)
    public Response noToken(UnauthorizedException failure) {
        return unauthenticated("A bearer token is needed");
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = BEFORE_THE_LIBRARY)
    public Response badToken(AuthenticationFailedException failure) {
        return unauthenticated(
                "The bearer token is not valid: it may have expired, or be of another issuer or for another audience");
    }

    @ServerExceptionMapper(value = ForbiddenException.class, priority = BEFORE_THE_LIBRARY)
    public Response forbidden(ForbiddenException failure) {
        return Problem.of(ErrorCode.ROLE_NOT_ALLOWED, "The caller's roles do not allow this").toResponse();
    }

    @ServerExceptionMapper(value = MismatchedInputException.class, priority = BEFORE_THE_LIBRARY)
    public Response unfitBody(MismatchedInputException failure) {
        return CatalogueOfProblems.ofJson(failure).toResponse();
    }

    private static Response unauthenticated(String detail) {
        return Response.fromResponse(Problem.of(ErrorCode.UNAUTHENTICATED, detail).toResponse())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
    }
}
