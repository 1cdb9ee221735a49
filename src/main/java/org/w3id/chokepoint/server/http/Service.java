package org.w3id.chokepoint.server.http;

import java.io.IOException;

/** Answers requests to read something. */
@FunctionalInterface
public interface Service {

    /**
     * @throws org.w3id.chokepoint.error.ChokepointException if the request is at fault; it becomes a {@link Problem}
     */
    void answer(HttpExchange exchange) throws IOException;
}
