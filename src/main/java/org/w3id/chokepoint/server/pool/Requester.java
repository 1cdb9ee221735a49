package org.w3id.chokepoint.server.pool;

import java.util.concurrent.CompletableFuture;

/** Whoever waits for the result of some work. */
@FunctionalInterface
public interface Requester {
    /** Completed once nobody waits any more, which is looked for from the first call on. */
    CompletableFuture<Void> departure();

    default boolean hasLeft() {
        return departure().isDone();
    }
}
