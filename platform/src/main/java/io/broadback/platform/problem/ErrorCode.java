package io.broadback.platform.problem;

/** Every {@code code} a problem document can carry, with its HTTP status and title. Clients may rely on the names. */
public enum ErrorCode {
    MALFORMED_JSON(400, "The body is not valid JSON of the expected shape"),
    UNKNOWN_PROPERTY(400, "The body has a property that does not exist"),
    VALIDATION_FAILED(400, "The request is invalid"),
    BAD_REQUEST(400, "The request cannot be understood"),
    UNAUTHENTICATED(401, "A valid bearer token is needed"),
    ROLE_NOT_ALLOWED(403, "The caller's roles do not allow this"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "The method is not supported here"),
    NOT_ACCEPTABLE(406, "The answer cannot be given in the requested media type"),
    CONFLICT(409, "The request contradicts what is stored"),
    WEEK_APPROVED(409, "The week has been approved"),
    DAY_TAKEN(409, "There is another session on that day"),
    ALREADY_DONE(409, "Sets of it have been done already"),
    ATHLETE_ERASED(410, "The athlete has been erased"),
    PRECONDITION_FAILED(412, "The resource has changed since it was read"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type of the body is not supported"),
    UNKNOWN_EXERCISE(422, "The exercise does not exist"),
    UNKNOWN_GYM(422, "The gym does not exist"),
    EXERCISE_NOT_POSSIBLE(422, "The exercise cannot be done there"),
    WEEK_OUT_OF_RANGE(422, "The week is too far away"),
    SINCE_AHEAD(422, "The log has not come that far"),
    NOT_SUPPORTED(422, "This is not supported"),
    UNPROCESSABLE(422, "The request is well-formed but cannot be carried out"),
    PRECONDITION_REQUIRED(428, "If-Match is needed to change this resource"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    NOT_READY(503, "The service cannot answer just now");

    private final int status;
    private final String title;

    ErrorCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The general code of a status for which nothing more precise is known. */
    static ErrorCode ofStatus(int status) {
        return switch (status) {
            case 400 -> BAD_REQUEST;
            case 401 -> UNAUTHENTICATED;
            case 403 -> ROLE_NOT_ALLOWED;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 412 -> PRECONDITION_FAILED;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> NOT_READY;
            default -> status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
        };
    }
}
