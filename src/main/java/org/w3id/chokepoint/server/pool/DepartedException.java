package org.w3id.chokepoint.server.pool;

/** Nobody waits for the result any more; without a stack trace, since a flood of clients that leave makes many. */
public final class DepartedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DepartedException() {
        super("the client has left", null, false, false);
    }
}
