package org.w3id.chokepoint.error;

/**
 * Every way a request can fail, with the exit status of the command line and the status of the HTTP service.
 *
 * <p>The slug is the heading in README.md, section "Errors", that explains cause and remedy; a test compares the two.
 */
public enum ErrorCode {
    BAD_PARAMETER("bad-parameter", 2, 400),
    UNKNOWN_FORMAT("unknown-format", 2, 406),
    INVALID_TURTLE("invalid-turtle", 3, 500),
    INVALID_RULE("invalid-rule", 3, 500),
    INVALID_QUERY("invalid-query", 3, 500),
    DUPLICATE_NAME("duplicate-name", 3, 500),
    INVALID_INPUT("invalid-input", 3, 500),
    INVALID_SPARQL("invalid-sparql", 3, 400),
    REFUSED("refused", 3, 403),
    READ_ONLY("read-only", 3, 405),
    UNSUPPORTED_TYPE("unsupported-type", 3, 415),
    TOO_LARGE("too-large", 3, 413),
    UNKNOWN_QUERY("unknown-query", 4, 404),
    NOT_FOUND("not-found", 4, 404),
    NO_WORKSPACE("no-workspace", 5, 500),
    UNREADABLE_FILE("unreadable-file", 5, 500),
    UNWRITABLE_FILE("unwritable-file", 5, 500),
    PORT_IN_USE("port-in-use", 5, 500),
    SERVICE_FAILED("service-failed", 6, 502),
    TIME_LIMIT("time-limit", 6, 503),
    BUSY("busy", 6, 503);

    private final String slug;
    private final int exitStatus;
    private final int httpStatus;

    ErrorCode(String slug, int exitStatus, int httpStatus) {
        this.slug = slug;
        this.exitStatus = exitStatus;
        this.httpStatus = httpStatus;
    }

    public String slug() {
        return slug;
    }

    public int exitStatus() {
        return exitStatus;
    }

    public int httpStatus() {
        return httpStatus;
    }
}
