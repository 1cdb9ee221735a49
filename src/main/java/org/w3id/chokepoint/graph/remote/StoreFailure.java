package org.w3id.chokepoint.graph.remote;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/**
 * Errors of a store, in plain words instead of the names of Java's exceptions.
 *
 * @param store its address
 * @param purpose what the address is for: {@code queries} or {@code graphs}
 */
public record StoreFailure(URI store, String purpose) {
    private static final int MAX_WORDS = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final String RUNS = "check that it runs and that the address is right";

    /** Of a connection that was not made, or broke. */
    public ChokepointException of(Throwable e) {
        if (isCausedBy(e, HttpConnectTimeoutException.class)) {
            return of("takes no connection: it is not reached, or too busy", RUNS);
        }
        if (isCausedBy(e, UnresolvedAddressException.class)) {
            return of("has an unknown host: " + store.getHost(), "check the spelling of the host");
        }
        if (isCausedBy(e, HttpTimeoutException.class)) {
            return of("gives no answer in the time that it has", RUNS);
        }
        return isCausedBy(e, ConnectException.class)
                ? of("refuses the connection: nothing listens at " + store.getAuthority(), RUNS)
                : of("broke off its answer: " + reason(e), RUNS);
    }

    /**
     * Of an answer with another status than it should have.
     *
     * @param words what the store says of it; may be a page
     */
    public ChokepointException ofStatus(int status, String words) {
        String said = "answers with status " + status + said(words);
        return switch (status) {
            case UNAUTHORIZED, FORBIDDEN -> of(said, StoreCredentials.REMEDY);
            case NOT_FOUND -> of(said, "give the address where it takes " + purpose);
            default -> of(said, "check its log, and that it takes " + purpose + " at that address");
        };
    }

    /** The first words that a person can read. */
    private static String said(String words) {
        String text = StringUtils.normalizeSpace(words.replaceAll("(?s)<(style|script).*?</\\1>|<[^>]*>", " "));
        return text.isEmpty() ? "" : ": " + StringUtils.abbreviate(text, MAX_WORDS);
    }

    /** @param what it does in place of what it should */
    public ChokepointException of(String what, String remedy) {
        return new ChokepointException(ErrorCode.SERVICE_FAILED, store, what, remedy);
    }

    static boolean isCausedBy(Throwable e, Class<? extends Throwable> kind) {
        return Stream.iterate(e, each -> each != null, Throwable::getCause).anyMatch(kind::isInstance);
    }

    private static String reason(Throwable e) {
        Throwable last = Stream.iterate(e, each -> each != null, Throwable::getCause)
                .reduce((one, next) -> next)
                .orElse(e);
        return Optional.ofNullable(last.getMessage()).orElse("the connection was closed");
    }
}
