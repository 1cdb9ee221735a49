package org.w3id.chokepoint.server.pool;

/** Work that was begun among the short is not, and there is no place for it now; without a stack trace, since it is common. */
final class TakesLongException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TakesLongException() {
        super("takes long", null, false, false);
    }
}
